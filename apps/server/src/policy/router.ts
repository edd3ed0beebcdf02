import { maySettings, type SettingsAction } from '@hotline/domain/access/settings-rules.ts'
import type { Actor } from '@hotline/domain/access/actor.ts'
import { dateOfDay, dayOf } from '@hotline/domain/deadline/beijing.ts'
import { must } from '@hotline/domain/errors.ts'
import { answerInput, consultInput, decideInput, saveDocumentInput, saveVersionInput, submitInput, versionInput } from '@hotline/domain/policy/inputs.ts'
import { POLICY_KINDS } from '@hotline/domain/policy/kinds.ts'
import { z } from 'zod'
import type { App } from '../context.ts'
import { inScope, type Tx } from '../db/in-scope.ts'
import { log } from '../log.ts'
import { authed, router, scoped } from '../trpc.ts'
import { answer, consult } from './consult.ts'
import { linesNow } from './catalogue-lines.ts'
import { bindDocument, bindingsOf, documentsOf, saveDocument } from './documents.ts'
import { saveVersion, withdrawVersion } from './draft.ts'
import { movesOf } from './moves.ts'
import { decideVersion, inWords, submitVersion } from './publish.ts'
import { opinionsOwed, startingPoint, versionPage, versionsSeen } from './read.ts'
import { readVersion } from './rows.ts'
import { tellTenants } from './tell.ts'

const reading = scoped.use(({ ctx, next }) => {
  must(maySettings(ctx.actor, 'readPolicies'), 'settings.forbidden')
  return next()
})

/** It builds on `authed`: what was published is read anew only once the transaction has ended. */
const writing = (action: SettingsAction) =>
  authed.use(({ ctx, next }) => {
    must(maySettings(ctx.actor, action), 'settings.forbidden')
    return next()
  })

type Ground = { app: App; actor: Actor }
const within = <T>({ app, actor }: Ground, work: (tx: Tx, now: Date) => Promise<T>): Promise<T> => inWords(inScope(app.pool, actor.tenantId, (tx) => work(tx, app.clock.now())))
const groundOf = async ({ app, actor }: Ground, now: Date) => {
  const reference = await app.reference.of(actor.tenantId)
  return { book: reference.policies, reference, now }
}
const told = (what: string, { actor }: Ground, version: number) => log(`policy.${what}`, { tenant: actor.tenantId, person: actor.personId, version })

export const policyRouter = router({
  /** The timeline of every kind, the rule documents, and what the own tenant owes an opinion on. */
  list: reading.query(async ({ ctx: { app, actor, tx } }) => {
    const now = app.clock.now()
    const { policies } = await app.reference.of(actor.tenantId)
    return {
      versions: await versionsSeen(tx, actor, now),
      documents: await documentsOf(tx, actor.prefectureId),
      bindings: await bindingsOf(tx, actor.prefectureId),
      owed: await opinionsOwed(tx, now),
      kinds: POLICY_KINDS.map((kind) => ({ kind, ...startingPoint(actor, kind, policies, now) })),
    }
  }),

  /** One version, what it changes, its opinions, and what may be done with it. */
  version: reading.input(z.object({ id: z.int().positive() })).query(async ({ ctx: { app, actor, tx }, input }) =>
    versionPage(tx, actor, await readVersion(tx, actor, input.id), await app.reference.of(actor.tenantId), app.clock.now()),
  ),

  /** Entries of the dispatch catalogue that hold or will, the own and the prefecture's: what a draft of it starts from. */
  catalogue: reading.query(async ({ ctx: { app, actor } }) => linesNow(actor, await app.reference.of(actor.tenantId), app.clock.now())),

  /** What publishing this calendar would do to the open clocks, or this catalogue to the orders that wait to be dispatched. */
  moves: reading.input(z.object({ id: z.int().positive() })).query(({ ctx, input }) => movesOf(ctx.app, ctx.tx, ctx.actor, input.id)),

  saveDocument: writing('savePolicies').input(saveDocumentInput).mutation(({ ctx, input }) => within(ctx, (tx, now) => saveDocument(tx, ctx.actor, input, now))),

  /** What the classification rests on; everything else names its document in its version. */
  bind: writing('savePolicies')
    .input(z.object({ subject: z.literal('CATEGORY'), documentId: z.int().positive() }))
    .mutation(({ ctx, input }) => within(ctx, (tx, now) => bindDocument(tx, ctx.actor, input, now))),

  /** Drafts the next version or changes a draft; a county's must only tighten. */
  saveVersion: writing('savePolicies').input(saveVersionInput).mutation(async ({ ctx, input }) => {
    const saved = await within(ctx, async (tx, now) => saveVersion(tx, ctx.actor, input, await groundOf(ctx, now)))
    told('drafted', ctx, saved.id)
    return saved
  }),

  withdraw: writing('savePolicies').input(versionInput).mutation(async ({ ctx, input }) => {
    const gone = await within(ctx, (tx) => withdrawVersion(tx, input))
    told('withdrawn', ctx, gone.id)
    return gone
  }),

  /** Asks counties and own units for their opinion, by a date. */
  consult: writing('savePolicies').input(consultInput).mutation(async ({ ctx, input }) => {
    const asked = await within(ctx, (tx, now) => consult(tx, ctx.actor, input, now))
    await tellTenants(ctx.app, asked.tenantIds, { code: 'POLICY_ASK', key: `${input.id}:${asked.round}`, params: { name: asked.name, until: input.dueOn } })
    told('consulted', ctx, input.id)
    return { round: asked.round }
  }),

  answer: writing('answerPolicies').input(answerInput).mutation(({ ctx, input }) => within(ctx, (tx, now) => answer(tx, ctx.actor, input, now))),

  /** Legality review, approval and date on record; a second person publishes. */
  submit: writing('savePolicies').input(submitInput).mutation(async ({ ctx, input }) => {
    const submitted = await within(ctx, async (tx, now) => submitVersion(tx, ctx.actor, input, await groundOf(ctx, now)))
    told('submitted', ctx, submitted.id)
    return submitted
  }),

  /** The second person publishes, or hands it back. */
  decide: writing('decidePolicies').input(decideInput).mutation(async ({ ctx, input }) => {
    const decided = await within(ctx, async (tx, now) => decideVersion(tx, ctx.actor, input, await groundOf(ctx, now)))
    ctx.app.reference.forget()
    told(input.publish ? 'published' : 'handed-back', ctx, decided.id)
    if (input.publish) {
      const { tenants } = await ctx.app.reference.of(ctx.actor.tenantId)
      const below = ctx.actor.tenantId === ctx.actor.prefectureId ? [...tenants.keys()] : [ctx.actor.tenantId]
      await tellTenants(ctx.app, below, { code: 'POLICY_NEW', key: String(decided.id), params: { name: decided.name, from: decided.effectiveFrom ? dateOfDay(dayOf(decided.effectiveFrom)) : '' } })
    }
    return { id: decided.id, status: decided.status }
  }),
})
