import { z } from 'zod'
import { DomainError, must } from '../../errors.ts'
import { heldByTenant, heldByUnit, soonest, workingDue } from '../holding.ts'
import type { Assignment, WorkOrder } from '../model.ts'
import { ENDED_UNANSWERED, endedByMerge, resumed } from '../merging.ts'
import { share, tenantNamed } from '../moving.ts'
import { leadOf } from '../parts.ts'
import { isActive } from '../states.ts'
import { defineTransition } from '../transition.ts'
import { words } from '../words.ts'

/**
 * T57 拆单：主单办结前，或主单没有答复就终结的，回到并单前的状态；时限如同没有并过. Its own assignments go on where they stood, so that lead,
 * status and dates stay those of one and the same hand; custody begins anew now, for nobody held it in between.
 */
export const unmerge = defineTransition({
  verb: 'unmerge',
  from: ['MERGED'],
  input: z.object({ reason: words('unmerge-reason', 500) }),
  needs: ['target', 'assignments', 'tenants'],
  decide: (order, { reason }, { now, facts }) => {
    const { target: parent } = facts
    if (!parent || !order.formerStatus) throw new DomainError('work-order.merge-target-missing')
    must(isActive(parent.status) || ENDED_UNANSWERED.includes(parent.status), 'work-order.unmerge-parent-closed', { no: parent.orderNo ?? '' })
    must(!order.repliedAt || order.callbackDueAt, 'work-order.merged-evaluated')
    const parts = endedByMerge(order, facts.assignments)
    const guests = [...new Set(parts.filter((part) => part.role === 'CO' && part.unitTenantId !== order.tenantId).map((part) => part.unitTenantId))]
    const held = heldAgain(order, facts.assignments, tenantNamed(facts.tenants, order.tenantId), now)
    return {
      patch: {
        ...held.patch, status: order.formerStatus, parentId: null, formerStatus: null, closedAt: null, closeReason: null, repliedAt: null, callbackDueAt: null,
        nextCallbackAt: null, nextDueAt: dueAgain(order),
        // The common answer, or the word of how it ended, was the parent's.
        ...(order.repliedAt || ENDED_UNANSWERED.includes(parent.status) ? { replyText: null, resolution: null, replyBy: null } : {}),
      },
      event: { parentId: parent.id, parentNo: parent.orderNo, reason },
      rows: [...guests.map((id) => share(id, 'CO_HANDLER', '拆单后继续协办', true)), ...parts.map((part) => resumed(part, order)), ...held.rows],
      followUps: [{ orderId: parent.id, verb: 'release', input: { childId: order.id, childNo: order.orderNo, headcount: order.involvedHeadcount } }],
    }
  },
})

function heldAgain(order: WorkOrder, assignments: readonly Assignment[], own: { id: number; name: string }, now: Date): ReturnType<typeof heldByTenant> {
  if (order.formerStatus === 'REGISTERED') return heldByTenant(own, now)
  const lead = leadOf(order, assignments)
  must(lead.unitId !== null, 'work-order.no-lead')
  return heldByUnit({ id: lead.unitId, tenantId: lead.unitTenantId, name: lead.unitName }, lead.id, now)
}

function dueAgain(order: WorkOrder): Date {
  if (order.formerStatus === 'REGISTERED') return soonest(order.dispatchDueAt)
  return order.formerStatus === 'DISPATCHED' ? soonest(order.signDueAt) : workingDue(order)
}
