import { FILING_KINDS } from '@hotline/domain/work-order/beside.ts'
import { z } from 'zod'
import { newestInput, registered } from '../register.ts'
import { router } from '../trpc.ts'
import { filingsIn } from './list.ts'

export const filingRouter = router({
  /** The register of a prefecture, or what a county filed itself; newest first. */
  list: registered('filing')
    .input(newestInput.extend({ kinds: z.array(z.enum(FILING_KINDS)).optional(), tenantId: z.number().int().optional(), only: z.enum(['OPEN', 'OBJECTED']).optional() }))
    .query(async ({ ctx, input }) => filingsIn(ctx.tx, ctx.actor, input, await ctx.app.reference.of(ctx.actor.tenantId), ctx.app.clock.now())),
})
