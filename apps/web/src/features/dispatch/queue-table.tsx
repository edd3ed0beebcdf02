import { requestTypeNames } from '@hotline/domain/work-order/phrases/names.zh-CN.ts'
import { Button } from '@hotline/ui/button.tsx'
import { Empty, Failed } from '@hotline/ui/faces.tsx'
import { FilterBar } from '@hotline/ui/filter-bar.tsx'
import { VirtualTable, type Column } from '@hotline/ui/virtual-table.tsx'
import { useMemo } from 'react'
import { serverNow } from '../../lib/now.ts'
import { whenText } from '../../lib/time.ts'
import type { Batch } from '../work-order/batch/use-batch.tsx'
import { groundName, requestKindNames } from '../work-order/beside/ground-names.ts'
import { unitText } from '../work-order/handling/place-text.ts'
import { OrderClock } from '../work-order/order-clock.tsx'
import { OwnNo, useNoWidth } from '../work-order/side/own-no.tsx'
import { placeText } from '../work-order/side/place-text.ts'
import type { OrderRow as Row } from '../../lib/api.ts'
import { isOfRequests, type Tab } from './tabs.ts'
import { useDispatchText } from './text.ts'
import { useQueued, type Queue } from '../work-order/side/use-queue.ts'
import { useAhead } from './use-ahead.ts'
import { useQueueFilters } from './use-queue-filters.ts'
import { useView } from '../../lib/use-view.ts'

const CLOCKS = { waiting: 'col.clock', returns: 'col.decide', requests: 'col.decide', sent: 'col.clock-sign', disputes: 'col.clock-dispute', opinions: 'col.clock-dispute' } as const

/** The queue of one tab. */
export function QueueTable({ tab, queue, picking }: { tab: Tab; queue: Queue; picking?: Batch['rows'] }) {
  const t = useDispatchText()
  const { filters, chips, set, clear, any } = useQueueFilters()
  const list = useView(`dispatch.${tab}`, filters)
  const noWidth = useNoWidth(list.rows)
  const columns = useMemo<Column<Row>[]>(() => isOfRequests(tab) ? [
    { key: 'title', title: t('col.title'), render: (row) => <span title={row.title}>{row.title}</span> },
    { key: 'unit', title: t('col.asks'), width: 130, render: (row) => <span title={row.requestUnitName ?? ''}>{unitText(row.requestUnitName ?? null, row.ownerName)}</span> },
    { key: 'what', title: t('col.what'), width: 150, render: (row) => <RequestWord row={row} /> },
    { key: 'since', title: t('col.since'), width: 128, render: (row) => row.requestedAt && whenText(row.requestedAt) },
    { key: 'decide', title: t('col.decide'), width: 138, render: (row) => (row.requestDueAt ? <DecideBy at={row.requestDueAt} overdue={t('overdue')} /> : <span className="ui-hint">{t('no-limit')}</span>) },
  ] : [
    { key: 'no', title: t('col.no'), width: noWidth, render: (row) => <OwnNo row={row} /> },
    { key: 'title', title: t('col.title'), render: (row) => <span title={row.title}>{row.title}</span> },
    { key: 'place', title: t('col.place'), width: 'minmax(108px, 0.5fr)', render: (row) => <span title={row.address}>{placeText(row)}</span> },
    tab === 'sent'
      ? { key: 'unit', title: t('col.unit'), width: 'minmax(130px, 0.4fr)', render: (row) => row.leadUnitName }
      : { key: 'type', title: t('col.type'), width: 56, render: (row) => row.requestType && requestTypeNames[row.requestType] },
    { key: 'clock', title: t(CLOCKS[tab]), width: 204, render: (row) => (row.clock ? <OrderClock clock={row.clock} /> : <span className="ui-hint">{t('no-limit')}</span>) },
  ], [t, tab, noWidth])
  const rows = useQueued(queue, list.rows)
  useAhead(tab === 'waiting' ? rows : NONE, queue.chosen)

  return (
    <>
      <FilterBar label={t('filters')} filters={chips} onChange={set} end={<span className="ui-keys-hint">{t(picking?.onPick ? 'keys.pick' : 'keys')}</span>} />
      <VirtualTable
        label={t(`tab.${tab}`)} columns={columns} rows={rows} rowKey={keyOf} {...picking} selectedKey={queue.chosen} onSelect={(row) => queue.choose(row.id)}
        loading={list.loading} hasMore={list.hasMore} onEndReached={list.onEndReached} onRetry={list.onRetry}
        failed={list.error ? <Failed title={t('failed')} hint={list.error} retry={list.onRetry} /> : undefined}
        empty={any ? <Empty title={t('empty.filtered')} action={<Button onPress={clear}>{t('filter.off')}</Button>} /> : <Empty title={t(`empty.${tab}`)} hint={t(`empty.${tab}-hint`)} />}
      />
    </>
  )
}

/** 延期, or 退单 with its ground: an extension's ground says nothing. */
function RequestWord({ row }: { row: Row }) {
  if (!row.requestKind) return null
  const ground = row.requestGround ? groundName({ ground: row.requestGround }) : ''
  return <span className="ui-clip" title={ground}><b>{requestKindNames[row.requestKind]}</b> {ground}</span>
}

/** Until when it is to be decided; no clock runs on a request, so it is the time that says it is over. */
function DecideBy({ at, overdue }: { at: Date; overdue: string }) {
  return at < serverNow() ? <b className="dispatch-over">{overdue} {whenText(at)}</b> : <>{whenText(at)}</>
}

const keyOf = (row: Row) => row.id
const NONE: readonly Row[] = []
