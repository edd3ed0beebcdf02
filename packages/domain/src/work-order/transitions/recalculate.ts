import { z } from 'zod'
import { restsOnProvisional } from '../../deadline/calendar.ts'
import { dispatchLimit, due, returnLimit, signLimit } from '../../deadline/limit.ts'
import { dueFrom } from '../../deadline/replay.ts'
import { must } from '../../errors.ts'
import { calendarOf, clockRow } from '../assigning.ts'
import { citizenRows, historyOf, holderRows } from '../clock-history.ts'
import type { Facts } from '../facts.ts'
import { soonest, workingDue } from '../holding.ts'
import type { Assignment, ClockRow, WorkOrder } from '../model.ts'
import type { Row } from '../rows.ts'
import { partsBefore } from '../shifted-clocks.ts'
import { defineTransition } from '../transition.ts'

type Known = Pick<Facts, 'assignments' | 'clocks' | 'calendars' | 'sla' | 'custody'>
type Next = Pick<WorkOrder, 'signDueAt' | 'returnDueAt' | 'dispatchDueAt' | 'nextDueAt'>
type Worked = { dueAt: Date | null; rows: Row[] }

/**
 * 日历改动后重算时限 (5.3)：只算还在走的；由经过的事和现在的日历重新得出，不是在旧日期上加减。A clock that the unit's
 * reply has stopped is left alone, and so is one whose past doesn't say enough.
 */
export const recalculate = defineTransition({
  verb: 'recalculate',
  from: ['REGISTERED', 'TRANSFER_PENDING', 'DISPATCHED', 'RETURN_REVIEW', 'DISPUTED', 'IN_PROGRESS', 'SUSPENDED', 'UNIT_REVIEW'],
  input: z.object({}),
  needs: ['assignments', 'clocks', 'calendars', 'sla', 'custody'],
  decide: (order, _input, { now, facts }) => {
    const lead = facts.assignments.find(({ id, status }) => id === order.leadAssignmentId && status !== 'CANCELLED' && status !== 'RETURNED') ?? null
    const citizen = worked(order, citizenRows(facts.clocks), order.dueAt, facts, now)
    const holder = lead ? worked(order, holderRows(facts.clocks, lead.id), lead.dueAt, facts, now) : { dueAt: order.holderDueAt, rows: [] }
    const next = nextDates(order, { dueAt: citizen.dueAt, holderDueAt: holder.dueAt }, lead, facts)
    const moved = citizen.rows.length > 0 || holder.rows.length > 0
    must(moved || differs(next.signDueAt, order.signDueAt) || differs(next.dispatchDueAt, order.dispatchDueAt), 'work-order.clock-unchanged')
    // The first promise moves with the calendar it was made in; what an extension added to it doesn't become part of it.
    const originalDueAt = differs(order.originalDueAt, order.dueAt) ? order.originalDueAt : citizen.dueAt
    return {
      patch: { dueAt: citizen.dueAt, originalDueAt, holderDueAt: holder.dueAt, ...next },
      event: { dueAt: citizen.dueAt, dueBefore: order.dueAt, holderDueAt: holder.dueAt, holderDueBefore: order.holderDueAt },
      rows: [
        ...citizen.rows,
        ...holder.rows,
        ...(lead ? [{ update: 'assignment' as const, id: lead.id, patch: { dueAt: holder.dueAt, signDueAt: next.signDueAt } }] : []),
        ...(moved ? partsBefore(soonest(citizen.dueAt, holder.dueAt), facts) : []),
      ],
    }
  },
})

const differs = (a: Date | null, b: Date | null): boolean => a?.getTime() !== b?.getTime()

/** One clock's date as the calendars are now; a row says so where the date or what it rests on is another. */
function worked(order: WorkOrder, rows: readonly ClockRow[], before: Date | null, facts: Known, now: Date): Worked {
  const last = rows.at(-1)
  const causes = historyOf(order, rows, facts.sla)
  if (!last || !causes) return { dueAt: before, rows: [] }
  const calendar = calendarOf(facts.calendars, last.calendarTenantId)
  const dueAt = dueFrom(causes, (tenantId) => calendarOf(facts.calendars, tenantId))
  const provisional = dueAt ? restsOnProvisional(calendar, last.startedAt, dueAt) : false
  if (!differs(dueAt, before) && provisional === last.provisional) return { dueAt: before, rows: [] }
  return { dueAt, rows: [clockRow(last.kind, last.assignmentId, 'CALENDAR', now, dueAt, last.limit, calendar)] }
}

/** What bites next, where that is a date of working days too. */
function nextDates(order: WorkOrder, dates: Pick<WorkOrder, 'dueAt' | 'holderDueAt'>, lead: Assignment | null, { calendars, clocks, custody, sla }: Known): Next {
  const { signDueAt, returnDueAt, dispatchDueAt, nextDueAt } = order
  switch (order.status) {
    case 'REGISTERED': {
      // An order that was out of everybody's hands for a while keeps the date it came back with.
      if (custody.some(({ holderTenantId }) => holderTenantId === null)) return { signDueAt, returnDueAt, dispatchDueAt, nextDueAt }
      const waits = due(custody.at(-1)?.fromAt ?? order.since, dispatchLimit(order.urgency, sla), calendarOf(calendars, order.tenantId))
      return { signDueAt, returnDueAt, dispatchDueAt: waits, nextDueAt: waits }
    }
    case 'DISPATCHED': {
      if (!lead || holderRows(clocks, lead.id).some(({ cause }) => cause === 'SUSPENSION')) return { signDueAt, returnDueAt, dispatchDueAt, nextDueAt }
      const calendar = calendarOf(calendars, lead.unitTenantId)
      const signs = due(lead.dispatchedAt, signLimit(order.urgency, sla), calendar)
      return { signDueAt: signs, returnDueAt: returnDueAt && due(lead.dispatchedAt, returnLimit(order.urgency, sla), calendar), dispatchDueAt, nextDueAt: soonest(signs) }
    }
    case 'IN_PROGRESS':
    case 'UNIT_REVIEW': return { signDueAt, returnDueAt, dispatchDueAt, nextDueAt: workingDue(dates) }
    default: return { signDueAt, returnDueAt, dispatchDueAt, nextDueAt }
  }
}
