import { mayAtAll } from '@hotline/domain/access/ability.ts'
import { must } from '@hotline/domain/errors.ts'
import { dispatchLimit, due, limitOf } from '@hotline/domain/deadline/limit.ts'
import { slaOf } from '@hotline/domain/policy/book.ts'
import { suggestCategory, suggestUrgency } from '@hotline/domain/routing/suggest.ts'
import { REQUEST_TYPES, URGENCIES } from '@hotline/domain/work-order/model.ts'
import { isActive } from '@hotline/domain/work-order/states.ts'
import { z } from 'zod'
import { townsOf } from '../seed/towns.ts'
import { normalised } from '../pii.ts'
import { router, scoped } from '../trpc.ts'
import { matchSettings, ordersAlike, relatedAbove } from '../work-order/alike.ts'
import { ordersOfCaller } from '../work-order/queries.ts'
import { presentRows } from '../work-order/present-rows.ts'

const intakeOnly = scoped.use(({ ctx, next }) => {
  must(mayAtAll(ctx.actor, 'openDraft'), 'work-order.forbidden', { verb: 'openDraft' })
  return next()
})

export const intakeRouter = router({
  /** Screen-pop: this number's open orders and history in the own tenant. The number itself isn't echoed. */
  caller: intakeOnly.input(z.object({ phone: z.string().min(5).max(20) })).query(async ({ ctx, input }) => {
    const index = ctx.app.vault.index(ctx.actor.prefectureId, normalised(input.phone))
    const rows = index ? await ordersOfCaller(ctx.tx, ctx.actor, index, 30) : []
    const presented = presentRows(rows, await ctx.app.reference.of(ctx.actor.tenantId), ctx.app.clock.now())
    const monthAgo = ctx.app.clock.now().getTime() - 30 * 86_400_000
    return {
      thisMonth: presented.filter((row) => row.createdAt.getTime() > monthAgo).length,
      open: presented.filter((row) => isActive(row.status)),
      past: presented.filter((row) => !isActive(row.status) && row.status !== 'DRAFT'),
    }
  }),

  /** While the agent types: category with the words that matched, urgency hint, towns named in the text. */
  suggest: intakeOnly.input(z.object({ text: z.string().max(8000) })).query(async ({ ctx, input }) => {
    const { categories, tenants } = await ctx.app.reference.of(ctx.actor.tenantId)
    const towns = [...tenants.values()].flatMap((tenant) => townsOf(tenant.areaCode))
    return {
      categories: suggestCategory(input.text, [...categories.values()].filter((category) => category.leaf && !category.closed)),
      urgency: suggestUrgency(input.text),
      towns: towns.filter((town) => input.text.includes(town.name)).slice(0, 3),
    }
  }),

  /** Open orders that may be the same matter as the draft (rule 4.6), the likeliest first, each with why. */
  alike: intakeOnly
    .input(z.object({ exceptId: z.uuid(), categoryCode: z.string().max(8), townCode: z.string().max(12).nullable(), address: z.string().max(200), text: z.string().max(8000).default('') }))
    .query(async ({ ctx, input: { exceptId, ...matter } }) => {
      const now = ctx.app.clock.now()
      const reference = await ctx.app.reference.of(ctx.actor.tenantId)
      const rows = await ordersAlike(ctx.tx, ctx.actor, { ...matter, id: exceptId, tenantId: ctx.actor.tenantId }, now, matchSettings(reference, ctx.actor.tenantId, now))
      return presentRows(rows, reference, now)
    }),

  /** Whether the prefecture itself has an open order of this caller and category: that, and nothing about it. */
  relatedAbove: intakeOnly
    .input(z.object({ id: z.uuid(), categoryCode: z.string().max(8) }))
    .query(async ({ ctx, input }) => {
      const now = ctx.app.clock.now()
      return relatedAbove(ctx.tx, input, now, matchSettings(await ctx.app.reference.of(ctx.actor.tenantId), ctx.actor.tenantId, now))
    }),

  /** The limits an order would get if it were registered now. */
  limits: intakeOnly.input(z.object({ requestType: z.enum(REQUEST_TYPES), urgency: z.enum(URGENCIES) })).query(async ({ ctx, input }) => {
    const reference = await ctx.app.reference.of(ctx.actor.tenantId)
    const now = ctx.app.clock.now()
    const policy = slaOf(reference.policies.at('SLA', ctx.actor.tenantId, now))
    const calendar = reference.calendars.get(ctx.actor.tenantId)
    must(policy && calendar, 'deadline.policy-missing', { tenantId: ctx.actor.tenantId })
    const dispatch = dispatchLimit(input.urgency, policy)
    const limit = limitOf(input, policy)
    const dispatchDueAt = due(now, dispatch, calendar)
    return { dispatch, dispatchDueAt, limit, dueAt: limit && due(dispatchDueAt, limit, calendar) }
  }),
})
