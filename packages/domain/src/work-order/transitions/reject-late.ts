import { z } from 'zod'
import { closed } from '../closing.ts'
import { allEnded } from '../ending.ts'
import { decidedRequest, mustBeAnother, waitingRequest } from '../requests.ts'
import { defineTransition } from '../transition.ts'
import { maybeWords } from '../words.ts'
import { wordFor } from './answer-merged.ts'

/** T12 同意不予受理：派单员提请、派单审核员决定，两人；编号保留，受理差错计入质检。 */
export const rejectLate = defineTransition({
  verb: 'rejectLate',
  from: ['REGISTERED'],
  input: z.object({ opinion: maybeWords('opinion', 500) }),
  needs: ['assignments', 'requests', 'transfers', 'dispute', 'opinions', 'merged'],
  decide: (order, { opinion }, { actor, now, facts }) => {
    const request = waitingRequest(facts.requests, ['REJECTION'])
    mustBeAnother(actor, request)
    const end = closed('REJECTED', 'REJECTED', now)
    const others = facts.requests.filter(({ id }) => id !== request.id)
    const { guidance = null, callerToldAt = null, existingOrderNo = null } = request.detail
    return {
      patch: end.patch,
      event: {
        requestNo: request.no, reasonCode: request.ground, basisText: request.basis, explanation: request.words, explainedAt: callerToldAt, guidance, existingOrderNo,
        opinion, intakeError: true,
      },
      rows: [
        decidedRequest(request, 'APPROVED', actor, opinion, now),
        ...allEnded(order, { ...facts, requests: others }, { reason: '不予受理', actor, at: now }),
        ...end.rows,
      ],
      followUps: wordFor(facts.merged, order, { ended: 'REJECTED', words: request.words, guidance }),
    }
  },
})
