import { statusNames } from '@hotline/domain/work-order/states.ts'
import { Empty, Failed } from '@hotline/ui/faces.tsx'
import { SectionTitle } from '@hotline/ui/section-title.tsx'
import { Tag } from '@hotline/ui/tag.tsx'
import { VirtualTable, type Column } from '@hotline/ui/virtual-table.tsx'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useNavigate } from 'react-router'
import type { Outputs } from '../../../lib/api.ts'
import { dayText, whenText } from '../../../lib/time.ts'
import { useTRPC } from '../../../lib/trpc.ts'
import { OrderNo } from '../../work-order/order-no.tsx'
import { usePages } from '../../work-order/registers/use-pages.ts'
import { useSuperviseCopy } from '../use-copy.ts'
import { daysText, holderName, wallText } from './held-columns.tsx'
import type { HolderRow } from './order-holders.ts'

type Held = Outputs['custody']['held']['rows'][number]
const keyOf = (row: Held) => `${row.orderId}:${row.version}`

/** What one holder handed on, each time it held an order, the longest first. */
export function HeldSide({ holder, from, until }: { holder: HolderRow; from: Date; until: Date }) {
  const t = useSuperviseCopy()
  const navigate = useNavigate()
  const list = usePages<Held>(useInfiniteQuery(useTRPC().custody.held.infiniteQueryOptions({ from, until, tenantId: holder.tenantId, unitId: holder.unitId }, { getNextPageParam: (page) => page.next })))
  const columns = useMemo((): Column<Held>[] => [
    { key: 'no', title: t('held.order'), width: 'minmax(0, 1fr)', render: (row) => (row.orderNo ? <span className="ui-clip" title={`${row.title ?? ''} ${row.status ? statusNames[row.status] : ''}`}><OrderNo value={row.orderNo} link /></span> : <span className="ui-hint">{t('held.hidden')}</span>) },
    { key: 'to', title: t('held.to'), width: 80, render: (row) => <span title={`${whenText(row.fromAt)} — ${whenText(row.toAt)}`}>{dayText(row.toAt)}</span> },
    { key: 'days', title: t('held.working'), width: 58, align: 'end', render: (row) => <span className="held-figure">{daysText(row.workingDays)}</span> },
    { key: 'wall', title: t('held.natural'), width: 58, align: 'end', render: (row) => <span className="held-figure">{wallText(row.wallMs)}</span> },
    { key: 'late', title: t('held.passed'), width: 52, render: (row) => row.late && <Tag tone="late">{t('held.passed')}</Tag> },
  ], [t])
  return (
    <>
      <div className="ui-part held-who"><SectionTitle note={t('held.counted', { orders: holder.orders, times: holder.times })}>{holderName(holder, t)}</SectionTitle></div>
      <VirtualTable
        label={t('held.list', { holder: holderName(holder, t) })} columns={columns} {...list} rowKey={keyOf} keys={false} onOpen={(row) => row.orderNo && void navigate(`/orders/${row.orderNo}`)}
        empty={<Empty title={t('held.noneEnded')} hint={t('held.noneEndedHint')} />}
        failed={list.error ? <Failed title={t('held.failed')} hint={list.error} retry={list.onRetry} /> : undefined}
      />
    </>
  )
}
