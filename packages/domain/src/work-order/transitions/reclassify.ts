import { z } from 'zod'
import { must } from '../../errors.ts'
import { mustBeLeaf, mustKnowPlace } from '../matter.ts'
import { REQUEST_TYPES, URGENCIES, type WorkOrder } from '../model.ts'
import { isHurried, statuteOf } from '../order-limit.ts'
import { reclassifiedClocks } from '../reclassified-clocks.ts'
import { defineTransition } from '../transition.ts'
import { words } from '../words.ts'

const CHANGEABLE = ['requestType', 'categoryCode', 'urgency', 'areaCode'] as const

/** T52 改分类：首次签收前两个时限一并重算 (5.3)；签收后只作更正留痕，时限不变。 */
export const reclassify = defineTransition({
  verb: 'reclassify',
  from: ['REGISTERED', 'DISPATCHED', 'IN_PROGRESS'],
  input: z.object({
    requestType: z.enum(REQUEST_TYPES).optional(),
    categoryCode: z.string().min(1).optional(),
    urgency: z.enum(URGENCIES).optional(),
    areaCode: z.string().min(1).optional(),
    reason: words('reclassify-reason', 500),
  }),
  needs: ['tenants', 'categories', 'sla', 'calendars', 'assignments', 'clocks', 'custody'],
  decide: (order, { reason, ...wanted }, { now, facts }) => {
    const changed = CHANGEABLE.filter((field) => wanted[field] !== undefined && wanted[field] !== order[field])
    must(changed.length > 0, 'work-order.nothing-changed')
    if (wanted.categoryCode) mustBeLeaf(wanted.categoryCode, facts.categories)
    if (wanted.areaCode) mustKnowPlace({ areaCode: wanted.areaCode, areaNote: null }, order, facts.tenants)
    const after: WorkOrder = { ...order, ...Object.fromEntries(changed.map((field) => [field, wanted[field]])) }
    must(!(statuteOf(after) && changed.includes('urgency') && isHurried(after.urgency)), 'work-order.statutory-before-urgent')
    const correction = facts.assignments.some((assignment) => assignment.role === 'LEAD' && assignment.signedAt)
    // Category and place alone decide no limit.
    const clocks = correction || !changed.some((field) => field === 'requestType' || field === 'urgency') ? { patch: {}, rows: [] } : reclassifiedClocks(after, facts, now)
    const { requestType, categoryCode, urgency, areaCode } = after
    return {
      // A 举报 keeps its informant confidential from here on (R6).
      patch: { requestType, categoryCode, urgency, areaCode, isConfidential: order.isConfidential || requestType === 'REPORT', ...clocks.patch },
      event: { reason, correction, changes: changed.map((field) => ({ field, from: order[field], to: after[field] })) },
      rows: clocks.rows,
    }
  },
})
