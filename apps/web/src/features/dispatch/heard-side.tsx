import type { OrderVerb } from '@hotline/domain/work-order/registry.ts'
import type { ReactNode } from 'react'
import type { OrderPage } from '../../lib/api.ts'
import { NotYours } from '../work-order/side/not-yours.tsx'
import { OrderBrief } from '../work-order/side/order-brief.tsx'
import { SideOrder } from '../work-order/side/side-order.tsx'
import { OpinionsList } from './opinions-list.tsx'

/** A disputed order with what its parties wrote, and under it the one act that this person owes it, if any. */
export function HeardSide({ id, verb, children }: { id: string; verb: OrderVerb; children: (order: OrderPage) => ReactNode }) {
  return (
    <SideOrder id={id}>
      {({ order, history }) => (
        <>
          <div className="ui-scroll">
            <OrderBrief order={order} />
            <OpinionsList history={history} />
          </div>
          {order.verbs.includes(verb) ? children(order) : <NotYours />}
        </>
      )}
    </SideOrder>
  )
}
