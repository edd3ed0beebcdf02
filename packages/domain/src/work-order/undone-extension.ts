import { due } from '../deadline/limit.ts'
import { dueFrom } from '../deadline/replay.ts'
import { calendarOf, clockRow } from './assigning.ts'
import type { Filing } from './beside.ts'
import { citizenRows, historyOf, holderRows } from './clock-history.ts'
import type { Facts } from './facts.ts'
import { soonest, workingDue } from './holding.ts'
import type { ClockRow, WorkOrder } from './model.ts'
import { isOpen, leadOf } from './parts.ts'
import type { Row } from './rows.ts'
import { partsBefore } from './shifted-clocks.ts'
import type { Decision } from './transition.ts'

type Known = Pick<Facts, 'assignments' | 'clocks' | 'requests' | 'calendars' | 'sla' | 'settings'>

/**
 * A filed extension taken back (rule 4.9): both dates are again as they would be without it, and the days since it was
 * granted, on which the unit relied, don't count. The request waits once more for the centre, to be decided anew. `null`
 * where the order has gone further since: another hand, another state, or a date moved by something else.
 */
export function undoneExtension(order: WorkOrder, { filedAt }: Pick<Filing, 'filedAt'>, facts: Known, now: Date): Pick<Decision, 'patch' | 'rows'> | null {
  if (order.status !== 'IN_PROGRESS') return null
  const request = facts.requests.find(({ kind, status, decidedAt }) => kind === 'EXTENSION' && status === 'APPROVED' && same(decidedAt, filedAt))
  const lead = leadOf(order, facts.assignments)
  if (!request?.detail.wanted || request.assignmentId !== lead.id) return null
  const citizen = without(order, citizenRows(facts.clocks), filedAt, facts, now)
  const holder = without(order, holderRows(facts.clocks, lead.id), filedAt, facts, now)
  if (!citizen || !holder) return null
  const dates = { dueAt: citizen.dueAt, holderDueAt: holder.dueAt }
  return {
    patch: { ...dates, nextDueAt: workingDue(dates), extensionCount: order.extensionCount - 1, extendedTotal: order.extendedTotal - request.detail.wanted },
    rows: [
      citizen.row, holder.row,
      { update: 'assignment', id: lead.id, patch: { dueAt: holder.dueAt } },
      ...partsBefore(soonest(citizen.dueAt, holder.dueAt), facts),
      // What a unit set its own sub-units ends no later than its own date.
      ...facts.assignments.filter((part) => part.role === 'SUB' && isOpen(part) && !part.submittedAt && part.dueAt && part.dueAt > holder.dueAt)
        .map((part): Row => ({ update: 'assignment', id: part.id, patch: { dueAt: holder.dueAt } })),
      { update: 'request', id: request.id, patch: { status: 'SUBMITTED', decidedBy: null, decidedByName: null, decidedAt: null, decisionWords: null, dueAt: due(now, facts.settings.order.requestDecision, calendarOf(facts.calendars, order.tenantId)) } },
    ],
  }
}

const same = (at: Date | null, other: Date): boolean => at?.getTime() === other.getTime()

/** One clock without the extension granted at `grantedAt`, if that is what moved it last. */
function without(order: WorkOrder, rows: readonly ClockRow[], grantedAt: Date, facts: Known, now: Date): { dueAt: Date; row: Row } | null {
  const newest = rows.findLast(({ cause }) => cause !== 'CALENDAR')
  if (!newest || newest.cause !== 'EXTENSION' || !same(newest.startedAt, grantedAt)) return null
  const calendar = calendarOf(facts.calendars, newest.calendarTenantId)
  const detail = { grantedAt: grantedAt.toISOString() }
  const causes = historyOf(order, [...rows, { ...newest, cause: 'OBJECTION', startedAt: now, detail }], facts.sla)
  const dueAt = causes && dueFrom(causes, (tenantId) => calendarOf(facts.calendars, tenantId))
  return dueAt && { dueAt, row: clockRow(newest.kind, newest.assignmentId, 'OBJECTION', now, dueAt, newest.limit, calendar, detail) }
}
