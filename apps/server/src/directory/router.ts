import { z } from 'zod'
import { townsOf } from '../seed/towns.ts'
import { router, scoped } from '../trpc.ts'
import { colleaguesOf } from '../unit/colleagues.ts'

export const directoryRouter = router({
  /** The prefecture's tenants: places a matter can lie in, sides of a transfer. */
  tenants: scoped.query(async ({ ctx }) => [...(await ctx.app.reference.of(ctx.actor.tenantId)).tenants.values()]),

  /** Units this tenant may name, of one tenant or all it can see. */
  units: scoped.input(z.object({ tenantId: z.number().int().optional() })).query(async ({ ctx, input }) => {
    const { units } = await ctx.app.reference.of(ctx.actor.tenantId)
    return [...units.values()]
      .filter((unit) => input.tenantId === undefined || unit.tenantId === input.tenantId)
      .map(({ id, tenantId, code, name, kind, role, lineCode, parentId, status, initials, hasLeader, staffCount }) => ({ id, tenantId, code, name, kind, role, lineCode, parentId, status, initials, hasLeader, staffCount }))
  }),

  /** Whom the own unit can give an order to handle. */
  colleagues: scoped.query(({ ctx }) => colleaguesOf(ctx.tx, ctx.actor)),

  categories: scoped.query(async ({ ctx }) => [...(await ctx.app.reference.of(ctx.actor.tenantId)).categories.values()].map(({ code, name, path, leaf, closed }) => ({ code, name, path, leaf, closed }))),

  /** Townships and subdistricts of one county. */
  towns: scoped.input(z.object({ areaCode: z.string().length(6) })).query(({ input }) => townsOf(input.areaCode)),

  /** Whether the own centre takes orders, and the end decided for it, for everybody who works here. `into` is null where it leaves or nobody follows. */
  standing: scoped.query(async ({ ctx: { app, actor, tx } }) => {
    const { tenants } = await app.reference.of(actor.tenantId)
    const [ending] = await tx.query<{ what: 'MERGED' | 'OFFBOARDED'; into: string | null; at: Date }>('select what, into_name as into, ends_at as at from scout_own_ending()')
    return { status: tenants.get(actor.tenantId)?.status ?? 'LIVE', ending: ending ?? null }
  }),

  /** Working days of the own tenant, for drawing time. */
  calendar: scoped.query(async ({ ctx }) => (await ctx.app.reference.of(ctx.actor.tenantId)).calendars.get(ctx.actor.tenantId) ?? null),
})
