import { Designate } from '../work-order/forms/designate.tsx'
import { SideVerbs, type Offer } from '../work-order/side/side-verbs.tsx'
import { HeardSide } from './heard-side.tsx'
import type { SideProps } from './waiting-side.tsx'

const OFFERS: readonly Offer[] = [{ verb: 'designate', Form: Designate, key: 'd' }]

/** A dispute to be settled: what the parties wrote, and the designation (rule 6.6). */
export function DisputeSide({ id, onDone }: SideProps) {
  return <HeardSide id={id} verb="designate">{(order) => <SideVerbs order={order} offers={OFFERS} onDone={onDone} />}</HeardSide>
}
