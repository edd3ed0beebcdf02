import { z } from 'zod'
import { must } from '../errors.ts'
import type { Facts } from './facts.ts'
import { mustBeLeaf, mustKnowPlace } from './matter.ts'
import { REQUEST_TYPES, URGENCIES, type WorkOrder } from './model.ts'
import { isHurried, statuteOf } from './order-limit.ts'
import { reclassifiedClocks } from './reclassified-clocks.ts'
import type { Row } from './rows.ts'
import type { Decision } from './transition.ts'
import { words } from './words.ts'

const CHANGEABLE = ['requestType', 'categoryCode', 'urgency', 'areaCode'] as const
export type Change = { field: (typeof CHANGEABLE)[number]; from: string | null; to: string | null }

/** What may be changed about the matter, and why (T52). */
export const wantedInput = z.object({
  requestType: z.enum(REQUEST_TYPES).optional(),
  categoryCode: z.string().min(1).optional(),
  urgency: z.enum(URGENCIES).optional(),
  areaCode: z.string().min(1).optional(),
  reason: words('reclassify-reason', 500),
})
export type Wanted = Omit<z.output<typeof wantedInput>, 'reason'>

/** What differs from the order as it stands. @throws `work-order.nothing-changed`, or why it can't be so */
export function changesOf(order: WorkOrder, wanted: Wanted, facts: Pick<Facts, 'tenants' | 'categories'>): Change[] {
  const changed = CHANGEABLE.filter((field) => wanted[field] !== undefined && wanted[field] !== order[field])
  must(changed.length > 0, 'work-order.nothing-changed')
  if (wanted.categoryCode) mustBeLeaf(wanted.categoryCode, facts.categories)
  if (wanted.areaCode) mustKnowPlace({ areaCode: wanted.areaCode, areaNote: null }, order, facts.tenants)
  const after = laidOver(order, wanted)
  must(!(statuteOf(after) && changed.includes('urgency') && isHurried(after.urgency)), 'work-order.statutory-before-urgent')
  return changed.map((field) => ({ field, from: order[field], to: after[field] }))
}

const laidOver = (order: WorkOrder, { requestType, categoryCode, urgency, areaCode }: Wanted): WorkOrder => ({
  ...order, requestType: requestType ?? order.requestType, categoryCode: categoryCode ?? order.categoryCode, urgency: urgency ?? order.urgency, areaCode: areaCode ?? order.areaCode,
})

type World = Pick<Facts, 'tenants' | 'categories' | 'sla' | 'calendars' | 'assignments' | 'clocks' | 'custody'>

/** The matter as it is then: before the first signing both clocks are computed anew (5.3), afterwards it is a correction that is kept. */
export function reclassified(order: WorkOrder, wanted: Wanted, facts: World, now: Date): Decision & { rows: Row[] } {
  const changes = changesOf(order, wanted, facts)
  const after = laidOver(order, wanted)
  const correction = facts.assignments.some((assignment) => assignment.role === 'LEAD' && assignment.signedAt)
  // Category and place alone decide no limit.
  const clocks = correction || !changes.some(({ field }) => field === 'requestType' || field === 'urgency') ? { patch: {}, rows: [] } : reclassifiedClocks(after, facts, now)
  const { requestType, categoryCode, urgency, areaCode } = after
  return {
    // A 举报 keeps its informant confidential from here on (R6).
    patch: { requestType, categoryCode, urgency, areaCode, isConfidential: order.isConfidential || requestType === 'REPORT', ...clocks.patch },
    event: { correction, changes },
    rows: clocks.rows,
  }
}
