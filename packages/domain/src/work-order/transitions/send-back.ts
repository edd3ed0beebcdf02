import { z } from 'zod'
import { afterSendBack } from '../../deadline/clocks.ts'
import { reworkLimit } from '../../deadline/limit.ts'
import { must } from '../../errors.ts'
import { calendarOf, clockRow } from '../assigning.ts'
import { heldByUnit, workingDue } from '../holding.ts'
import { leadOf } from '../parts.ts'
import { REPLY_DEFECTS } from '../reply-checklist.ts'
import { defineTransition } from '../transition.ts'
import { words } from '../words.ts'

/** T28 退回重报：按清单写明毛病；单位得两个工作日或原剩余时间，取长的；对诉求人的时限不变 (5.3)。 */
export const sendBack = defineTransition({
  verb: 'sendBack',
  from: ['CENTRE_REVIEW'],
  input: z.object({
    defects: z.array(z.enum(REPLY_DEFECTS)).min(1, 'work-order.defects-missing'),
    opinion: words('opinion', 500),
  }),
  needs: ['assignments', 'sla', 'calendars'],
  decide: (order, { defects, opinion }, { now, facts }) => {
    const lead = leadOf(order, facts.assignments)
    must(lead.unitId !== null, 'work-order.no-lead')
    const calendar = calendarOf(facts.calendars, lead.unitTenantId)
    const rework = reworkLimit(facts.sla)
    const approvedAt = lead.approvedAt ?? order.repliedAt ?? now
    const holderDueAt = lead.dueAt && lead.limit
      ? afterSendBack({ dueAt: lead.dueAt, limit: lead.limit, approvedAt, sentBackAt: now, rework, calendar })
      : null
    const held = heldByUnit({ id: lead.unitId, tenantId: lead.unitTenantId, name: lead.unitName }, lead.id, now)
    return {
      patch: {
        ...held.patch, status: 'IN_PROGRESS', reworkCount: order.reworkCount + 1, repliedAt: null, holderDueAt,
        nextDueAt: workingDue({ dueAt: order.dueAt, holderDueAt }),
      },
      // False completion goes straight to supervision.
      event: { defects, opinion, forSupervision: defects.includes('D11'), wasInTime: !lead.dueAt || !lead.approvedAt || lead.approvedAt <= lead.dueAt },
      rows: [
        { update: 'assignment', id: lead.id, patch: { status: 'REWORK', submittedAt: null, approvedAt: null, dueAt: holderDueAt } },
        clockRow('HOLDER', lead.id, 'SEND_BACK', now, holderDueAt, holderDueAt && rework, calendar, { approvedAt: approvedAt.toISOString() }),
        ...held.rows,
      ],
    }
  },
})
