import { z } from 'zod'
import { ACTIVE } from '../states.ts'
import { decidedRequest, mustBeAnother, waitingRequest } from '../requests.ts'
import { defineTransition } from '../transition.ts'
import { words } from '../words.ts'

/** T36 不同意不再办理：督办员或中心主任退回，单位继续办理。 */
export const rejectNotPursue = defineTransition({
  verb: 'rejectNotPursue',
  from: ACTIVE,
  input: z.object({ opinion: words('opinion', 500) }),
  needs: ['requests'],
  decide: (_order, { opinion }, { actor, now, facts }) => {
    const request = waitingRequest(facts.requests, ['NOT_PURSUE'], ['SUBMITTED', 'SECONDED'])
    mustBeAnother(actor, request)
    return { patch: {}, event: { requestNo: request.no, ground: request.ground, opinion }, rows: [decidedRequest(request, 'REJECTED', actor, opinion, now)] }
  },
})
