import { z } from 'zod'
import { ACTIVE } from '../states.ts'
import { actedForWith, mustBeAnother, mustBeOfHolder, waitingRequest } from '../requests.ts'
import { defineTransition } from '../transition.ts'
import { words } from '../words.ts'

/** T36 附议不再办理：督办员核对证明后报中心主任。 */
export const secondNotPursue = defineTransition({
  verb: 'secondNotPursue',
  from: ACTIVE,
  input: z.object({ opinion: words('opinion', 500) }),
  needs: ['requests'],
  decide: (order, { opinion }, { actor, now, facts }) => {
    const request = waitingRequest(facts.requests, ['NOT_PURSUE'])
    mustBeAnother(actor, request)
    mustBeOfHolder(order, request)
    return {
      patch: {},
      event: { requestNo: request.no, ground: request.ground, opinion },
      rows: [{ update: 'request', id: request.id, patch: { status: 'SECONDED', secondedBy: actor.personId, secondedByName: actor.name, secondedAt: now, actedFor: actedForWith(request, actor) } }],
    }
  },
})
