import { z } from 'zod'
import { due } from '../../deadline/limit.ts'
import { must } from '../../errors.ts'
import { REFUSAL_CODES } from '../../intake/refusals.ts'
import { calendarOf } from '../assigning.ts'
import { mustHaveNoneOpen, requestRow } from '../requests.ts'
import { defineTransition } from '../transition.ts'
import { words } from '../words.ts'

/** T12 提请不予受理：误受理的由派单员联系诉求人说明后提出，四项义务同 T04；另一人审核之前照常待派。 */
export const proposeRejectLate = defineTransition({
  verb: 'proposeRejectLate',
  from: ['REGISTERED'],
  input: z.object({
    reasonCode: z.enum(REFUSAL_CODES, 'work-order.refusal-code-missing'),
    basisText: words('refusal-basis', 500),
    explanation: words('refusal-explanation', 1000),
    guidance: words('refusal-guidance', 500),
    /** When the caller was contacted again and told. */
    callerToldAt: z.coerce.date('work-order.recontact-missing'),
    existingOrderNo: z.string().trim().regex(/^\d{18}$/, 'work-order.order-no-invalid').nullable().default(null),
  }),
  needs: ['requests', 'calendars', 'settings'],
  decide: (order, input, { actor, now, facts, newId }) => {
    mustHaveNoneOpen(facts.requests, 'REJECTION')
    const { reasonCode, basisText, explanation, guidance, callerToldAt, existingOrderNo } = input
    must(reasonCode !== 'NA01', 'work-order.emergency-is-no-refusal')
    must(reasonCode !== 'NA09' || existingOrderNo, 'work-order.existing-order-missing')
    must(callerToldAt <= now && callerToldAt >= order.acceptedAt, 'work-order.recontact-invalid')
    const row = requestRow(order, facts.requests, actor, {
      id: newId(), kind: 'REJECTION', ground: reasonCode, words: explanation, basis: basisText, proposedAt: now,
      dueAt: due(now, facts.settings.order.requestDecision, calendarOf(facts.calendars, order.tenantId)),
      detail: { guidance, callerToldAt: callerToldAt.toISOString(), ...(existingOrderNo ? { existingOrderNo } : {}) },
    })
    return { patch: {}, event: { requestNo: row.row.no, reasonCode, basisText, explanation, guidance, existingOrderNo }, rows: [row] }
  },
})
