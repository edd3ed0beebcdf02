import { z } from 'zod'
import { due, reviewLimit } from '../../deadline/limit.ts'
import { must } from '../../errors.ts'
import { calendarOf } from '../assigning.ts'
import { defineTransition } from '../transition.ts'
import { isUppers } from '../upper.ts'
import { maybeWords, words } from '../words.ts'

/**
 * T46 上级回执：上级平台对本件结果的答复，由接口或人工登记。认可的才能办结；退回的转不满意研判，由督办员定是否重办。
 * The same answer twice changes nothing: the second one finds it recorded.
 */
export const recordUpperReceipt = defineTransition({
  verb: 'recordUpperReceipt',
  from: ['CALLBACK_PENDING', 'REDO_REVIEW'],
  input: z.discriminatedUnion('answer', [
    z.object({ answer: z.literal('ACCEPTED'), receiptNo: maybeWords('receipt-no', 120), words: maybeWords('words', 1000) }),
    z.object({ answer: z.literal('REFUSED'), receiptNo: maybeWords('receipt-no', 120), words: words('upper-reason', 1000) }),
  ], 'work-order.upper-answer-missing'),
  needs: ['sla', 'calendars'],
  decide: (order, { answer, receiptNo, words: said }, { now, facts }) => {
    must(isUppers(order), 'work-order.not-from-above')
    must(!order.upperAcceptedAt, 'work-order.upper-answered')
    const event = { answer, receiptNo, words: said }
    if (answer === 'ACCEPTED') return { patch: { upperAcceptedAt: now }, event }
    // While it is being judged already, the refusal is one more thing to judge by.
    if (order.status === 'REDO_REVIEW') return { patch: {}, event }
    const nextDueAt = due(now, reviewLimit(facts.sla), calendarOf(facts.calendars, order.tenantId))
    return { patch: { status: 'REDO_REVIEW', dissatisfactionReason: 'OTHER', dissatisfactionWords: said, dissatisfactionEffective: null, nextCallbackAt: null, nextDueAt }, event }
  },
})
