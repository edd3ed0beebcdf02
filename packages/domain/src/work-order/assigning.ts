import type { Calendar } from '../deadline/calendar.ts'
import { citizenDue, coHandlerDue, earlierDue, holderDue, type Upper } from '../deadline/clocks.ts'
import { restsOnProvisional } from '../deadline/calendar.ts'
import { due, returnLimit, signLimit, type Limit, type SlaPolicy } from '../deadline/limit.ts'
import { must } from '../errors.ts'
import { heldByUnit, soonest } from './holding.ts'
import type { Assignment, ClockDetail, ClockRow, WorkOrder } from './model.ts'
import { limitOfOrder } from './order-limit.ts'
import type { Row } from './rows.ts'
import type { Decision } from './transition.ts'

export type Party = { tenantId: number; unitId: number | null; name: string }
type Unit = { id: number; tenantId: number; name: string }

export type Assigning = {
  lead: Unit
  co: readonly Party[]
  cause: 'DISPATCH' | 'DESIGNATION' | 'REDO'
  /** Overrides the handling limit: a redo has its own. */
  limit?: Limit | null
  suffix?: string
  /** Who dispatches: the citizen's date rests on its calendar. */
  dispatcherTenantId: number
  sla: SlaPolicy
  calendars: ReadonlyMap<number, Calendar>
  now: Date
  newId: () => string
}

export function calendarOf(calendars: ReadonlyMap<number, Calendar>, tenantId: number): Calendar {
  const calendar = calendars.get(tenantId)
  must(calendar, 'deadline.calendar-missing', { tenantId })
  return calendar
}

/**
 * Hands the order to a lead and its co-handlers: one assignment each, the citizen's date fixed at the first
 * dispatch and never again, the holder's date in full at each (rule 5.3, "the two clocks, exactly").
 */
export function assign(order: WorkOrder, how: Assigning): Pick<Decision, 'patch'> & { rows: Row[] } {
  const { lead, now } = how
  const leadCalendar = calendarOf(how.calendars, lead.tenantId)
  const limit = how.limit !== undefined ? how.limit : limitOfOrder(order, how.sla)
  const holder = limit && holderDue({ dispatchedAt: now, limit, calendar: leadCalendar })
  const sign = due(now, signLimit(order.urgency, how.sla), leadCalendar)
  const citizen = citizenClock(order, how, limit)
  const dueAt = citizen ? citizen.dueAt : order.dueAt
  const leadId = how.newId()
  const held = heldByUnit(lead, leadId, now)

  const rows: Row[] = [
    assignmentRow({ id: leadId, role: 'LEAD', party: { tenantId: lead.tenantId, unitId: lead.id, name: lead.name }, suffix: how.suffix ?? 'Z01', sign, dueAt: holder, limit, now }),
    ...held.rows,
    clockRow('HOLDER', leadId, how.cause, now, holder, limit, leadCalendar),
  ]
  if (citizen) rows.push({ insert: 'order_clock', row: citizen })
  how.co.forEach((party, index) => rows.push(coHandlerRow(party, index, { ...how, limit, earlier: earliest(dueAt, holder), sign })))

  return {
    patch: {
      status: 'DISPATCHED',
      leadAssignmentId: leadId,
      leadUnitId: lead.id,
      leadUnitName: lead.name,
      dispatchedAt: now,
      firstDispatchedAt: order.firstDispatchedAt ?? now,
      signDueAt: sign,
      // What was designated or sent back for a redo can't be returned (R9).
      returnDueAt: how.cause === 'DISPATCH' ? due(now, returnLimit(order.urgency, how.sla), leadCalendar) : null,
      // Of earlier holders' extensions none comes along.
      extensionCount: 0,
      extendedTotal: 0,
      signedAt: null,
      contactDueAt: null,
      repliedAt: null,
      dueAt,
      originalDueAt: order.firstDispatchedAt ? order.originalDueAt : dueAt,
      holderDueAt: holder,
      nextDueAt: soonest(sign),
      // As it is held; named and not spread, for an object that takes on more than a dozen fields one by one is kept as a hash table.
      holderTenantId: lead.tenantId,
      holderUnitId: lead.id,
    },
    rows,
  }
}

function citizenClock(order: WorkOrder, how: Assigning, limit: Limit | null): ClockRow | null {
  // Re-dispatch leaves the promise alone; a redo is a new promise.
  if (order.firstDispatchedAt && how.cause !== 'REDO') return null
  const calendar = calendarOf(how.calendars, how.cause === 'REDO' ? order.tenantId : how.dispatcherTenantId)
  const dueAt = limit && citizenDue({ dispatchedAt: how.now, limit, calendar, upper: how.cause === 'REDO' ? null : upperOf(order, how.sla) })
  return {
    kind: 'CITIZEN', assignmentId: null, cause: how.cause, startedAt: how.now, dueAt, limit, calendarTenantId: calendar.tenantId,
    provisional: dueAt ? restsOnProvisional(calendar, how.now, dueAt) : false,
  }
}

/** The upper platform's date and the margin kept before it (T46); a redo is a promise of its own, made when that date is often past. */
export const upperOf = ({ upperDueAt }: Pick<WorkOrder, 'upperDueAt'>, { upperMarginDays: marginDays }: Pick<SlaPolicy, 'upperMarginDays'>): Upper | null =>
  upperDueAt && { dueAt: upperDueAt, marginDays }

function coHandlerRow(party: Party, index: number, how: Assigning & { limit: Limit | null; earlier: Date | null; sign: Date }): Row {
  const calendar = calendarOf(how.calendars, party.tenantId)
  const { minDays, share } = how.sla.coOpinion
  const dueAt = how.limit && how.earlier ? coHandlerDue({ dueAt: how.earlier, limit: how.limit, calendar, minDays, share }) : null
  const suffix = `X${String(index + 1).padStart(2, '0')}`
  return assignmentRow({ id: how.newId(), role: 'CO', party, suffix, sign: how.sign, dueAt, limit: how.limit, now: how.now })
}

type NewAssignment = { id: string; role: Assignment['role']; party: Party; suffix: string; sign: Date | null; dueAt: Date | null; limit: Limit | null; now: Date; parentId?: string }

/** A fresh assignment that waits for its signature. */
export const assignmentRow = ({ id, role, party, suffix, sign, dueAt, limit, now, parentId }: NewAssignment): Row => ({
  insert: 'assignment',
  row: {
    id, role, parentId: parentId ?? null, unitTenantId: party.tenantId, unitId: party.unitId, unitName: party.name, status: 'PENDING_SIGN', suffix,
    dispatchedAt: now, signDueAt: sign, signedAt: null, signedBy: null, autoSigned: false, handlerId: null, handlerFor: [], contactDueAt: null,
    dueAt, limit, submittedAt: null, approvedAt: null, opinion: null, closedAt: null, closeReason: null,
  },
})

export const clockRow = (
  kind: ClockRow['kind'], assignmentId: string | null, cause: ClockRow['cause'], startedAt: Date, dueAt: Date | null, limit: Limit | null, calendar: Calendar, detail: ClockDetail | null = null,
): Row => ({
  insert: 'order_clock',
  row: { kind, assignmentId, cause, startedAt, dueAt, limit, calendarTenantId: calendar.tenantId, provisional: dueAt ? restsOnProvisional(calendar, startedAt, dueAt) : false, detail },
})

const earliest = (a: Date | null, b: Date | null): Date | null => (a && b ? earlierDue(a, b) : (a ?? b))
