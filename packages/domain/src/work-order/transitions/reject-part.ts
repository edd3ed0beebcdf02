import { z } from 'zod'
import { submittedPart } from '../parts.ts'
import { defineTransition } from '../transition.ts'
import { words } from '../words.ts'

/** T55 退回协办意见：单位内部退给经办人修改，协办期限照走。 */
export const rejectPart = defineTransition({
  verb: 'rejectPart',
  from: ['DISPATCHED', 'IN_PROGRESS'],
  input: z.object({ opinion: words('opinion', 500) }),
  needs: ['assignments'],
  decide: (_order, { opinion }, { actor, facts }) => {
    const part = submittedPart(actor, facts.assignments)
    return {
      patch: {},
      event: { assignmentId: part.id, unitName: part.unitName, unitId: part.unitId, unitTenantId: part.unitTenantId, role: part.role, opinion },
      rows: [{ update: 'assignment', id: part.id, patch: { status: 'IN_PROGRESS', submittedAt: null } }],
    }
  },
})
