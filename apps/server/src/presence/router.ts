import { may } from '@hotline/domain/access/ability.ts'
import { must } from '@hotline/domain/errors.ts'
import { DOINGS } from '@hotline/domain/work-order/presence.ts'
import { z } from 'zod'
import { router, scoped } from '../trpc.ts'
import { loadOrder } from '../work-order/load.ts'
import { leave, touch } from './presence.ts'

/** Who has the same order open: a word to each other, never a lock. */
export const presenceRouter = router({
  /** Sent on opening, on beginning to write, and every few seconds while the page stays open; answers who else is there. */
  touch: scoped.input(z.object({ orderId: z.uuid(), doing: z.enum(DOINGS) })).mutation(async ({ ctx, input }) => {
    const order = await loadOrder(ctx.tx, input.orderId)
    must(order && may(ctx.actor, 'read', order), 'work-order.not-found')
    return { others: await touch(ctx.tx, ctx.actor, order, input.doing) }
  }),

  leave: scoped.input(z.object({ orderId: z.uuid() })).mutation(async ({ ctx, input }) => {
    await leave(ctx.tx, ctx.actor, input.orderId)
    return { left: true }
  }),
})
