import { z } from 'zod'
import { decidedRequest, mustBeAnother, waitingRequest } from '../requests.ts'
import { ACTIVE } from '../states.ts'
import { defineTransition } from '../transition.ts'
import { words } from '../words.ts'

/** T52 不采纳改分类：分类照旧，写明理由，告知提出的单位。 */
export const rejectReclassify = defineTransition({
  verb: 'rejectReclassify',
  from: ACTIVE,
  input: z.object({ opinion: words('opinion', 500) }),
  needs: ['requests'],
  decide: (_order, { opinion }, { actor, now, facts }) => {
    const request = waitingRequest(facts.requests, ['RECLASSIFY'])
    mustBeAnother(actor, request)
    return { patch: {}, event: { requestNo: request.no, opinion }, rows: [decidedRequest(request, 'REJECTED', actor, opinion, now)] }
  },
})
