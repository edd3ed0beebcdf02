import { z } from 'zod'
import { must } from '../../errors.ts'
import { leadOf } from '../parts.ts'
import { actedForWith, mustBeAnother, waitingRequest } from '../requests.ts'
import { submittedReturn } from '../returns.ts'
import { defineTransition } from '../transition.ts'
import { maybeWords } from '../words.ts'

/** T14 审签：分管领导同意联络员的退单申请，工单转中心审核；全单第二次退单自动进入争议协调 (R8)。 */
export const endorseRequest = defineTransition({
  verb: 'endorseRequest',
  from: ['DISPATCHED'],
  input: z.object({ opinion: maybeWords('opinion', 500) }),
  needs: ['assignments', 'requests', 'tenants', 'units', 'rules', 'sla', 'calendars', 'settings'],
  decide: (order, { opinion }, { actor, now, facts, newId }) => {
    const request = waitingRequest(facts.requests, ['RETURN'], ['PROPOSED'])
    mustBeAnother(actor, request)
    must(order.returnDueAt && now <= order.returnDueAt, 'work-order.return-late', { due: order.returnDueAt })
    const lead = leadOf(order, facts.assignments)
    const submitted = submittedReturn(order, request, { requests: facts.requests, facts, lead, now, newId })
    return {
      patch: submitted.patch,
      event: { ...submitted.event, requestNo: request.no, returnGround: request.ground, opinion },
      rows: [{ update: 'request', id: request.id, patch: { ...submitted.request, approvedBy: actor.personId, approvedByName: actor.name, approvedAt: now, actedFor: actedForWith(request, actor) } }, ...submitted.rows],
    }
  },
})
