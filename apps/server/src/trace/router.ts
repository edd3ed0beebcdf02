import { may } from '@hotline/domain/access/ability.ts'
import type { Actor } from '@hotline/domain/access/actor.ts'
import { must } from '@hotline/domain/errors.ts'
import { maskedWords } from '@hotline/domain/trace/masked-words.ts'
import { TRACE_KINDS } from '@hotline/domain/trace/model.ts'
import { words } from '@hotline/domain/work-order/words.ts'
import { z } from 'zod'
import type { Reference } from '../directory/reference.ts'
import { newestInput, registered } from '../register.ts'
import { router, scoped } from '../trpc.ts'
import { loadOrder, orderIdByNumber } from '../work-order/load.ts'
import { alertsIn, peopleNamed, tracesIn } from './queries.ts'

const tenantId = z.number().int().optional()

export const traceRouter = router({
  /** 谁看过这件工单, newest first: for who answers for the order (access/rules.ts, `trace`). Tells nothing of the order itself. */
  ofOrder: scoped.input(newestInput.extend({ id: z.uuid() })).query(async ({ ctx, input }) => {
    const order = await loadOrder(ctx.tx, input.id)
    must(order && (may(ctx.actor, 'trace', order) || may(ctx.actor, 'read', order)), 'work-order.not-found')
    must(may(ctx.actor, 'trace', order), 'work-order.forbidden', { verb: 'trace' })
    return tracesIn(ctx.tx, { orderId: order.id }, input)
  }),

  /** The auditor's log: what the people of one tenant saw, or, by its number, who saw one order. */
  list: registered('trace')
    .input(newestInput.extend({ tenantId, personId: z.string().max(64).optional(), orderNo: z.string().max(40).optional(), kind: z.enum(TRACE_KINDS).optional(), from: z.date().optional(), until: z.date().optional() }))
    .query(async ({ ctx, input: { orderNo, cursor, limit, ...asked } }) => {
      if (orderNo) {
        const orderId = await orderIdByNumber(ctx.tx, orderNo.replaceAll('-', ''))
        return orderId ? tracesIn(ctx.tx, { orderId }, { cursor, limit }) : { rows: [], next: null }
      }
      return tracesIn(ctx.tx, { ...asked, tenantId: placeOf(ctx.actor, await ctx.app.reference.of(ctx.actor.tenantId), asked.tenantId) }, { cursor, limit })
    }),

  /** Who may be meant by a name or user name. */
  people: registered('trace').input(z.object({ tenantId, text: z.string().trim().min(1).max(40) })).query(async ({ ctx, input }) =>
    peopleNamed(ctx.tx, placeOf(ctx.actor, await ctx.app.reference.of(ctx.actor.tenantId), input.tenantId), input.text)),

  /** Alarms about too many openings, of the own tenant and those below. */
  alerts: registered('trace').input(newestInput.extend({ open: z.boolean().default(false) })).query(async ({ ctx, input }) => {
    const tenantIds = placesOf(ctx.actor, await ctx.app.reference.of(ctx.actor.tenantId))
    return alertsIn(ctx.tx, { tenantIds, open: input.open }, input)
  }),

  /** What looking into an alarm has found; once. */
  settle: registered('trace').input(z.object({ id: z.uuid(), words: words('opinion', 500) })).mutation(async ({ ctx, input }) => {
    const tenantIds = placesOf(ctx.actor, await ctx.app.reference.of(ctx.actor.tenantId))
    const settled = await ctx.tx.query(
      'update trace_alert set settled_at = $2, settled_by = $3, settled_by_name = $4, words = $5 where id = $1 and settled_at is null and tenant_id = any($6) returning id',
      [input.id, ctx.app.clock.now(), ctx.actor.personId, ctx.actor.name, maskedWords(input.words), tenantIds],
    )
    must(settled.length === 1, 'trace.alert-not-found')
    return { id: input.id }
  }),
})

/** An auditor looks after the own tenant; a prefecture's after those below as well. */
const placesOf = (actor: Actor, { tenants }: Reference): number[] => (actor.tenantKind === 'PREFECTURE' ? [...tenants.keys()] : [actor.tenantId])

function placeOf(actor: Actor, reference: Reference, asked = actor.tenantId): number {
  must(placesOf(actor, reference).includes(asked), 'register.forbidden')
  return asked
}
