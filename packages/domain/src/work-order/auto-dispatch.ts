import { rulesFor } from '../routing/catalogue.ts'
import type { RoutingFacts } from '../routing/model.ts'
import { placeOf } from '../routing/place.ts'
import { route } from '../routing/route.ts'
import type { RoutingBasis, WorkOrder } from './model.ts'
import { AUTO_DISPATCH_OPINION } from './phrases/auto-dispatch.zh-CN.ts'
import type { Verb } from './verbs.ts'

/** What the product dispatches on its own, in the words of the act. */
export type AutoChoice = { leadUnitId: number; co: ({ unitId: number } | { tenantId: number })[]; basis: RoutingBasis; ruleId: number; opinion: string }

/**
 * Rule 4.2 T06: exactly one entry of the catalogue fits, nothing hurries, and nobody has to be asked, warned or kept out of it
 * first. `null` leaves it to the desk; the guards of routing are asked again by the act itself.
 */
export function autoChoice(order: WorkOrder, routing: RoutingFacts): AutoChoice | null {
  if (!isPlain(order)) return null
  const proposal = route(routing)
  const { action, lead, ruleId, warnings } = proposal
  if (action !== 'DISPATCH' || (proposal.step !== 5 && proposal.step !== 6) || lead === null || ruleId === null || warnings.length) return null
  const place = placeOf(routing)
  if (!('tenant' in place) || rulesFor(routing, place.tenant).length !== 1) return null
  return {
    leadUnitId: lead, co: [...proposal.co.map((unitId) => ({ unitId })), ...proposal.coTenantIds.map((tenantId) => ({ tenantId }))],
    basis: proposal.basis, ruleId, opinion: AUTO_DISPATCH_OPINION,
  }
}

/** New, ordinary, and about nobody who must not learn of it: whatever has a history or a secret is looked at by a person. */
const isPlain = (order: WorkOrder): boolean =>
  order.urgency === 'NORMAL' && !order.isSensitive && !order.isConfidential && order.requestType !== 'REPORT' && order.complainedUnitId === null && !order.isSupervised &&
  isUntouched(order)

const isUntouched = (order: WorkOrder): boolean =>
  order.firstDispatchedAt === null && !order.returnCount && !order.transferCount && !order.repeatCount && !order.isRepeat && !order.isEscalated && !order.isDesignated

/** Acts that bring an order into a desk's queue for the first time; what comes back to a queue was in a person's hands. */
const ARRIVALS: readonly Verb[] = ['register', 'sendDown']
export const arrivesAtDesk = (verb: Verb, order: WorkOrder): boolean => ARRIVALS.includes(verb) && order.status === 'REGISTERED' && isPlain(order)
