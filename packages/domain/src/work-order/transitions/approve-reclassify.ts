import { z } from 'zod'
import { reclassified, type Wanted } from '../reclassifying.ts'
import { decidedRequest, mustBeAnother, mustBeOfHolder, waitingRequest } from '../requests.ts'
import { defineTransition } from '../transition.ts'
import { maybeWords } from '../words.ts'

/** T52 采纳改分类：照承办单位的建议改，签收前后的时限同直接改分类。 */
export const approveReclassify = defineTransition({
  verb: 'approveReclassify',
  from: ['DISPATCHED', 'IN_PROGRESS'],
  input: z.object({ opinion: maybeWords('opinion', 500) }),
  needs: ['tenants', 'categories', 'sla', 'calendars', 'assignments', 'clocks', 'custody', 'requests'],
  decide: (order, { opinion }, { actor, now, facts }) => {
    const request = waitingRequest(facts.requests, ['RECLASSIFY'])
    mustBeAnother(actor, request)
    mustBeOfHolder(order, request)
    // Checked against the closed lists when it was asked for; a category closed since is refused anew.
    const wanted = Object.fromEntries((request.detail.changes ?? []).map(({ field, to }) => [field, to])) as Wanted
    const { patch, event, rows } = reclassified(order, wanted, facts, now)
    return { patch, event: { requestNo: request.no, opinion, ...event }, rows: [decidedRequest(request, 'APPROVED', actor, opinion, now), ...rows] }
  },
})
