import { z } from 'zod'
import { DISSATISFACTION_REASONS } from '../../callback/model.ts'
import { must } from '../../errors.ts'
import { answered, answersInput, NO_EVALUATION } from '../evaluation.ts'
import { NO_LIMIT } from '../model.ts'
import type { Row } from '../rows.ts'
import { defineTransition } from '../transition.ts'
import { maybeWords } from '../words.ts'
import { mayEndSo } from './close-by-evaluation.ts'

/**
 * 并单诉求人评价：主单答复后逐人回访，各评各的；工单仍为已并单. Whoever is dissatisfied is brought before the centre's
 * supervisor, but reopens nothing by himself: the matter is the parent's.
 */
export const closeMerged = defineTransition({
  verb: 'closeMerged',
  from: ['MERGED'],
  input: z.discriminatedUnion('kind', [
    answersInput.extend({ kind: z.literal('RATED'), reason: z.enum(DISSATISFACTION_REASONS).nullable().default(null) }),
    z.object({ kind: z.literal('UNREACHABLE') }),
    z.object({ kind: z.literal('DECLINED'), words: maybeWords('caller-words', 1000) }),
  ]),
  needs: ['attempts', 'settings'],
  decide: (order, input, { now, facts }) => {
    must(order.repliedAt, 'work-order.merged-unanswered')
    must(order.callbackDueAt, 'work-order.merged-evaluated')
    mayEndSo(order, input.kind, facts, now)
    const over = { callbackDueAt: null, nextCallbackAt: null, nextDueAt: NO_LIMIT }
    const round = order.redoCount + 1
    if (input.kind !== 'RATED') {
      const declined = input.kind === 'DECLINED'
      return {
        patch: over,
        event: { kind: input.kind, parentId: order.parentId, dissatisfied: false },
        rows: [{ insert: 'evaluation', row: { ...NO_EVALUATION, channel: declined ? 'PHONE' : 'NONE', words: declined ? input.words : null, round } }],
      }
    }

    const { kind, reason, ...answers } = input
    const { resultRating, processRating, resolved, contacted, words } = answers
    const dissatisfied = resultRating < facts.settings.order.lowestContent
    must(answered(answers), 'work-order.answers-missing')
    must(!dissatisfied || answers.channel === 'PHONE', 'work-order.low-rating-by-phone')
    must(!dissatisfied || reason, 'work-order.dissatisfaction-reason-missing')
    const reached: Row[] = answers.channel === 'PHONE' ? [{ insert: 'callback_attempt', row: { at: now, outcome: 'REACHED', nextAt: null } }] : []
    return {
      patch: {
        ...over, resultRating, processRating, resolvedByCaller: resolved, callbackAttempts: order.callbackAttempts + reached.length,
        ...(dissatisfied ? { dissatisfactionReason: reason, dissatisfactionWords: words } : {}),
      },
      event: { kind, parentId: order.parentId, resultRating, resolved, dissatisfied, reason: dissatisfied ? reason : null, notContacted: contacted === 'NO' },
      rows: [...reached, { insert: 'evaluation', row: { ...NO_EVALUATION, ...answers, reason: dissatisfied ? reason : null, round } }],
    }
  },
})
