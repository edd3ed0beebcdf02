import { desksOf, may } from '@hotline/domain/access/ability.ts'
import type { Actor } from '@hotline/domain/access/actor.ts'
import type { Desk } from '@hotline/domain/access/rules.ts'
import { must } from '@hotline/domain/errors.ts'
import { due, signLimit } from '@hotline/domain/deadline/limit.ts'
import { route } from '@hotline/domain/routing/route.ts'
import { fieldsShown } from '@hotline/domain/trace/model.ts'
import { custodySpans, custodyTotals } from '@hotline/domain/work-order/custody-times.ts'
import { limitOfOrder } from '@hotline/domain/work-order/order-limit.ts'
import { performInput } from '@hotline/domain/work-order/registry.ts'
import { routingFacts } from '@hotline/domain/work-order/routing-facts.ts'
import type { CallingSettings } from '@hotline/domain/work-order/settings.ts'
import { openDraftInput } from '@hotline/domain/work-order/transitions/open-draft.ts'
import { setStatutoryLimit, statutoryClocks, statutoryInput } from '@hotline/domain/work-order/transitions/set-statutory-limit.ts'
import { z } from 'zod'
import type { Tx } from '../db/in-scope.ts'
import type { Reference } from '../directory/reference.ts'
import { centreSettingsAt } from '../policy/centre.ts'
import { keepGlance } from '../trace/write.ts'
import { authed, router, scoped } from '../trpc.ts'
import { matchSettings, ordersAlike, relatedAbove } from './alike.ts'
import { performBatch, performBatchInput, previewBatch, previewBatchInput } from './batch.ts'
import { callingSettings } from './clock-ground.ts'
import { loadFacts } from './facts.ts'
import { loadOrder, orderIdByNumber, type LoadedOrder } from './load.ts'
import { openDraft } from './open.ts'
import { perform } from './perform.ts'
import { presentOrder } from './present.ts'
import { presentRows } from './present-rows.ts'
import { countsOf, filtersInput, ordersIn } from './queries.ts'
import { reveal, revealInput } from './reveal.ts'
import { readSearch } from './search.ts'
import { historyOf } from './timeline.ts'
import { VIEW_NAMES, type ViewName } from './views.ts'

/** Lists of another desk's making that are worked off here: a unit writes its opinions at its own. */
const BESIDE: Partial<Record<Desk, readonly ViewName[]>> = { handle: ['dispatch.opinions'] }

const cursorInput = z.object({ at: z.date(), id: z.uuid() })
const idempotencyKey = z.string().min(8).max(80)

