import { reclassified, wantedInput } from '../reclassifying.ts'
import { defineTransition } from '../transition.ts'

/** T52 改分类：首次签收前两个时限一并重算 (5.3)；签收后只作更正留痕，时限不变。 */
export const reclassify = defineTransition({
  verb: 'reclassify',
  from: ['REGISTERED', 'DISPATCHED', 'IN_PROGRESS'],
  input: wantedInput,
  needs: ['tenants', 'categories', 'sla', 'calendars', 'assignments', 'clocks', 'custody'],
  decide: (order, { reason, ...wanted }, { now, facts }) => {
    const { patch, event, rows } = reclassified(order, wanted, facts, now)
    return { patch, event: { reason, ...event }, rows }
  },
})
