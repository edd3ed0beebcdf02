import { traceAlertNames } from '@hotline/domain/trace/names.zh-CN.ts'
import { Empty, Failed } from '@hotline/ui/faces.tsx'
import { FilterBar, ToggleChip } from '@hotline/ui/filter-bar.tsx'
import { Panel, Split } from '@hotline/ui/split.tsx'
import { VirtualTable, type Column } from '@hotline/ui/virtual-table.tsx'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { Outputs } from '../../lib/api.ts'
import { whenText } from '../../lib/time.ts'
import { useTRPC } from '../../lib/trpc.ts'
import { usePages } from '../work-order/registers/use-pages.ts'
import { AlertSide } from './alert-side.tsx'
import { useAuditCopy } from './use-copy.ts'

export type AlertRow = Outputs['trace']['alerts']['rows'][number]
const keyOf = (row: AlertRow) => row.id
const SHOWN = ['open', 'all'] as const

/** 告警: who opened too many callers; what came of looking into it is written beside. */
export function AlertsTab() {
  const t = useAuditCopy()
  const [params, setParams] = useSearchParams()
  const shown = SHOWN.find((one) => one === params.get('only')) ?? 'open'
  const [chosen, setChosen] = useState<AlertRow>()
  const list = usePages<AlertRow>(useInfiniteQuery(useTRPC().trace.alerts.infiniteQueryOptions({ open: shown === 'open' }, { getNextPageParam: (page) => page.next })))
  const columns = useMemo((): Column<AlertRow>[] => {
    const text = (key: string, title: string, width: number | string, of: (row: AlertRow) => string): Column<AlertRow> => ({ key, title, width, render: (row) => <span className="ui-clip" title={of(row)}>{of(row)}</span> })
    return [
      text('at', t('col.at'), 132, (row) => whenText(row.at)),
      text('who', t('col.who'), 'minmax(120px, 1fr)', (row) => row.personName),
      text('place', t('col.place'), 'minmax(120px, 1fr)', (row) => row.place),
      text('kind', t('alert.kind'), 'minmax(160px, 1fr)', (row) => traceAlertNames[row.kind]),
      { key: 'count', title: t('alert.count'), width: 72, align: 'end', render: (row) => <span className="ui-num">{row.count}</span> },
      text('state', t('alert.state'), 'minmax(150px, 1fr)', (row) => (row.settledAt ? t('alert.settled', { name: row.settledByName ?? '', at: whenText(row.settledAt) }) : t('alert.waiting'))),
    ]
  }, [t])
  // what was just settled leaves the list of those that wait, and stays in sight beside it
  const row = list.rows.find(({ id }) => id === chosen?.id) ?? chosen
  return (
    <Split tracks="minmax(0, 1fr) 400px">
      <Panel label={t('alert.list')}>
        <FilterBar label={t('alert.show')} filters={[]} onChange={() => undefined}>
          {SHOWN.map((key) => <ToggleChip key={key} on={shown === key} onChange={() => setParams(key === 'open' ? { tab: 'alerts' } : { tab: 'alerts', only: key }, { replace: true })}>{t(`alert.${key}`)}</ToggleChip>)}
        </FilterBar>
        <VirtualTable
          key={shown} label={t('alert.list')} columns={columns} {...list} rowKey={keyOf} selectedKey={row?.id} onSelect={setChosen}
          empty={<Empty title={t(shown === 'open' ? 'alert.emptyOpen' : 'alert.empty')} hint={t('alert.emptyHint')} />}
          failed={list.error ? <Failed title={t('alert.failed')} hint={list.error} retry={list.onRetry} /> : undefined}
        />
      </Panel>
      <Panel as="aside" label={t('tab.alerts')}>
        {row ? <AlertSide key={row.id} row={row} onSettled={(words) => setChosen({ ...row, ...words })} /> : <Empty title={t('alert.pick')} hint={t('alert.pickHint')} />}
      </Panel>
    </Split>
  )
}