export const workOrderRouter = router({
  /** One keyset page of a desk's list; with `search` of what it finds there: a number's first digits, a caller's phone or its last four. */
  list: scoped
    .input(z.object({ view: z.enum(VIEW_NAMES), filters: filtersInput.default({}), search: z.string().max(40).optional(), cursor: cursorInput.nullish(), limit: z.number().int().min(1).max(100).default(50) }))
    .query(async ({ ctx, input: { view, filters, search: typed, cursor, limit } }) => {
      const { tenantId, prefectureId } = ctx.actor
      const reference = await ctx.app.reference.of(tenantId)
      const now = ctx.app.clock.now()
      // A list of calls is of no single order: what it goes by comes with it.
      const beside: { calling?: CallingSettings } = view.startsWith('callback.') ? { calling: callingSettings(reference, tenantId, now) } : {}
      const search = typed ? readSearch(typed, { vault: ctx.app.vault, prefectureId, areaCode: reference.tenants.get(tenantId)?.areaCode ?? '' }) : undefined
      if (search === null) return { rows: [], next: null, ...beside }
      const page = await ordersIn(ctx.tx, ctx.actor, view, { filters, search, cursor: cursor ?? null, limit })
      return { rows: presentRows(page.rows, reference, now), next: page.next, ...beside }
    }),

  /** What waits on each desk this person may open; counted up to 100. */
  counts: scoped.query(({ ctx }) => {
    const desks = desksOf(ctx.actor)
    const wanted = VIEW_NAMES.filter((view) => !view.startsWith('orders.') && desks.some((desk) => view.startsWith(`${desk}.`) || BESIDE[desk]?.includes(view)))
    return countsOf(ctx.tx, ctx.actor, wanted satisfies ViewName[])
  }),

  /** The whole order. That it was looked at is kept (rule 10.3); `ahead` says that a desk reads it before it is chosen. */
  get: scoped.input(z.union([z.object({ id: z.uuid(), ahead: z.boolean().optional() }), z.object({ orderNo: z.string().max(40) })])).query(async ({ ctx, input }) => {
    const id = 'id' in input ? input.id : await orderIdByNumber(ctx.tx, input.orderNo.replaceAll('-', ''))
    const order = id ? await loadOrder(ctx.tx, id) : null
    must(order && may(ctx.actor, 'read', order), 'work-order.not-found')
    const reference = await ctx.app.reference.of(ctx.actor.tenantId)
    const shown = presentOrder(ctx.app, ctx.actor, order, reference)
    const at = ctx.app.clock.now()
    const glance = keepGlance({ actor: ctx.actor, order, at, settings: centreSettingsAt(reference, ctx.actor.tenantId, at).trace }, { kind: 'ahead' in input && input.ahead ? 'AHEAD' : 'OPENED', fields: fieldsShown(shown.caller.view) })
    return { order: shown, history: await historyOf(ctx.tx, ctx.actor, order, glance) }
  }),

  openDraft: scoped
    .input(openDraftInput.extend({ idempotencyKey }))
    .mutation(({ ctx, input: { idempotencyKey, ...input } }) => openDraft(ctx.app, ctx.tx, ctx.actor, input, idempotencyKey)),

  perform: scoped.input(performInput).mutation(({ ctx, input }) => perform(ctx.app, ctx.tx, ctx.actor, input)),

  /** One verb on many orders, each with its own answer. It opens a transaction for each, and none for all. */
  performBatch: authed.input(performBatchInput).mutation(async ({ ctx, input }) => ({ results: await performBatch(ctx.app, ctx.actor, input) })),

  /** What the batch would be refused for, without doing anything. A mutation only because two hundred ids are too long for an address. */
  previewBatch: scoped.input(previewBatchInput).mutation(async ({ ctx, input }) => ({ results: await previewBatch(ctx.tx, ctx.actor, input) })),

  /** Who should handle it and why; with the dates a dispatch now would give. */
  route: scoped.input(z.object({ id: z.uuid() })).query(async ({ ctx, input }) => {
    const order = await loadOrder(ctx.tx, input.id)
    must(order && may(ctx.actor, 'read', order), 'work-order.not-found')
    const reference = await ctx.app.reference.of(ctx.actor.tenantId)
    const now = ctx.app.clock.now()
    const { transfers, assignments, sla, settings } = await loadFacts(['transfers', 'assignments', 'sla', 'settings'], { tx: ctx.tx, actor: ctx.actor, order, input: null, reference, vault: ctx.app.vault, now })
    const facts = routingFacts(order, ctx.actor.tenantId, { ...reference, transfers, assignments, settings }, now)
    const calendar = reference.calendars.get(ctx.actor.tenantId)
    const limit = limitOfOrder(order, sla)
    return {
      proposal: route(facts),
      limit,
      signDueAt: calendar ? due(now, signLimit(order.urgency, sla), calendar) : null,
      dueAt: order.firstDispatchedAt ? order.dueAt : calendar && limit ? due(now, limit, calendar) : null,
      ...(await duplicatesOf(ctx, order, reference, now)),
    }
  }),

  /** Both dates as a statute's limit would put them, or as they'd be without it; refused for what would refuse the act. */
  statutoryDates: scoped.input(z.object({ id: z.uuid(), limit: statutoryInput, version: z.int().optional() })).query(async ({ ctx, input }) => {
    const order = await loadOrder(ctx.tx, input.id)
    must(order && may(ctx.actor, 'read', order), 'work-order.not-found')
    must(may(ctx.actor, 'setStatutoryLimit', order), 'work-order.forbidden', { verb: 'setStatutoryLimit' })
    must(setStatutoryLimit.from.includes(order.status), 'work-order.not-in-state', { verb: 'setStatutoryLimit', status: order.status })
    const reference = await ctx.app.reference.of(ctx.actor.tenantId)
    const now = ctx.app.clock.now()
    const facts = await loadFacts(setStatutoryLimit.needs, { tx: ctx.tx, actor: ctx.actor, order, input: null, reference, vault: ctx.app.vault, now })
    const { patch } = statutoryClocks(order, input.limit && { limit: input.limit, clause: '' }, facts, now)
    return { dueAt: patch.dueAt ?? null, holderDueAt: patch.holderDueAt ?? null }
  }),

  /** Who held it how long, on the wall clock and by each holder's own working hours. `version` only has a screen ask again after an act. */
  custodyTimes: scoped.input(z.object({ id: z.uuid(), version: z.int().optional() })).query(async ({ ctx, input }) => {
    const order = await loadOrder(ctx.tx, input.id)
    must(order && may(ctx.actor, 'read', order), 'work-order.not-found')
    const reference = await ctx.app.reference.of(ctx.actor.tenantId)
    const now = ctx.app.clock.now()
    const { custody } = await loadFacts(['custody'], { tx: ctx.tx, actor: ctx.actor, order, input: null, reference, vault: ctx.app.vault, now })
    const spans = custodySpans(custody, reference.calendars, now)
    return { spans, totals: custodyTotals(spans) }
  }),

  reveal: scoped.input(revealInput).mutation(({ ctx, input }) => reveal(ctx.app, ctx.tx, ctx.actor, input)),
})

/** What may be the same matter (rule 4.6), beside the order before it is dispatched. */
async function duplicatesOf({ tx, actor }: { tx: Tx; actor: Actor }, order: LoadedOrder, reference: Reference, now: Date) {
  const { id, tenantId, categoryCode, townCode, address } = order
  if (!categoryCode || !may(actor, 'seeCaller', order)) return { alike: [], relatedAbove: false }
  const settings = matchSettings(reference, actor.tenantId, now)
  const alike = await ordersAlike(tx, actor, { id, tenantId, categoryCode, townCode, address, text: `${order.title}${order.content}` }, now, settings)
  return { alike: presentRows(alike, reference, now), relatedAbove: await relatedAbove(tx, { id, categoryCode }, now, settings) }
}
