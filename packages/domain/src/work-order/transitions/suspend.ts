import { z } from 'zod'
import { dateOfDay, dayOf, dayOfDate } from '../../deadline/beijing.ts'
import { due } from '../../deadline/limit.ts'
import { must } from '../../errors.ts'
import { calendarOf } from '../assigning.ts'
import { leadOf } from '../parts.ts'
import { mustHaveNoneOpen, requestRow } from '../requests.ts'
import { SUSPENSION_GROUNDS } from '../suspending.ts'
import { defineTransition } from '../transition.ts'
import { words } from '../words.ts'

/** A day that exists: JavaScript reads 30 February as a day of March. */
const isDate = (text: string): boolean => /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text) && dateOfDay(dayOfDate(text)) === text

/** T23 申请挂起：限五种情形，附证明和预计恢复日期（最长九十天）；中心批准之前时钟照走。 */
export const suspend = defineTransition({
  verb: 'suspend',
  from: ['IN_PROGRESS'],
  input: z.object({
    ground: z.enum(SUSPENSION_GROUNDS, 'work-order.suspension-ground-missing'),
    reason: words('suspension-reason', 1000),
    proof: words('proof', 1000),
    /** 'YYYY-MM-DD', Beijing. */
    resumeOn: z.string('work-order.resume-date-missing').refine(isDate, 'work-order.resume-date-missing'),
    attachmentIds: z.array(z.string()).max(20).default([]),
  }),
  needs: ['assignments', 'requests', 'calendars', 'settings'],
  decide: (order, { ground, reason, proof, resumeOn, attachmentIds }, { actor, now, facts, newId }) => {
    mustHaveNoneOpen(facts.requests, 'SUSPENSION')
    const { longestSuspension, requestDecision } = facts.settings.order
    const days = dayOfDate(resumeOn) - dayOf(now)
    must(days > 0, 'work-order.resume-date-past')
    must(days <= longestSuspension, 'work-order.resume-date-far', { days: longestSuspension })
    const lead = leadOf(order, facts.assignments)
    const row = requestRow(order, facts.requests, actor, {
      id: newId(), kind: 'SUSPENSION', ground, words: reason, evidence: proof, proposedAt: now, assignmentId: lead.id, unitId: lead.unitId, unitName: lead.unitName,
      dueAt: due(now, requestDecision, calendarOf(facts.calendars, order.tenantId)), detail: { resumeOn, attachmentIds },
    })
    return { patch: {}, event: { requestNo: row.row.no, ground, reason, evidence: proof, resumeOn, attachmentIds }, rows: [row] }
  },
})
