import { z } from 'zod'
import { holds } from '../../access/actor.ts'
import { must } from '../../errors.ts'
import { REFUSAL_CODES, REFUSALS } from '../../intake/refusals.ts'
import { closed } from '../closing.ts'
import { matterInput, matterPatch, mustBeLeaf } from '../matter.ts'
import { defineTransition } from '../transition.ts'
import { words } from '../words.ts'

/**
 * T04 不予受理：四项义务缺一不可——告知依据、如实登记（诉求内容）、说明解释、指明渠道（《办法》、rule 3.2).
 * A refusal stays an order with a number: counted, sampled by QA, open to T44.
 */
export const reject = defineTransition({
  verb: 'reject',
  from: ['DRAFT'],
  input: matterInput.extend({
    reasonCode: z.enum(REFUSAL_CODES, 'work-order.refusal-code-missing'),
    basisText: words('refusal-basis', 500),
    explanation: words('refusal-explanation', 1000),
    /** When the caller was told; the present moment where left out. */
    explainedAt: z.coerce.date().optional(),
    guidance: words('refusal-guidance', 500),
    /** NA09: the order that already stands for this matter. */
    existingOrderNo: z.string().trim().regex(/^\d{18}$/, 'work-order.order-no-invalid').nullable().default(null),
  }),
  needs: ['categories'],
  decide: (_order, input, { actor, now, facts }) => {
    const { reasonCode, basisText, explanation, guidance, existingOrderNo } = input
    const explainedAt = input.explainedAt ?? now
    must(reasonCode !== 'NA01', 'work-order.emergency-is-no-refusal')
    must(!REFUSALS[reasonCode].needsShiftLead || holds(actor, 'SHIFT_LEAD'), 'work-order.refusal-needs-shift-lead', { reasonCode, name: REFUSALS[reasonCode].name })
    must(reasonCode !== 'NA09' || existingOrderNo, 'work-order.existing-order-missing')
    must(explainedAt <= now, 'work-order.time-in-future')
    mustBeLeaf(input.categoryCode, facts.categories)
    const end = closed('REJECTED', 'REJECTED', now)
    return {
      patch: { ...matterPatch(input), ...end.patch },
      event: { reasonCode, basisText, explanation, explainedAt: explainedAt.toISOString(), guidance, existingOrderNo },
      rows: [{ allocate: 'order_no' }, ...end.rows, ...(input.caller ? [{ set: 'caller' as const, caller: input.caller }] : [])],
    }
  },
})
