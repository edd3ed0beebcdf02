import { statusNames } from '@hotline/domain/work-order/states.ts'
import { Failed, Loading } from '@hotline/ui/faces.tsx'
import { Tag } from '@hotline/ui/tag.tsx'
import { useQuery } from '@tanstack/react-query'
import type { OrderPage } from '../../../lib/api.ts'
import { whyOf } from '../../../lib/errors.ts'
import { whenText } from '../../../lib/time.ts'
import { useTRPC } from '../../../lib/trpc.ts'
import { OrderNo } from '../order-no.tsx'
import { placeLine } from '../side/place-text.ts'
import { useBesideCopy } from './use-copy.ts'
import './beside.css'

/** Two orders beside each other, to see whether they are one matter. */
export function Pair(props: { own: OrderPage; otherId: string }) {
  const t = useBesideCopy()
  const other = useQuery(useTRPC().workOrder.get.queryOptions({ id: props.otherId }))
  return (
    <div className="beside-pair" role="group" aria-label={t('pair')}>
      <Side order={props.own} label={t('pair.own')} />
      {other.data ? <Side order={other.data.order} label={t('pair.other')} /> : <article>{other.isError ? <Failed title={t('pair.failed')} hint={whyOf(other.error)} retry={() => void other.refetch()} /> : <Loading rows={4} />}</article>}
    </div>
  )
}

function Side(props: { order: OrderPage; label: string }) {
  const { order, label } = props
  const t = useBesideCopy()
  const facts: [string, string | null][] = [[t('pair.place'), placeLine(order)], [t('pair.category'), order.categoryPath], [t('pair.came'), whenText(order.acceptedAt)], [t('pair.holder'), order.holderName]]
  return (
    <article aria-label={`${label} ${order.title}`}>
      <div className="ui-row"><Tag tone="dashed">{label}</Tag><OrderNo value={order.orderNo} link /><span className="ui-end"><Tag>{statusNames[order.status]}</Tag></span></div>
      <b>{order.title}</b>
      <p>{order.content}</p>
      <dl className="ui-facts">{facts.filter(([, value]) => value).map(([name, value]) => [<dt key={`${name}t`}>{name}</dt>, <dd key={name}>{value}</dd>])}</dl>
    </article>
  )
}
