import { z } from 'zod'
import { isOneOf } from '../../access/actor.ts'
import { INEFFECTIVE_CODES } from '../../callback/model.ts'
import { must } from '../../errors.ts'
import { closed, closeReasonOf } from '../closing.ts'
import { defineTransition } from '../transition.ts'
import { mustBeAcceptedAbove } from '../upper.ts'
import { words } from '../words.ts'

/** T33 认定无效：须有依据材料和承办单位主要负责人本轮签署的说明；不进满意率分母，仍计办结 (8.4)。 */
export const acceptDespite = defineTransition({
  verb: 'acceptDespite',
  from: ['REDO_REVIEW'],
  input: z.object({
    code: z.enum(INEFFECTIVE_CODES, 'work-order.ineffective-code-missing'),
    evidence: words('ineffective-evidence', 1000),
    attachmentIds: z.array(z.string()).max(20).default([]),
  }),
  needs: ['records'],
  decide: (order, { code, evidence, attachmentIds }, { actor, now, facts }) => {
    // Signed of an earlier dissatisfaction, it says nothing about this one.
    const statements = facts.records.filter(({ kind, at }) => kind === 'STATEMENT' && at >= order.since)
    must(statements.length > 0, 'work-order.chief-not-signed')
    // Rule 15.8: whoever signed for the unit doesn't judge for the centre as well.
    must(statements.some(({ personId }) => !isOneOf(actor, [personId])), 'work-order.four-eyes')
    mustBeAcceptedAbove(order)
    const closeReason = closeReasonOf(order.resolution)
    const end = closed('CLOSED', closeReason, now)
    return { patch: { ...end.patch, dissatisfactionEffective: false }, event: { code, evidence, attachmentIds, closeReason }, rows: end.rows }
  },
})
