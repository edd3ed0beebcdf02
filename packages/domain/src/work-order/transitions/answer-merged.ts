import { z } from 'zod'
import { needsNoCallback } from '../../callback/calling.ts'
import type { Facts } from '../facts.ts'
import { soonest } from '../holding.ts'
import { RESOLUTIONS, NO_LIMIT, type WorkOrder } from '../model.ts'
import { defineTransition, type FollowUp } from '../transition.ts'

/**
 * 主单的答复也是并入各件的答复：各诉求人得到同一个答复，各自回访评价. Performed on each merged order when its parent's
 * result is accepted; again after a redo, for those not yet asked.
 */
export const answerMerged = defineTransition({
  verb: 'answerMerged',
  from: ['MERGED'],
  input: z.object({
    parentNo: z.string().nullable(),
    reply: z.string().nullable(),
    resolution: z.enum(RESOLUTIONS).nullable(),
    replyBy: z.string().nullable(),
    /** `null` where nobody is asked: the matter ended without an answer that could be rated. */
    callbackDueAt: z.date().nullable(),
    /** By when the first call is made. */
    startBy: z.date().nullable().default(null),
    ended: z.enum(['NOT_PURSUED', 'REJECTED']).nullable().default(null),
    guidance: z.string().nullable().default(null),
  }),
  needs: [],
  decide: (order, { parentNo, reply, resolution, replyBy, callbackDueAt, startBy, ended, guidance }, { now }) => {
    // No common answer, only word of how it ended: should the matter be taken up again, the answer is still owed.
    if (ended) return { patch: { replyText: reply }, event: { parentId: order.parentId, parentNo, reply, ended, guidance, noCallback: true } }
    // Who isn't called back is answered, and that is all.
    const due = needsNoCallback(order) ? null : callbackDueAt
    return {
      patch: { replyText: reply, resolution, replyBy, repliedAt: now, callbackDueAt: due, nextDueAt: due ? soonest(due, startBy) : NO_LIMIT, nextCallbackAt: null, callbackAttempts: 0 },
      event: { parentId: order.parentId, parentNo, reply, resolution, noCallback: due === null },
    }
  },
})

/** The parent's answer on its way to an order merged into it. */
export const answerFor = (childId: string, parent: Pick<WorkOrder, 'orderNo' | 'replyText' | 'resolution' | 'replyBy'>, by: { callbackDueAt: Date; startBy: Date | null }): FollowUp => ({
  orderId: childId,
  verb: 'answerMerged',
  input: { parentNo: parent.orderNo, reply: parent.replyText, resolution: parent.resolution, replyBy: parent.replyBy, ...by },
})

type Ended = { ended: 'NOT_PURSUED' | 'REJECTED'; words: string | null; guidance?: string | null }

/** How the parent ended, told to whoever was merged into it and got no answer: each of them waits for one too. */
export const wordFor = (children: Facts['merged'], parent: Pick<WorkOrder, 'orderNo'>, { ended, words, guidance = null }: Ended): FollowUp[] =>
  children.filter(({ repliedAt }) => !repliedAt).map(({ id }) => ({
    orderId: id, verb: 'answerMerged', input: { parentNo: parent.orderNo, reply: words, resolution: null, replyBy: null, callbackDueAt: null, ended, guidance },
  }))
