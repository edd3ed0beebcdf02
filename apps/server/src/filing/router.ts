import { must } from '@hotline/domain/errors.ts'
import { FILING_KINDS } from '@hotline/domain/work-order/beside.ts'
import { words } from '@hotline/domain/work-order/words.ts'
import { z } from 'zod'
import { inScope } from '../db/in-scope.ts'
import { log } from '../log.ts'
import { versionPage } from '../policy/read.ts'
import { versionRow } from '../policy/rows.ts'
import { newestInput, registered, registeredAct } from '../register.ts'
import { router } from '../trpc.ts'
import { answerObjection, objectTo } from './beside-orders.ts'
import { filingsIn } from './list.ts'

const one = z.object({ id: z.uuid() })

export const filingRouter = router({
  /** The register of a prefecture, or what a county filed itself; newest first. */
  list: registered('filing')
    .input(newestInput.extend({ kinds: z.array(z.enum(FILING_KINDS)).optional(), tenantId: z.number().int().optional(), only: z.enum(['OPEN', 'OBJECTED']).optional() }))
    .query(async ({ ctx, input }) => filingsIn(ctx.tx, ctx.actor, input, await ctx.app.reference.of(ctx.actor.tenantId), ctx.app.clock.now())),

  /** One line with the version of the rules that it filed. */
  version: registered('filing').input(one).query(async ({ ctx: { app, actor, tx }, input }) => {
    const [reference, now] = [await app.reference.of(actor.tenantId), app.clock.now()]
    const [filing] = (await filingsIn(tx, actor, { id: input.id, limit: 1 }, reference, now)).rows
    const version = filing?.policyVersionId ? await versionRow(tx, filing.policyVersionId) : null
    must(filing && version, 'filing.not-found')
    return { filing, page: await versionPage(tx, actor, version, reference, now) }
  }),

  /** The prefecture objects to what was filed beside the orders: its county must redo it and answer. */
  object: registered('filingObjection').input(one.extend({ objection: words('objection', 1000) })).mutation(async ({ ctx: { app, actor, tx }, input }) => {
    await objectTo(tx, actor, input, app.clock.now())
    log('filing.objected', { tenant: actor.tenantId, person: actor.personId, filing: input.id })
    return { id: input.id }
  }),

  /** The county answers such an objection; the prefecture is told. */
  answer: registeredAct('filingAnswer')
    .input(one.extend({ answer: z.string('filing.answer-missing').trim().min(1, 'filing.answer-missing').max(1000, 'filing.answer-too-long') }))
    .mutation(async ({ ctx: { app, actor }, input }) => {
      const tell = await inScope(app.pool, actor.tenantId, (tx) => answerObjection(tx, actor, input, app.clock.now()))
      await inScope(app.pool, actor.prefectureId, tell)
      log('filing.answered', { tenant: actor.tenantId, person: actor.personId, filing: input.id })
      return { id: input.id }
    }),
})
