import { Failed, Loading } from '@hotline/ui/faces.tsx'
import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { whyOf } from '../../lib/errors.ts'
import { readOrderNo } from '../../lib/format.ts'
import { useTRPC } from '../../lib/trpc.ts'
import { OrderView } from './order-view.tsx'
import { useOrderCopy } from './use-copy.ts'

/** 工单: one order, by its number with or without dashes. */
export default function OrderPage() {
  const t = useOrderCopy()
  const orderNo = readOrderNo(useParams().number ?? '')
  const trpc = useTRPC()
  const order = useQuery(trpc.workOrder.get.queryOptions({ orderNo: orderNo ?? '' }, { enabled: orderNo !== null }))
  if (orderNo === null) return <Failed page title={t('number.bad')} hint={t('number.hint')} />
  if (order.isPending) return <Loading label={t('loading')} />
  if (!order.data) return <Failed page title={t('failed')} hint={whyOf(order.error)} retry={() => void order.refetch()} />
  return <OrderView key={order.data.order.id} order={order.data.order} history={order.data.history} />
}
