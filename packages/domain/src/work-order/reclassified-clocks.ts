import { coHandlerDue, reclassifiedDue } from '../deadline/clocks.ts'
import { dispatchLimit, due, limitOf } from '../deadline/limit.ts'
import { calendarOf, clockRow, upperOf } from './assigning.ts'
import type { Facts } from './facts.ts'
import { soonest } from './holding.ts'
import type { WorkOrder } from './model.ts'
import { isOpen, leadOf } from './parts.ts'
import type { Row } from './rows.ts'
import type { Decision } from './transition.ts'

type Reference = Pick<Facts, 'sla' | 'calendars' | 'assignments' | 'clocks' | 'custody'>

/**
 * Both dates of an order that nobody has signed yet, under its new classification, each from its own start
 * (rule 5.3); while it waits for dispatch also the dispatch limit, from when it came into the queue.
 */
export function reclassifiedClocks(order: WorkOrder, { sla, calendars, assignments, clocks, custody }: Reference, now: Date): { patch: Decision['patch']; rows: Row[] } {
  const limit = limitOf({ requestType: order.requestType ?? 'OTHER', urgency: order.urgency }, sla)
  const dispatch = dispatchLimit(order.urgency, sla)
  const lead = order.status === 'DISPATCHED' ? leadOf(order, assignments) : null
  // The promise rests on the calendar it was made in, whoever owns the order now.
  const citizenCalendar = calendarOf(calendars, clocks.findLast(({ kind }) => kind === 'CITIZEN')?.calendarTenantId ?? order.tenantId)
  const dates = reclassifiedDue({
    current: { citizen: order.dueAt, holder: order.holderDueAt }, firstSignedAt: null, limit, dispatch, citizenCalendar, upper: upperOf(order, sla),
    registeredAt: order.registeredAt ?? order.acceptedAt, firstDispatchedAt: order.firstDispatchedAt,
    holder: lead && { dispatchedAt: lead.dispatchedAt, calendar: calendarOf(calendars, lead.unitTenantId) },
  })
  const promise = { dueAt: dates.citizen, originalDueAt: order.firstDispatchedAt ? dates.citizen : order.originalDueAt }
  const citizen = clockRow('CITIZEN', null, 'RECLASSIFY', now, dates.citizen, limit, citizenCalendar, { dispatch })
  if (!lead) {
    const dispatchDueAt = due(custody.at(-1)?.fromAt ?? order.since, dispatch, calendarOf(calendars, order.tenantId))
    return { patch: { ...promise, dispatchDueAt, nextDueAt: dispatchDueAt }, rows: [citizen] }
  }

  const calendar = calendarOf(calendars, lead.unitTenantId)
  const parts = assignments.filter((part) => part.role === 'CO' && isOpen(part))
  return {
    patch: { ...promise, holderDueAt: dates.holder },
    rows: [
      citizen,
      clockRow('HOLDER', lead.id, 'RECLASSIFY', now, dates.holder, limit, calendar, { dispatch }),
      { update: 'assignment', id: lead.id, patch: { dueAt: dates.holder, limit } },
      ...parts.map((part): Row => {
        const clock = limit && { dueAt: soonest(dates.citizen, dates.holder), limit, calendar: calendarOf(calendars, part.unitTenantId), ...sla.coOpinion }
        return { update: 'assignment', id: part.id, patch: { dueAt: clock && coHandlerDue(clock), limit } }
      }),
    ],
  }
}
