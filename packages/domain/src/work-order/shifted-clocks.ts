import type { Calendar } from '../deadline/calendar.ts'
import { afterExtension, afterSuspension, coHandlerDue } from '../deadline/clocks.ts'
import { contactLimit, type Limit } from '../deadline/limit.ts'
import { calendarOf, clockRow } from './assigning.ts'
import type { Facts } from './facts.ts'
import { workingDue } from './holding.ts'
import type { Assignment, ClockDetail, ClockRow, WorkOrder } from './model.ts'
import { isHandedIn, isOpen, leadOf } from './parts.ts'
import type { Row } from './rows.ts'
import type { Decision } from './transition.ts'

type Clock = { dueAt: Date; limit: Limit; calendar: Calendar }
type Known = Pick<Facts, 'assignments' | 'clocks' | 'calendars'>
/** What moves the dates: so much more, or the time during which they stood still. */
export type Shift = { cause: 'EXTENSION'; by: Limit } | { cause: 'SUSPENSION'; suspendedAt: Date; resumedAt: Date }

/** The calendar the citizen's promise was made in, whoever owns the order now. */
export const citizenCalendar = (order: Pick<WorkOrder, 'tenantId'>, { clocks, calendars }: Pick<Facts, 'clocks' | 'calendars'>): Calendar =>
  calendarOf(calendars, citizenRow(clocks)?.calendarTenantId ?? order.tenantId)

const citizenRow = (clocks: readonly ClockRow[]): ClockRow | undefined => clocks.findLast(({ kind }) => kind === 'CITIZEN')

const shifted = (clock: Clock, shift: Shift): Date => (shift.cause === 'EXTENSION' ? afterExtension({ ...clock, by: shift.by }) : afterSuspension({ ...clock, ...shift }))

const detailOf = (shift: Shift): ClockDetail => (shift.cause === 'EXTENSION' ? { by: shift.by } : { suspendedAt: shift.suspendedAt.toISOString() })

/** The citizen's date after a shift, with the row that says so (rule 5.3). */
export function shiftedCitizen(order: WorkOrder, facts: Pick<Facts, 'clocks' | 'calendars'>, shift: Shift, now: Date): { dueAt: Date | null; rows: Row[] } {
  const limit = citizenRow(facts.clocks)?.limit
  if (!order.dueAt || !limit) return { dueAt: order.dueAt, rows: [] }
  const calendar = citizenCalendar(order, facts)
  const dueAt = shifted({ dueAt: order.dueAt, limit, calendar }, shift)
  return { dueAt, rows: [clockRow('CITIZEN', null, shift.cause, now, dueAt, limit, calendar, detailOf(shift))] }
}

/**
 * Both dates, each in its own calendar, and with them what co-handlers and sub-units still owe (rule 5.3):
 * `n` working days more, or the days a suspension took.
 */
export function shiftedClocks(order: WorkOrder, facts: Known, shift: Shift, now: Date): { patch: Decision['patch']; rows: Row[] } {
  const lead = leadOf(order, facts.assignments)
  const citizen = shiftedCitizen(order, facts, shift, now)
  const calendar = calendarOf(facts.calendars, lead.unitTenantId)
  const holderDueAt = lead.dueAt && lead.limit ? shifted({ dueAt: lead.dueAt, limit: lead.limit, calendar }, shift) : lead.dueAt
  return {
    patch: { dueAt: citizen.dueAt, holderDueAt, nextDueAt: workingDue({ dueAt: citizen.dueAt, holderDueAt }) },
    rows: [
      ...citizen.rows,
      clockRow('HOLDER', lead.id, shift.cause, now, holderDueAt, lead.limit, calendar, detailOf(shift)),
      { update: 'assignment', id: lead.id, patch: { dueAt: holderDueAt } },
      ...facts.assignments.filter((part) => part.role !== 'LEAD' && isOpen(part) && !isHandedIn(part)).map((part) => shiftedPart(part, lead, facts.calendars, shift)),
    ],
  }
}

/**
 * The first contact that is still owed, after a suspension: it stood still with the other dates. What was due before
 * is due as it was; an extension leaves it alone, since nobody needs longer to make a call.
 */
export function shiftedContact(order: Pick<WorkOrder, 'contactDueAt' | 'firstContactAt' | 'urgency'>, lead: Assignment, facts: Pick<Facts, 'sla' | 'calendars'>, { suspendedAt, resumedAt }: { suspendedAt: Date; resumedAt: Date }): { patch: Pick<Decision['patch'], 'contactDueAt'>; rows: Row[] } {
  if (order.firstContactAt || !order.contactDueAt || order.contactDueAt < suspendedAt) return { patch: {}, rows: [] }
  const contactDueAt = afterSuspension({ dueAt: order.contactDueAt, limit: contactLimit(order.urgency, facts.sla), suspendedAt, resumedAt, calendar: calendarOf(facts.calendars, lead.unitTenantId) })
  return { patch: { contactDueAt }, rows: [{ update: 'assignment', id: lead.id, patch: { contactDueAt } }] }
}

function shiftedPart(part: Assignment, lead: Assignment, calendars: Facts['calendars'], shift: Shift): Row {
  // A sub-unit's limit is a date its own house set; it moves as the unit's does.
  const limit = part.limit ?? lead.limit
  const dueAt = part.dueAt && limit ? shifted({ dueAt: part.dueAt, limit, calendar: calendarOf(calendars, part.unitTenantId) }, shift) : part.dueAt
  return { update: 'assignment', id: part.id, patch: { dueAt } }
}

/** Co-handlers count back from the earlier of the two dates; what a unit set its own sub-units is its own. */
export const partsBefore = (earlier: Date, { assignments, calendars, sla }: Pick<Facts, 'assignments' | 'calendars' | 'sla'>): Row[] =>
  assignments.filter((part) => part.role === 'CO' && isOpen(part) && !isHandedIn(part) && part.limit).map((part): Row => ({
    update: 'assignment', id: part.id,
    patch: { dueAt: part.limit && coHandlerDue({ dueAt: earlier, limit: part.limit, calendar: calendarOf(calendars, part.unitTenantId), ...sla.coOpinion }) },
  }))
