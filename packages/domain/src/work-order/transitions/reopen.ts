import { z } from 'zod'
import { afterSuspension } from '../../deadline/clocks.ts'
import { due, signLimit } from '../../deadline/limit.ts'
import { DomainError, must } from '../../errors.ts'
import { calendarOf } from '../assigning.ts'
import type { Facts } from '../facts.ts'
import { heldByUnit, soonest, workingDue } from '../holding.ts'
import type { Assignment, WorkOrder } from '../model.ts'
import { endedWith, revived, stateByTimes } from '../reopening.ts'
import { shiftedClocks } from '../shifted-clocks.ts'
import { defineTransition, type Decision } from '../transition.ts'
import { words } from '../words.ts'

/** T58 恢复办理：地市在备案后三个工作日内可撤销不再办理，工单回到原状态、原单位，停下的时间不算。 */
export const reopen = defineTransition({
  verb: 'reopen',
  from: ['NOT_PURSUED'],
  input: z.object({ reason: words('reopen-reason', 1000) }),
  needs: ['assignments', 'filings', 'clocks', 'sla', 'calendars', 'settings'],
  decide: (order, { reason }, { actor, now, facts }) => {
    const { formerStatus, closedAt } = order
    const filing = facts.filings.findLast(({ kind }) => kind === 'NOT_PURSUED')
    const lead = endedWith(order, facts.assignments).find(({ role }) => role === 'LEAD')
    if (!formerStatus || !closedAt || !lead || lead.unitId === null) throw new DomainError('work-order.nothing-to-reopen')
    const until = filing?.objectUntil ?? due(closedAt, facts.settings.order.objectWithin, calendarOf(facts.calendars, order.prefectureId))
    must(now <= until, 'work-order.reopen-late', { until })

    const parts = endedWith(order, facts.assignments)
    const held = heldByUnit({ id: lead.unitId, tenantId: lead.unitTenantId, name: lead.unitName }, lead.id, now)
    const going = goingOn({ ...order, status: formerStatus }, parts, lead, { closedAt, now, facts })
    return {
      patch: { ...held.patch, ...going.patch, status: formerStatus, formerStatus: null, notPursuedGround: null, closedAt: null, closeReason: null },
      event: { reason, ground: order.notPursuedGround, unitName: lead.unitName, dueAt: going.patch.dueAt ?? order.dueAt },
      rows: [
        ...revived(order, parts),
        ...going.rows,
        ...held.rows,
        ...(filing ? [{ update: 'filing' as const, id: filing.id, patch: { objectedAt: now, objectedBy: actor.personId, objectedByName: actor.name, objection: reason } }] : []),
      ],
    }
  },
})

type Gap = { closedAt: Date; now: Date; facts: Pick<Facts, 'clocks' | 'sla' | 'calendars'> }

/** The clocks run on from now, as if they had been paused since the decision; of a suspended order they stand still anyway. */
function goingOn(order: WorkOrder, parts: readonly Assignment[], lead: Assignment, { closedAt, now, facts }: Gap): Pick<Decision, 'patch'> & Required<Pick<Decision, 'rows'>> {
  if (order.status === 'SUSPENDED') return { patch: { nextDueAt: soonest(order.resumeBy) }, rows: [] }
  // As they will be once revived: only open parts have clocks.
  const assignments = parts.map((part) => ({ ...part, status: stateByTimes(part) }))
  const moved = shiftedClocks(order, { ...facts, assignments }, { cause: 'SUSPENSION', suspendedAt: closedAt, resumedAt: now }, now)
  if (order.status !== 'DISPATCHED' || !order.signDueAt) return { ...moved, patch: { ...moved.patch, nextDueAt: workingDue({ ...order, ...moved.patch }) } }
  const calendar = calendarOf(facts.calendars, lead.unitTenantId)
  const signDueAt = afterSuspension({ dueAt: order.signDueAt, limit: signLimit(order.urgency, facts.sla), suspendedAt: closedAt, resumedAt: now, calendar })
  return { patch: { ...moved.patch, signDueAt, nextDueAt: signDueAt }, rows: [...moved.rows, { update: 'assignment', id: lead.id, patch: { signDueAt } }] }
}
