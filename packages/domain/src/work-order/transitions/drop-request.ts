import { z } from 'zod'
import { holds, isOneOf } from '../../access/actor.ts'
import { must } from '../../errors.ts'
import { leadOf } from '../parts.ts'
import { decidedRequest, isOpenRequest } from '../requests.ts'
import { backToUnit, isReturn } from '../returns.ts'
import { defineTransition } from '../transition.ts'
import { maybeWords } from '../words.ts'

/** 撤回申请：提出人或本单位领导可在决定之前撤回；审核中的退单撤回后，工单回到原来的状态。 */
export const dropRequest = defineTransition({
  verb: 'dropRequest',
  from: ['DISPATCHED', 'RETURN_REVIEW', 'IN_PROGRESS', 'SUSPENDED', 'UNIT_REVIEW'],
  input: z.object({ requestId: z.string('work-order.request-missing').min(1, 'work-order.request-missing'), reason: maybeWords('reason', 500) }),
  needs: ['assignments', 'requests'],
  decide: (order, { requestId, reason }, { actor, now, facts }) => {
    const request = facts.requests.find((each) => each.id === requestId && each.unitId !== null)
    must(request, 'work-order.request-missing')
    must(isOpenRequest(request), 'work-order.request-decided', { no: request.no })
    must(request.unitId !== null && actor.unitIds.includes(request.unitId), 'work-order.request-of-other-unit')
    must(isOneOf(actor, [request.proposedBy]) || holds(actor, 'UNIT_LEADER', 'UNIT_CHIEF'), 'work-order.request-not-yours', { name: request.proposedByName })
    const returning = order.status === 'RETURN_REVIEW' && isReturn(request)
    const back = returning ? backToUnit(order, request, leadOf(order, facts.assignments), now) : { patch: {}, rows: [] }
    return {
      patch: back.patch,
      event: { requestNo: request.no, kind: request.kind, reason },
      rows: [decidedRequest(request, 'CANCELLED', actor, reason, now), ...back.rows],
    }
  },
})
