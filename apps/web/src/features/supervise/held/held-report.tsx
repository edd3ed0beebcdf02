import { Button } from '@hotline/ui/button.tsx'
import { Empty, Failed, Loading } from '@hotline/ui/faces.tsx'
import { FilterBar, ToggleChip } from '@hotline/ui/filter-bar.tsx'
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
import { opens } from '../../work-order/registers/opens.ts'
import { useSuperviseCopy } from '../use-copy.ts'
import { HeldChart } from './held-chart.tsx'
import { heldColumns, holderName } from './held-columns.tsx'
import { HeldSide } from './held-side.tsx'
import { compared, headlineOf } from './headline.ts'
import { keyOf, MEASURES, sorted } from './order-holders.ts'
import { spanOf, SPANS, within } from './span.ts'
import './held.css'

const STALE_MS = 60_000

/** 持有时长: who held how many orders how long, on the working clock and the natural one, in whose hands dates passed, and what is held now. */
export function HeldReport() {
  const t = useSuperviseCopy()
  const trpc = useTRPC()
  const me = useMe()
  const [params, change] = useAddress()
  const usual = spanOf('days30', serverNow())
  const span = { from: params.get('from') ?? usual.from, to: params.get('to') ?? usual.to }
  const measure = MEASURES.find((one) => one === params.get('by')) ?? 'median'
  const place = params.get('place')
  const asked = within(span)
  const report = useQuery(trpc.custody.report.queryOptions(asked ?? { from: new Date(0), until: new Date(0) }, { enabled: asked !== null, staleTime: STALE_MS }))
  const [chosen, setChosen] = useState<string>()
  const columns = useMemo(() => heldColumns(t), [t])
  const all = report.data?.rows
  const places = useMemo(() => [...new Map(all?.map(({ tenantId, tenantName }) => [String(tenantId), tenantName]))].map(([value, label]) => ({ value, label })), [all])
  const rows = useMemo(() => sorted(all?.filter(({ tenantId }) => !place || String(tenantId) === place) ?? [], measure), [all, place, measure])
  const shown = compared(rows)
  const holder = rows.find((row) => keyOf(row) === chosen)
  const save = useMutation(trpc.custody.csv.mutationOptions({ onSuccess: ({ name, text }) => saveContent(name, new Blob([text], { type: 'text/csv;charset=utf-8' })) }))
  const failed = report.error ? <Failed title={t('held.failed')} hint={whyOf(report.error)} retry={() => void report.refetch()} /> : undefined
  return (
    <Split tracks="minmax(0, 1fr) 470px">
      <Panel label={t('held.report')}>
        <FilterBar
          label={t('held.show')}
          filters={[
            ...(places.length > 1 ? [{ key: 'place', label: t('held.place'), options: places, value: place ? [place] : [] }] : []),
            { key: 'by', label: t('held.by'), options: MEASURES.map((value) => ({ value, label: t(`held.by.${value}`) })), value: [measure], steady: true },
          ]}
          onChange={(key, value) => change({ [key]: value[0] ?? null })}
          end={opens(me, 'custodyExport') && asked && <Button size="s" busy={save.isPending} onPress={() => save.mutate(asked)} title={t('held.exportHint')}>{t('held.export')}</Button>}
        >
          {SPANS.map((name) => {
            const usualSpan = spanOf(name, serverNow())
            return <ToggleChip key={name} on={usualSpan.from === span.from && usualSpan.to === span.to} onChange={() => change(usualSpan)}>{t(`held.${name}`)}</ToggleChip>
          })}
          <input type="date" className="ui-input held-date" aria-label={t('held.from')} value={span.from} max={span.to} onChange={({ target }) => change({ from: target.value })} />
          <span aria-hidden>—</span>
          <input type="date" className="ui-input held-date" aria-label={t('held.until')} value={span.to} min={span.from} onChange={({ target }) => change({ to: target.value })} />
        </FilterBar>
        {save.error && <p className="held-note" role="alert">{whyOf(save.error)}</p>}
        {report.isPending && asked ? <Loading rows={10} /> : failed ?? (
          <>
            {shown.length > 0 && (
              <>
                <header className="held-answer">
                  <h2>{headlineOf(rows, (row) => holderName(row, t), t)}</h2>
                  <p className="ui-hint">{t('held.how', { at: report.data ? timeText(report.data.at) : '' })}</p>
                </header>
                <HeldChart rows={shown} chosen={chosen} onChoose={(row) => setChosen(keyOf(row))} />
              </>
            )}
            <VirtualTable
              label={t('held.report')} columns={columns} rows={rows} rowKey={keyOf} selectedKey={chosen} onSelect={(row) => setChosen(keyOf(row))} total={rows.length} keepAs="supervise:held"
              empty={<Empty title={t('held.empty')} hint={t('held.emptyHint')} />}
            />
          </>
        )}
      </Panel>
      <Panel as="aside" label={t('held.orders')}>
        {holder && asked ? <HeldSide key={keyOf(holder)} holder={holder} {...asked} /> : <Empty title={t('held.pick')} hint={t('held.pickHint')} />}
      </Panel>
    </Split>
  )
}
