import { z } from 'zod'
import { leadOf } from '../parts.ts'
import { decidedRequest, mustBeAnother, waitingRequest } from '../requests.ts'
import { backToUnit, RETURN_KINDS } from '../returns.ts'
import { defineTransition } from '../transition.ts'
import { words } from '../words.ts'

/** T17 驳回退单：工单回到单位原来的状态，审核期间时钟没有停过，单位必须签收办理。 */
export const rejectReturn = defineTransition({
  verb: 'rejectReturn',
  from: ['RETURN_REVIEW'],
  input: z.object({ opinion: words('opinion', 500) }),
  needs: ['assignments', 'requests'],
  decide: (order, { opinion }, { actor, now, facts }) => {
    const request = waitingRequest(facts.requests, RETURN_KINDS)
    mustBeAnother(actor, request)
    const back = backToUnit(order, request, leadOf(order, facts.assignments), now)
    return {
      patch: back.patch,
      event: { requestNo: request.no, ground: request.ground, unitId: request.unitId, unitName: request.unitName, opinion },
      rows: [decidedRequest(request, 'REJECTED', actor, opinion, now), ...back.rows],
    }
  },
})
