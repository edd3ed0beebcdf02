import { statusNames } from '@hotline/domain/work-order/states.ts'
import { Button } from '@hotline/ui/button.tsx'
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
import { OrderNo } from '../order-no.tsx'
import { usePages } from '../registers/use-pages.ts'
import { useHeldCopy } from './use-copy.ts'
import { daysText, holderName, wallText } from './held-columns.tsx'
import type { HolderRow } from './order-holders.ts'

type Held = Outputs['custody']['held']['rows'][number]
const keyOf = (row: Held) => `${row.orderId}:${row.version}`

/** What one holder handed on, each time it held an order, the longest first. `onBack` where it stands in the report's place. */
export function HeldSide({ holder, from, until, onBack }: { holder: HolderRow; from: Date; until: Date; onBack: (() => void) | undefined }) {
  const t = useHeldCopy()
  const navigate = useNavigate()
  const list = usePages<Held>(useInfiniteQuery(useTRPC().custody.held.infiniteQueryOptions({ from, until, tenantId: holder.tenantId, unitId: holder.unitId }, { getNextPageParam: (page) => page.next })))
  const narrow = onBack !== undefined
  const columns = useMemo((): Column<Held>[] => [
    { key: 'no', title: t('order'), width: 'minmax(0, 1fr)', render: (row) => (row.orderNo ? <span className="ui-clip" title={`${row.title ?? ''} ${row.status ? statusNames[row.status] : ''}`}><OrderNo value={row.orderNo} link /></span> : <span className="ui-hint">{t('hidden')}</span>) },
    { key: 'to', title: t('to'), width: 80, render: (row) => <span title={`${whenText(row.fromAt)} — ${whenText(row.toAt)}`}>{dayText(row.toAt)}</span> },
    { key: 'days', title: t('working'), width: 58, align: 'end', render: (row) => <span className="held-figure">{daysText(row.workingDays)}</span> },
    // a phone has room for one clock beside the number
    ...(narrow ? [] : [{ key: 'wall', title: t('natural'), width: 58, align: 'end', render: (row) => <span className="held-figure">{wallText(row.wallMs)}</span> } satisfies Column<Held>]),
    { key: 'late', title: t('passed'), width: 52, render: (row) => row.late && <Tag tone="late">{t('passed')}</Tag> },
  ], [t, narrow])
  return (
    <>
      {onBack && <div className="ui-part held-who"><Button size="s" onPress={onBack}>{t('back')}</Button></div>}
      <div className="ui-part held-who"><SectionTitle note={t('counted', { orders: holder.orders, times: holder.times })}>{holderName(holder, t)}</SectionTitle></div>
      <VirtualTable
        label={t('list', { holder: holderName(holder, t) })} columns={columns} {...list} rowKey={keyOf} keys={false} onOpen={(row) => row.orderNo && void navigate(`/orders/${row.orderNo}`)}
        empty={<Empty title={t('noneEnded')} hint={t('noneEndedHint')} />}
        failed={list.error ? <Failed title={t('failed')} hint={list.error} retry={list.onRetry} /> : undefined}
      />
    </>
  )
}
