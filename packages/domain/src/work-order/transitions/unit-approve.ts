import { z } from 'zod'
import { holds, isOneOf } from '../../access/actor.ts'
import { due, reviewLimit } from '../../deadline/limit.ts'
import { must } from '../../errors.ts'
import { calendarOf } from '../assigning.ts'
import { heldByTenant } from '../holding.ts'
import type { WorkOrder } from '../model.ts'
import { tenantNamed } from '../moving.ts'
import { leadOf } from '../parts.ts'
import { lapsedRequests } from '../requests.ts'
import { defineTransition } from '../transition.ts'
import { maybeWords } from '../words.ts'

/** T27 审批通过：经办人不能审批自己的答复；此刻单位时限停止，答复转中心审核。 */
export const unitApprove = defineTransition({
  verb: 'unitApprove',
  from: ['UNIT_REVIEW'],
  input: z.object({ opinion: maybeWords('opinion', 500) }),
  needs: ['assignments', 'requests', 'tenants', 'sla', 'calendars'],
  decide: (order, { opinion }, { actor, now, facts }) => {
    const lead = leadOf(order, facts.assignments)
    must(!isOneOf(actor, [lead.handlerId, ...lead.handlerFor]), 'work-order.own-reply')
    const why = chiefNeeded(order)
    must(!why || holds(actor, 'UNIT_CHIEF'), `work-order.chief-needed-${why ?? ''}`)
    const held = heldByTenant(tenantNamed(facts.tenants, order.tenantId), now)
    return {
      patch: {
        ...held.patch, status: 'CENTRE_REVIEW', repliedAt: now,
        nextDueAt: due(now, reviewLimit(facts.sla), calendarOf(facts.calendars, order.tenantId)),
      },
      event: { opinion, byChief: why !== null, overdue: lead.dueAt ? now > lead.dueAt : false },
      rows: [
        { update: 'assignment', id: lead.id, patch: { status: 'APPROVED', approvedAt: now } },
        ...held.rows,
        // With the reply gone in, more time or a pause is asked for no longer.
        ...lapsedRequests(facts.requests, '已提交办理结果', actor, now),
      ],
    }
  },
})

/** What only the head of the unit may sign: a refusal, a plan, a redo, a supervised or sensitive matter. */
function chiefNeeded(order: Pick<WorkOrder, 'resolution' | 'redoCount' | 'isSensitive' | 'isSupervised'>): 'resolution' | 'redo' | 'sensitive' | 'supervised' | null {
  if (order.resolution === 'UNREASONABLE' || order.resolution === 'PLANNED') return 'resolution'
  if (order.redoCount > 0) return 'redo'
  if (order.isSupervised) return 'supervised'
  return order.isSensitive ? 'sensitive' : null
}
