import { z } from 'zod'
import { isOneOf } from '../../access/actor.ts'
import { must } from '../../errors.ts'
import { submittedPart } from '../parts.ts'
import { defineTransition } from '../transition.ts'
import { maybeWords } from '../words.ts'

/** T55 审批协办意见：分管领导审批后才算交给主办单位；写意见的人不能审批自己的意见。 Rule 4.4. */
export const approvePart = defineTransition({
  verb: 'approvePart',
  from: ['DISPATCHED', 'IN_PROGRESS'],
  input: z.object({ opinion: maybeWords('opinion', 500) }),
  needs: ['assignments'],
  decide: (_order, { opinion }, { actor, now, facts }) => {
    const part = submittedPart(actor, facts.assignments)
    must(!isOneOf(actor, [part.handlerId, ...part.handlerFor]), 'work-order.own-part')
    return {
      patch: {},
      event: { assignmentId: part.id, unitName: part.unitName, role: part.role, opinion, overdue: part.dueAt ? now > part.dueAt : false },
      rows: [{ update: 'assignment', id: part.id, patch: { status: 'APPROVED', approvedAt: now } }],
    }
  },
})
