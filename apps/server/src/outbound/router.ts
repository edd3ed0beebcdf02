import { z } from 'zod'
import { newestInput, registered } from '../register.ts'
import { router } from '../trpc.ts'
import { OUTBOUND_STATUSES, outboundIn } from './list.ts'
import { markDone } from './mark-done.ts'
import { retry } from './retry.ts'

export const outboundRouter = router({
  /** What the own tenant sends, in one state; newest first. Numbers are masked, and what an order says is told to those who may read it. */
  list: registered('outbound')
    .input(newestInput.extend({ status: z.enum(OUTBOUND_STATUSES) }))
    .query(({ ctx, input }) => outboundIn(ctx.app, ctx.tx, ctx.actor, input)),

  /** Whether a gateway takes text messages from here; where none does, they wait for a person. */
  gateway: registered('outbound').query(({ ctx }) => ({ connected: ctx.app.env.SMS_GATEWAY_URL !== undefined })),

  /** Called, or sent by hand: it is settled, by this person. */
  done: registered('outbound')
    .input(z.object({ id: z.uuid() }))
    .mutation(async ({ ctx, input }) => {
      await markDone(ctx.tx, ctx.actor, input.id, ctx.app.clock.now())
      return { done: true }
    }),

  /** A failed one is sent again at once. */
  retry: registered('outbound')
    .input(z.object({ id: z.uuid() }))
    .mutation(async ({ ctx, input }) => {
      await retry(ctx.tx, ctx.actor.tenantId, input.id, ctx.app.clock.now())
      return { queued: true }
    }),
})
