import { z } from 'zod'
import { principalsOf } from '../../access/actor.ts'
import { must } from '../../errors.ts'
import { ownPart } from '../parts.ts'
import { defineTransition } from '../transition.ts'

/** T55 协办签收：只签自己的一份；工单的状态随主办，不因协办而变。 */
export const signPart = defineTransition({
  verb: 'signPart',
  from: ['DISPATCHED', 'IN_PROGRESS'],
  input: z.object({}),
  needs: ['assignments'],
  decide: (_order, _input, { actor, now, facts }) => {
    const part = ownPart(actor, facts.assignments)
    must(part.status === 'PENDING_SIGN', 'work-order.part-signed')
    return {
      patch: {},
      event: { assignmentId: part.id, unitName: part.unitName, role: part.role, overdue: part.signDueAt ? now > part.signDueAt : false },
      rows: [{ update: 'assignment', id: part.id, patch: { status: 'IN_PROGRESS', signedAt: now, signedBy: actor.personId, handlerId: actor.personId, handlerFor: principalsOf(actor) } }],
    }
  },
})
