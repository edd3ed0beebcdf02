import { requestTypeNames, urgencyNames } from '@hotline/domain/work-order/phrases/names.zh-CN.ts'
import { statusNames } from '@hotline/domain/work-order/states.ts'
import { Tag } from '@hotline/ui/tag.tsx'
import type { OrderPage } from '../../lib/api.ts'
import { dayText } from '../../lib/time.ts'
import { placeText } from '../work-order/handling/place-text.ts'
import { CallerName } from '../work-order/caller.tsx'
import { OrderClock } from '../work-order/order-clock.tsx'
import { OrderNo } from '../work-order/order-no.tsx'
import { useCallbackCopy } from './use-copy.ts'

/** The order whose caller is on the line. */
export function OrderTop(props: { order: OrderPage }) {
  const { order } = props
  const t = useCallbackCopy()
  return (
    <header className="cb-top">
      <div className="ui-row is-wrap">
        {order.orderNo && <OrderNo value={order.orderNo} />}
        <Tag tone="strong">{statusNames[order.status]}</Tag>
        {order.requestType && <Tag>{requestTypeNames[order.requestType]}</Tag>}
        <Tag>{urgencyNames[order.urgency]}</Tag>
        {order.redoCount > 0 && <Tag tone="dashed">{t('round', { n: order.redoCount + 1 })}</Tag>}
        {order.clock && <OrderClock clock={order.clock} />}
      </div>
      <h2>{order.title}</h2>
      <div className="cb-facts">
        <CallerName order={order} />
        <span>{placeText(order)}</span>
        <span>{dayText(order.acceptedAt)}{t('came')}{order.demand && t('wanted', { demand: order.demand })}</span>
      </div>
    </header>
  )
}
