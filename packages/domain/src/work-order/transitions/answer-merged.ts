import { z } from 'zod'
import { needsNoCallback } from '../../callback/calling.ts'
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
    callbackDueAt: z.date(),
  }),
  needs: [],
  decide: (order, { parentNo, reply, resolution, replyBy, callbackDueAt }, { now }) => {
    // Who isn't called back is answered, and that is all.
    const due = needsNoCallback(order) ? null : callbackDueAt
    return {
      patch: { replyText: reply, resolution, replyBy, repliedAt: now, callbackDueAt: due, nextDueAt: due ?? NO_LIMIT, nextCallbackAt: null, callbackAttempts: 0 },
      event: { parentNo, resolution, noCallback: due === null },
    }
  },
})

/** The parent's answer on its way to an order merged into it. */
export const answerFor = (childId: string, parent: Pick<WorkOrder, 'orderNo' | 'replyText' | 'resolution' | 'replyBy'>, callbackDueAt: Date): FollowUp => ({
  orderId: childId,
  verb: 'answerMerged',
  input: { parentNo: parent.orderNo, reply: parent.replyText, resolution: parent.resolution, replyBy: parent.replyBy, callbackDueAt },
})
