import { keepsDelegations, makeDelegationInput } from '@hotline/domain/delegation/rules.ts'
import { must } from '@hotline/domain/errors.ts'
import { z } from 'zod'
import { log } from '../log.ts'
import { centreSettingsAt } from '../policy/centre.ts'
import { router, scoped } from '../trpc.ts'
import { delegationsIn } from './list.ts'
import { endDelegation, makeDelegation } from './make.ts'
import { colleagues, passablePosts } from './posts.ts'

const RECENT = 50

/** The whole tenant's delegations: the security administrator's. */
const keeping = scoped.use(({ ctx, next }) => {
  must(keepsDelegations(ctx.actor), 'settings.forbidden')
  return next()
})

/** Who carries out whose duties for a time (rule 1.4), inside the tenant in force. */
export const delegationRouter = router({
  /** What I can pass on, and what I gave and was given, current and recent. */
  mine: scoped.query(async ({ ctx: { tx, actor, app } }) => {
    const asked = { personId: actor.personId, limit: RECENT }
    const now = app.clock.now()
    return {
      posts: await passablePosts(tx, actor.personId),
      current: (await delegationsIn(tx, { ...asked, what: 'CURRENT' }, now)).rows,
      past: (await delegationsIn(tx, { ...asked, what: 'PAST' }, now)).rows,
      settings: centreSettingsAt(await app.reference.of(tx.tenantId), tx.tenantId, now).delegation,
    }
  }),

  /** Whom duties may be passed on to: names and units of people with a membership here. */
  colleagues: scoped.query(async ({ ctx }) =>
    (await colleagues(ctx.tx)).map(({ id, name, units }) => ({ id, name, units }))),

  list: keeping.input(z.object({ what: z.enum(['CURRENT', 'PAST']), cursor: z.int().nullish(), limit: z.int().min(1).max(100).default(50) }))
    .query(({ ctx, input }) => delegationsIn(ctx.tx, input, ctx.app.clock.now())),

  /** What another person can pass on. */
  postsOf: keeping.input(z.object({ personId: z.string().min(1).max(64) })).query(({ ctx, input }) => passablePosts(ctx.tx, input.personId)),

  make: scoped.input(makeDelegationInput).mutation(async ({ ctx, input }) => {
    const made = await makeDelegation(ctx.app, ctx.tx, ctx.actor, input)
    log('delegation.made', { tenant: ctx.actor.tenantId, person: ctx.actor.personId, delegation: made.id })
    return made
  }),

  end: scoped.input(z.object({ id: z.int() })).mutation(async ({ ctx, input }) => {
    await endDelegation(ctx.app, ctx.tx, ctx.actor, input.id)
    log('delegation.ended', { tenant: ctx.actor.tenantId, person: ctx.actor.personId, delegation: input.id })
    return { ended: true }
  }),
})
