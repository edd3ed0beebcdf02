import { z } from 'zod'
import { ACTIVE } from '../states.ts'
import { decidedRequest, mustBeAnother, waitingRequest } from '../requests.ts'
import { defineTransition } from '../transition.ts'
import { words } from '../words.ts'

/** T12 维持受理：派单审核员不同意不予受理的提请，工单照常办理。 */
export const keepAccepted = defineTransition({
  verb: 'keepAccepted',
  from: ACTIVE,
  input: z.object({ opinion: words('opinion', 500) }),
  needs: ['requests'],
  decide: (_order, { opinion }, { actor, now, facts }) => {
    const request = waitingRequest(facts.requests, ['REJECTION'])
    mustBeAnother(actor, request)
    return { patch: {}, event: { requestNo: request.no, reasonCode: request.ground, opinion }, rows: [decidedRequest(request, 'REJECTED', actor, opinion, now)] }
  },
})
