import { coHandlerDue, reclassifiedDue, type Reclassified } from '../deadline/clocks.ts'
import { dispatchLimit, due, type Limit } from '../deadline/limit.ts'
import { afterMoves } from '../deadline/replay.ts'
import { calendarOf, clockRow, upperOf } from './assigning.ts'
import { citizenRows, holderRows, movesOf } from './clock-history.ts'
import type { Facts } from './facts.ts'
import { soonest, workingDue } from './holding.ts'
import type { Assignment, WorkOrder } from './model.ts'
import { limitOfOrder } from './order-limit.ts'
import { isHandedIn, isOpen, leadOf } from './parts.ts'
import type { Row } from './rows.ts'
import { citizenCalendar } from './shifted-clocks.ts'
import type { Decision } from './transition.ts'

type Reference = Pick<Facts, 'sla' | 'calendars' | 'assignments' | 'clocks' | 'custody'>
type Dates = Reclassified['current']

/**
 * Both dates of an order under another limit, each from its own start (rule 5.3). `RECLASSIFY`: nobody has signed yet; while
 * it waits for dispatch also the dispatch limit, from when it came into the queue. `STATUTORY`: at any time, as if the
 * limit had held from the start, so that extensions, suspensions and results sent back count as they did.
 */
export function reclassifiedClocks(order: WorkOrder, facts: Reference, now: Date, cause: 'RECLASSIFY' | 'STATUTORY' = 'RECLASSIFY'): { patch: Decision['patch']; rows: Row[] } {
  const { sla, calendars, assignments, custody } = facts
  const limit = limitOfOrder(order, sla)
  const dispatch = dispatchLimit(order.urgency, sla)
  const lead = order.status === 'DISPATCHED' || order.status === 'IN_PROGRESS' ? leadOf(order, assignments) : null
  // The promise rests on the calendar it was made in, whoever owns the order now.
  const promised = citizenCalendar(order, facts)
  const first = reclassifiedDue({
    current: { citizen: order.dueAt, holder: order.holderDueAt }, firstSignedAt: null, limit, dispatch, citizenCalendar: promised, upper: upperOf(order, sla),
    registeredAt: order.registeredAt ?? order.acceptedAt, firstDispatchedAt: order.firstDispatchedAt,
    holder: lead && { dispatchedAt: lead.dispatchedAt, calendar: calendarOf(calendars, lead.unitTenantId) },
  })
  const dates = cause === 'STATUTORY' ? movedSince(first, { order, lead, limit }, facts) : first
  const promise = { dueAt: dates.citizen, originalDueAt: order.firstDispatchedAt ? first.citizen : order.originalDueAt }
  const detail = cause === 'RECLASSIFY' ? { dispatch } : null
  const citizen = clockRow('CITIZEN', null, cause, now, dates.citizen, limit, promised, detail)
  if (!lead) {
    // A statute says nothing of how soon an order is dispatched.
    if (cause === 'STATUTORY') return { patch: promise, rows: [citizen] }
    const dispatchDueAt = due(custody.at(-1)?.fromAt ?? order.since, dispatch, calendarOf(calendars, order.tenantId))
    return { patch: { ...promise, dispatchDueAt, nextDueAt: dispatchDueAt }, rows: [citizen] }
  }
  const bites = order.status === 'IN_PROGRESS' ? { nextDueAt: workingDue({ dueAt: dates.citizen, holderDueAt: dates.holder }) } : {}
  return {
    patch: { ...promise, holderDueAt: dates.holder, ...bites },
    rows: [
      citizen,
      clockRow('HOLDER', lead.id, cause, now, dates.holder, limit, calendarOf(calendars, lead.unitTenantId), detail),
      { update: 'assignment', id: lead.id, patch: { dueAt: dates.holder, limit } },
      ...partsUnder(limit, dates, facts),
    ],
  }
}

/** The same dates after what has moved either clock since. */
function movedSince(first: Dates, { order, lead, limit }: { order: WorkOrder; lead: Assignment | null; limit: Limit | null }, facts: Reference): Dates {
  const after = (dueAt: Date | null, rows: Reference['clocks'], calendar: ReturnType<typeof citizenCalendar>) => afterMoves(dueAt, limit, movesOf(order, rows, facts.sla), calendar)
  return {
    citizen: after(first.citizen, citizenRows(facts.clocks), citizenCalendar(order, facts)),
    holder: lead && after(first.holder, holderRows(facts.clocks, lead.id), calendarOf(facts.calendars, lead.unitTenantId)),
  }
}

/** Co-handlers that still owe their part count back from the earlier date; what a unit set its own sub-units ends no later than its own. */
function partsUnder(limit: Limit | null, { citizen, holder }: Dates, { assignments, calendars, sla }: Reference): Row[] {
  return assignments.filter((part) => isOpen(part) && !isHandedIn(part)).flatMap((part): Row[] => {
    if (part.role === 'SUB') return part.dueAt && holder && part.dueAt > holder ? [{ update: 'assignment', id: part.id, patch: { dueAt: holder } }] : []
    if (part.role !== 'CO') return []
    const clock = limit && { dueAt: soonest(citizen, holder), limit, calendar: calendarOf(calendars, part.unitTenantId), ...sla.coOpinion }
    return [{ update: 'assignment', id: part.id, patch: { dueAt: clock && coHandlerDue(clock), limit } }]
  })
}
