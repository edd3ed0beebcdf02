import { z } from 'zod'
import { ACTIVE } from '../states.ts'
import { decidedRequest, mustBeAnother, waitingRequest } from '../requests.ts'
import { defineTransition } from '../transition.ts'
import { words } from '../words.ts'

/** T22 不同意延期：期限不变。 */
export const rejectExtension = defineTransition({
  verb: 'rejectExtension',
  from: ACTIVE,
  input: z.object({ opinion: words('opinion', 500) }),
  needs: ['requests'],
  decide: (_order, { opinion }, { actor, now, facts }) => {
    const request = waitingRequest(facts.requests, ['EXTENSION'])
    mustBeAnother(actor, request)
    return { patch: {}, event: { requestNo: request.no, opinion }, rows: [decidedRequest(request, 'REJECTED', actor, opinion, now)] }
  },
})
