import { z } from 'zod'
import { due } from '../../deadline/limit.ts'
import { must } from '../../errors.ts'
import { calendarOf } from '../assigning.ts'
import { grantable } from '../extending.ts'
import { leadOf } from '../parts.ts'
import { mustHaveNoneOpen, requestRow } from '../requests.ts'
import { defineTransition } from '../transition.ts'
import { words } from '../words.ts'

/** T22 申请延期：到期前提出，附阶段性报告和计划，已告知诉求人；批准之前期限不变（未经批准的延期不算延期）。 */
export const requestExtension = defineTransition({
  verb: 'requestExtension',
  from: ['IN_PROGRESS'],
  input: z.object({
    /** Working days, or hours on a clock of hours. */
    amount: z.number('work-order.extension-amount-missing').int('work-order.extension-amount-missing').positive('work-order.extension-amount-missing'),
    reason: words('extension-reason', 1000),
    stageReport: words('stage-report', 2000),
    plan: words('plan', 1000),
    callerToldAt: z.coerce.date('work-order.caller-told-missing'),
  }),
  needs: ['assignments', 'requests', 'clocks', 'sla', 'calendars', 'settings'],
  decide: (order, input, { actor, now, facts, newId }) => {
    mustHaveNoneOpen(facts.requests, 'EXTENSION')
    const lead = leadOf(order, facts.assignments)
    const wanted = grantable({ order, lead, amount: input.amount, askedAt: now, facts })
    must(input.callerToldAt <= now && input.callerToldAt >= lead.dispatchedAt, 'work-order.caller-told-invalid')
    const { reason, stageReport, plan } = input
    const row = requestRow(order, facts.requests, actor, {
      id: newId(), kind: 'EXTENSION', ground: 'EXTENSION', words: reason, proposedAt: now, assignmentId: lead.id, unitId: lead.unitId, unitName: lead.unitName,
      dueAt: due(now, facts.settings.order.requestDecision, calendarOf(facts.calendars, order.tenantId)),
      detail: { wanted: wanted.amount, unit: wanted.unit === 'WALL_HOUR' ? 'WALL_HOUR' : 'WORKING_DAY', stageReport, plan, callerToldAt: input.callerToldAt.toISOString() },
    })
    return { patch: {}, event: { requestNo: row.row.no, amount: wanted.amount, unit: wanted.unit, reason }, rows: [row] }
  },
})
