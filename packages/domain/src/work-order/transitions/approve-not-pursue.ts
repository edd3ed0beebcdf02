import { z } from 'zod'
import { must } from '../../errors.ts'
import { closed } from '../closing.ts'
import { allEnded, unitsEnded } from '../ending.ts'
import { fileUpRow } from '../filing.ts'
import { requestGroundNames } from '../phrases/ground-names.zh-CN.ts'
import { notPursuedReason } from '../reopening.ts'
import { decidedRequest, mustBeAnother, mustBeOfHolder, waitingRequest } from '../requests.ts'
import { defineTransition } from '../transition.ts'
import { maybeWords } from '../words.ts'
import { wordFor } from './answer-merged.ts'

/** T36 批准不再办理：单位提出、督办员附议之后由中心主任决定，三人各不相同；县区的向地市备案，不计入各项比率。 */
export const approveNotPursue = defineTransition({
  verb: 'approveNotPursue',
  from: ['DISPATCHED', 'IN_PROGRESS', 'SUSPENDED', 'UNIT_REVIEW'],
  input: z.object({ opinion: maybeWords('opinion', 500) }),
  needs: ['assignments', 'requests', 'transfers', 'dispute', 'opinions', 'tenants', 'calendars', 'settings', 'merged'],
  decide: (order, { opinion }, { actor, now, facts, newId }) => {
    const request = waitingRequest(facts.requests, ['NOT_PURSUE'], ['SUBMITTED', 'SECONDED'])
    mustBeAnother(actor, request)
    must(request.status === 'SECONDED', 'work-order.not-seconded', { no: request.no })
    mustBeOfHolder(order, request)
    const end = closed('NOT_PURSUED', 'NOT_PURSUED', now)
    const others = facts.requests.filter(({ id }) => id !== request.id)
    return {
      // The suspension stays on the order: reopened, it is suspended as before.
      patch: { ...end.patch, formerStatus: order.status, notPursuedGround: request.ground },
      event: { requestNo: request.no, ground: request.ground, words: request.words, opinion, callerNotice: request.detail.callerNotice ?? null, unitsEnded: unitsEnded(facts.assignments) },
      rows: [
        decidedRequest(request, 'APPROVED', actor, opinion, now),
        ...allEnded(order, { ...facts, requests: others }, { reason: notPursuedReason, actor, at: now }),
        ...end.rows,
        ...fileUpRow({ kind: 'NOT_PURSUED', subject: requestGroundNames[request.ground] ?? '', order, facts, now, newId }),
      ],
      followUps: wordFor(facts.merged, order, { ended: 'NOT_PURSUED', words: request.detail.callerNotice ?? null }),
    }
  },
})
