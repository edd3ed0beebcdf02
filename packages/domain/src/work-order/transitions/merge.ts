import { z } from 'zod'
import { DomainError, must } from '../../errors.ts'
import type { OtherOrder } from '../beside.ts'
import { closed } from '../closing.ts'
import type { WorkOrder } from '../model.ts'
import { unitsEnded } from '../ending.ts'
import { MERGED_REASON } from '../merging.ts'
import { allCancelled } from '../moving.ts'
import { lapsedRequests } from '../requests.ts'
import { isActive } from '../states.ts'
import { defineTransition } from '../transition.ts'
import { words } from '../words.ts'

/**
 * T07 并单：不同诉求人的同一事项并入一件办理，各自的回访评价照做 (rule 4.6). Custody ends here; both dates are kept for
 * a later unmerge. An order that already took others in stays a parent: merging it would hang them on a third order.
 */
export const merge = defineTransition({
  verb: 'merge',
  from: ['REGISTERED', 'DISPATCHED', 'IN_PROGRESS'],
  input: z.object({ targetId: z.uuid('work-order.merge-target-missing'), reason: words('merge-reason', 500) }),
  needs: ['target', 'assignments', 'requests'],
  decide: (order, { targetId, reason }, { actor, now, facts }) => {
    must(targetId !== order.id, 'work-order.merge-itself')
    const parent = mayTake(order, facts.target)
    const end = closed('MERGED', 'MERGED', now)
    return {
      patch: { ...end.patch, parentId: parent.id, formerStatus: order.status, repliedAt: null, callbackDueAt: null, callbackAttempts: 0 },
      event: { parentId: parent.id, parentNo: parent.orderNo, reason, sameCategory: parent.categoryCode === order.categoryCode, unitsEnded: unitsEnded(facts.assignments) },
      rows: [...allCancelled(order, facts.assignments, MERGED_REASON, now), ...lapsedRequests(facts.requests, MERGED_REASON, actor, now), ...end.rows],
      followUps: [{ orderId: parent.id, verb: 'absorb', input: { childId: order.id, childNo: order.orderNo, headcount: order.involvedHeadcount } }],
    }
  },
})

function mayTake(order: WorkOrder, target: OtherOrder | null): OtherOrder {
  if (!target) throw new DomainError('work-order.merge-target-missing')
  must(target.tenantId === order.tenantId, 'work-order.merge-other-tenant', { no: target.orderNo ?? '' })
  must(target.status !== 'MERGED' && target.parentId === null, 'work-order.merge-target-merged', { no: target.orderNo ?? '' })
  must(isActive(target.status), 'work-order.merge-target-closed', { no: target.orderNo ?? '', status: target.status })
  // Once it is accepted elsewhere, what was merged into it would be left behind.
  must(target.status !== 'TRANSFER_PENDING', 'work-order.merge-target-leaving', { no: target.orderNo ?? '' })
  must(order.repeatCount === 0, 'work-order.merge-parent', { n: order.repeatCount })
  return target
}
