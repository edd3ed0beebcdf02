import { z } from 'zod'
import { principalsOf } from '../../access/actor.ts'
import { must } from '../../errors.ts'
import { ownPart } from '../parts.ts'
import { defineTransition } from '../transition.ts'
import { maybeWords, words } from '../words.ts'

/** T55 提交协办意见：单位的先交分管领导审批，协办中心的由派单员直接交给主办单位汇总；不直接答复群众。 Rule 4.4. */
export const submitPart = defineTransition({
  verb: 'submitPart',
  from: ['DISPATCHED', 'IN_PROGRESS'],
  input: z.object({ opinion: words('part-opinion', 4000), evidence: maybeWords('evidence', 1000) }),
  needs: ['assignments'],
  decide: (_order, { opinion, evidence }, { actor, now, facts }) => {
    const part = ownPart(actor, facts.assignments)
    must(part.status !== 'PENDING_SIGN', 'work-order.part-not-signed')
    must(part.status !== 'SUBMITTED' && part.status !== 'APPROVED', 'work-order.part-submitted', { unit: part.unitName })
    return {
      patch: {},
      event: { assignmentId: part.id, unitName: part.unitName, unitId: part.unitId, unitTenantId: part.unitTenantId, role: part.role, opinion, evidence, overdue: part.dueAt ? now > part.dueAt : false },
      rows: [{ update: 'assignment', id: part.id, patch: { status: 'SUBMITTED', submittedAt: now, opinion, handlerId: actor.personId, handlerFor: principalsOf(actor) } }],
    }
  },
})
