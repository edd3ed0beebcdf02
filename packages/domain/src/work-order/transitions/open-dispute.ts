import { z } from 'zod'
import { leadOf } from '../parts.ts'
import { mustBeAnother, waitingRequest } from '../requests.ts'
import { RETURN_KINDS, returnDisputed } from '../returns.ts'
import { defineTransition } from '../transition.ts'
import { words } from '../words.ts'

/** T18 转争议协调：审核员认为单凭退单理由定不了归属的，随时可转；各方各提一份书面意见，单位在指定之前照常先办。 */
export const openDispute = defineTransition({
  verb: 'openDispute',
  from: ['RETURN_REVIEW'],
  input: z.object({ words: words('words', 1000) }),
  needs: ['assignments', 'requests', 'tenants', 'units', 'rules', 'sla', 'calendars', 'settings'],
  decide: (order, { words }, { actor, now, facts, newId }) => {
    const request = waitingRequest(facts.requests, RETURN_KINDS)
    mustBeAnother(actor, request)
    const opened = returnDisputed(order, request, { requests: facts.requests, facts, lead: leadOf(order, facts.assignments), now, newId })
    return {
      patch: opened.patch,
      event: { ...opened.event, requestNo: request.no, returnGround: request.ground, words },
      rows: [{ update: 'request', id: request.id, patch: { status: 'DISPUTED' } }, ...opened.rows],
    }
  },
})
