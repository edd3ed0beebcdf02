import { MOST_HELD_DAYS } from '@hotline/domain/work-order/held-figures.ts'
import { Button } from '@hotline/ui/button.tsx'
import { Empty, Failed, Loading } from '@hotline/ui/faces.tsx'
import { FilterBar, ToggleChip } from '@hotline/ui/filter-bar.tsx'
import { useMedia } from '@hotline/ui/media.ts'
import { Panel, Split } from '@hotline/ui/split.tsx'
import { VirtualTable } from '@hotline/ui/virtual-table.tsx'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useAddress } from '../../../lib/address.ts'
import { whyOf } from '../../../lib/errors.ts'
import { saveContent } from '../../../lib/files.ts'
import { useMe } from '../../../lib/me.ts'
import { serverNow } from '../../../lib/now.ts'
import { timeText } from '../../../lib/time.ts'
import { useTRPC } from '../../../lib/trpc.ts'
import { opens } from '../registers/opens.ts'
import { useHeldCopy } from './use-copy.ts'
import { HeldChart } from './held-chart.tsx'
import { heldColumns, holderName } from './held-columns.tsx'
import { HeldSide } from './held-side.tsx'
import { compared, headlineOf } from './headline.ts'
import { keyOf, MEASURES, sorted } from './order-holders.ts'
import { mended, problemOf, spanOf, SPANS, widest, within } from './span.ts'
import './held.css'

const STALE_MS = 60_000

/** 持有时长: who held how many orders how long, on the working clock and the natural one, in whose hands dates passed, and what is held now. */
export function HeldReport() {
  const t = useHeldCopy()
  const trpc = useTRPC()
  const me = useMe()
  const [params, change] = useAddress()
  const usual = spanOf('days30', serverNow())
  const span = { from: params.get('from') ?? usual.from, to: params.get('to') ?? usual.to }
  const measure = MEASURES.find((one) => one === params.get('by')) ?? 'median'
  const place = params.get('place')
  const problem = problemOf(span)
  const asked = problem ? null : within(span)
  const report = useQuery(trpc.custody.report.queryOptions(asked ?? { from: new Date(0), until: new Date(0) }, { enabled: asked !== null, staleTime: STALE_MS }))
  const [chosen, setChosen] = useState<string>()
  const columns = useMemo(() => heldColumns(t), [t])
  const all = report.data?.rows
  const places = useMemo(() => [...new Map(all?.map(({ tenantId, tenantName }) => [String(tenantId), tenantName]))].map(([value, label]) => ({ value, label })), [all])
  const rows = useMemo(() => sorted(all?.filter(({ tenantId }) => !place || String(tenantId) === place) ?? [], measure), [all, place, measure])
  const shown = compared(rows)
  const holder = rows.find((row) => keyOf(row) === chosen)
  const save = useMutation(trpc.custody.csv.mutationOptions({ onSuccess: ({ name, text }) => saveContent(name, new Blob([text], { type: 'text/csv;charset=utf-8' })) }))
  const onPhone = useMedia('(max-width: 720px)')
  const now = serverNow()
  const fixed = mended(span)
  const wide = widest(now)
  const isWidest = span.from <= wide.from && span.to >= wide.to
  // Instead of the report, while there is none.
  const face = problem ? <Empty title={t(problem, { days: MOST_HELD_DAYS })} hint={t(`${problem}Hint`, span)} action={<Button look="primary" onPress={() => change(fixed)}>{t('mend', fixed)}</Button>} />
    : !asked ? <Empty title={t('undated')} hint={t('undatedHint')} />
    : report.error ? <Failed title={t('failed')} hint={whyOf(report.error)} retry={() => void report.refetch()} />
    : !report.data ? <Loading rows={10} />
    : !report.data.rows.length ? <Empty title={t(isWidest ? 'emptyWidest' : 'empty')} hint={t(isWidest ? 'emptyWidestHint' : 'emptyHint')} action={!isWidest && <Button onPress={() => change(wide)}>{t('widen')}</Button>} />
    : null
  return (
    <Split tracks={face ? 'minmax(0, 1fr)' : 'minmax(0, 1fr) 470px'} onPhone={holder && !face ? 1 : 0}>
      <Panel label={t('report')}>
        <FilterBar
          label={t('show')}
          filters={[
            ...(places.length > 1 ? [{ key: 'place', label: t('place'), options: places, value: place ? [place] : [] }] : []),
            { key: 'by', label: t('by'), options: MEASURES.map((value) => ({ value, label: t(`by.${value}`) })), value: [measure], steady: true },
          ]}
          onChange={(key, value) => change({ [key]: value[0] ?? null })}
          end={opens(me, 'custodyExport') && asked && <Button size="s" busy={save.isPending} onPress={() => save.mutate(asked)} title={t('exportHint')}>{t('export')}</Button>}
        >
          {SPANS.map((name) => {
            const usualSpan = spanOf(name, now)
            return <ToggleChip key={name} on={usualSpan.from === span.from && usualSpan.to === span.to} onChange={() => change(usualSpan)}>{t(name)}</ToggleChip>
          })}
          <input type="date" className="ui-input held-date" aria-label={t('from')} value={span.from} max={span.to} onChange={({ target }) => change({ from: target.value })} />
          <span aria-hidden>—</span>
          <input type="date" className="ui-input held-date" aria-label={t('until')} value={span.to} min={span.from} onChange={({ target }) => change({ to: target.value })} />
        </FilterBar>
        {save.error && <p className="held-note" role="alert">{whyOf(save.error)}</p>}
        {face ?? (
          <>
            {shown.length > 0 && (
              <>
                <header className="held-answer">
                  <h2>{headlineOf(rows, (row) => holderName(row, t), t)}</h2>
                  <p className="ui-hint">{t('how', { at: report.data ? timeText(report.data.at) : '' })}</p>
                </header>
                <HeldChart rows={shown} chosen={chosen} onChoose={(row) => setChosen(keyOf(row))} />
              </>
            )}
            <VirtualTable
              label={t('report')} columns={columns} rows={rows} rowKey={keyOf} selectedKey={chosen} onSelect={(row) => setChosen(keyOf(row))} total={rows.length} keepAs="supervise:held"
              empty={<Empty title={t('empty')} hint={t('emptyHint')} />}
            />
          </>
        )}
      </Panel>
      {!face && (
        <Panel as="aside" label={t('orders')}>
          {holder && asked ? <HeldSide key={keyOf(holder)} holder={holder} {...asked} onBack={onPhone ? () => setChosen(undefined) : undefined} /> : <Empty title={t('pick')} hint={t('pickHint')} />}
        </Panel>
      )}
    </Split>
  )
}
