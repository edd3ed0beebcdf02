import { Failed, Loading } from '@hotline/ui/faces.tsx'
import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { whyOf } from '../../lib/errors.ts'
import { useTRPC } from '../../lib/trpc.ts'
import { CallerName } from './caller.tsx'
import { OrderNo } from './order-no.tsx'

/** One order, by its number. */
export default function OrderPage() {
  const { number = '' } = useParams()
  const order = useQuery(useTRPC().workOrder.get.queryOptions({ orderNo: number }))
  if (order.isPending) return <Loading />
  if (order.isError) return <Failed title="工单没打开" hint={whyOf(order.error)} retry={() => void order.refetch()} />
  return (
    <article className="ui-pad ui-stack">
      <OrderNo value={order.data.order.orderNo} copy />
      <h1>{order.data.order.title}</h1>
      <p className="ui-said">{order.data.order.content}</p>
      <CallerName order={order.data.order} />
    </article>
  )
}
