import { z } from 'zod'
import { isUnreachable, needsNoCallback } from '../../callback/calling.ts'
import { must } from '../../errors.ts'
import { closed, closeReasonOf } from '../closing.ts'
import { answered, answersInput, NO_EVALUATION } from '../evaluation.ts'
import type { Facts } from '../facts.ts'
import type { WorkOrder } from '../model.ts'
import type { Row } from '../rows.ts'
import { defineTransition } from '../transition.ts'
import { mustBeAcceptedAbove } from '../upper.ts'
import { maybeWords } from '../words.ts'

/** T30 回访办结：基本满意及以上；或多次打不通、诉求人不愿评价、不需回访、短信回访到期未评。不满意的只能走 T31。 */
export const closeByEvaluation = defineTransition({
  verb: 'closeByEvaluation',
  from: ['CALLBACK_PENDING'],
  input: z.discriminatedUnion('kind', [
    answersInput.extend({ kind: z.literal('RATED') }),
    z.object({ kind: z.literal('UNREACHABLE') }),
    z.object({ kind: z.literal('DECLINED'), words: maybeWords('caller-words', 1000) }),
    z.object({ kind: z.literal('NO_CALLBACK') }),
  ]),
  needs: ['attempts', 'settings'],
  decide: (order, input, { now, facts }) => {
    mayEndSo(order, input.kind, facts, now)
    mustBeAcceptedAbove(order)
    const end = closed('CLOSED', closeReasonOf(order.resolution), now)
    const round = order.redoCount + 1
    if (input.kind !== 'RATED') {
      const words = input.kind === 'DECLINED' ? input.words : null
      const channel = input.kind === 'DECLINED' ? 'PHONE' : 'NONE'
      const rows: Row[] = [{ insert: 'evaluation', row: { ...NO_EVALUATION, channel, words, round } }, ...end.rows]
      return { patch: end.patch, event: { kind: input.kind, closeReason: closeReasonOf(order.resolution), unanswered: input.kind === 'NO_CALLBACK' && !needsNoCallback(order) }, rows }
    }

    const { kind, ...answers } = input
    must(answered(answers), 'work-order.answers-missing')
    must(answers.resultRating >= facts.settings.order.lowestContent, 'work-order.rating-too-low-to-close')
    const { resultRating, processRating, resolved, contacted } = answers
    const reached: Row[] = answers.channel === 'PHONE' ? [{ insert: 'callback_attempt', row: { at: now, outcome: 'REACHED', nextAt: null } }] : []
    return {
      patch: { ...end.patch, resultRating, processRating, resolvedByCaller: resolved, callbackAttempts: order.callbackAttempts + reached.length },
      // Not having been contacted is a defect of the reply whatever the rating (D02).
      event: { kind, closeReason: closeReasonOf(order.resolution), resultRating, resolved, notContacted: contacted === 'NO' },
      rows: [...reached, { insert: 'evaluation', row: { ...NO_EVALUATION, ...answers, round } }, ...end.rows],
    }
  },
})

/** Unreachable and not wanting a call have to be so. */
export function mayEndSo(order: WorkOrder, kind: 'RATED' | 'UNREACHABLE' | 'DECLINED' | 'NO_CALLBACK', { attempts, settings }: Pick<Facts, 'attempts' | 'settings'>, now: Date): void {
  const { unreachable } = settings.order
  // Attempts of an earlier round say nothing about this one.
  const thisRound = attempts.filter(({ at }) => at >= order.since)
  must(kind !== 'UNREACHABLE' || isUnreachable(thisRound, settings.order), 'work-order.not-yet-unreachable', { ...unreachable })
  // Nobody is called, and the text message found no answer in its time (rule 8.2).
  const unanswered = order.selfCloseAt !== null && order.selfCloseAt <= now
  must(kind !== 'NO_CALLBACK' || needsNoCallback(order) || unanswered, 'work-order.callback-needed')
}
