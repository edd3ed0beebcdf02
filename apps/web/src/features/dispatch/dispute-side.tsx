import { OpinionsList } from './opinions-list.tsx'
import { Designate } from '../work-order/forms/designate.tsx'
import { OrderBrief } from '../work-order/side/order-brief.tsx'
import { NotYours } from '../work-order/side/not-yours.tsx'
import { SideOrder } from '../work-order/side/side-order.tsx'
import { SideVerbs, type Offer } from '../work-order/side/side-verbs.tsx'
import type { SideProps } from './waiting-side.tsx'

const OFFERS: readonly Offer[] = [{ verb: 'designate', Form: Designate, key: 'd' }]

/** A dispute to be settled: what the parties wrote, and the designation (rule 6.6). */
export function DisputeSide({ id, onDone }: SideProps) {
  return (
    <SideOrder id={id}>
      {({ order, history }) => (
        <>
          <div className="ui-scroll">
            <OrderBrief order={order} />
            <OpinionsList history={history} />
          </div>
          {order.verbs.includes('designate') ? <SideVerbs order={order} offers={OFFERS} onDone={onDone} /> : <NotYours />}
        </>
      )}
    </SideOrder>
  )
}
