import { z } from 'zod'
import { DISSATISFACTION_REASONS, INEFFECTIVE_CODES } from '../../callback/model.ts'
import { due, reviewLimit } from '../../deadline/limit.ts'
import { must } from '../../errors.ts'
import { calendarOf } from '../assigning.ts'
import { answered, answersInput, NO_EVALUATION } from '../evaluation.ts'
import { defineTransition } from '../transition.ts'
import { words } from '../words.ts'

/** T31 不满意：须电话核实；回访员提出有效或无效，由督办员研判 (8.2, 8.4)。 */
export const markDissatisfied = defineTransition({
  verb: 'markDissatisfied',
  from: ['CALLBACK_PENDING'],
  input: answersInput.extend({
    channel: z.literal('PHONE', 'work-order.low-rating-by-phone'),
    reason: z.enum(DISSATISFACTION_REASONS, 'work-order.dissatisfaction-reason-missing'),
    words: words('caller-words', 1000),
    proposedEffective: z.boolean('work-order.effective-missing'),
    ineffectiveCode: z.enum(INEFFECTIVE_CODES).nullable().default(null),
  }),
  needs: ['sla', 'calendars', 'settings'],
  decide: (order, input, { now, facts }) => {
    const { resultRating, processRating, resolved, contacted, reason, proposedEffective, ineffectiveCode } = input
    must(answered(input), 'work-order.answers-missing')
    must(resultRating < facts.settings.order.lowestContent, 'work-order.rating-not-low')
    must(proposedEffective || ineffectiveCode, 'work-order.ineffective-code-missing')
    must(!proposedEffective || !ineffectiveCode, 'work-order.effective-with-code')
    return {
      patch: {
        status: 'REDO_REVIEW', resultRating, processRating, resolvedByCaller: resolved, dissatisfactionReason: reason, dissatisfactionWords: input.words,
        dissatisfactionEffective: null, callbackAttempts: order.callbackAttempts + 1, nextCallbackAt: null,
        nextDueAt: due(now, reviewLimit(facts.sla), calendarOf(facts.calendars, order.tenantId)),
      },
      event: { reason, resultRating, resolved, proposedEffective, ineffectiveCode, notContacted: contacted === 'NO' },
      rows: [
        { insert: 'callback_attempt', row: { at: now, outcome: 'REACHED', nextAt: null } },
        { insert: 'evaluation', row: { ...NO_EVALUATION, ...input, round: order.redoCount + 1 } },
      ],
    }
  },
})
