import { z } from 'zod'
import { leadOf } from '../parts.ts'
import { requestRow } from '../requests.ts'
import { mustBeReturnable, returnFields, submittedReturn, suggested } from '../returns.ts'
import { defineTransition } from '../transition.ts'
import { words } from '../words.ts'

/** What can only come to light on the spot: where it is and whose it is. */
export const LATE_RETURN_GROUNDS = ['WRONG_AREA', 'OWNERSHIP_UNCLEAR', 'WRONG_REMIT'] as const

/** T15 现场退单：签收后到现场才查明地点或权属不符的，由分管领导提出并附现场证据；标为迟退，计入考核。 Rule 4.3. */
export const requestLateReturn = defineTransition({
  verb: 'requestLateReturn',
  from: ['IN_PROGRESS'],
  input: z.object({ ground: z.enum(LATE_RETURN_GROUNDS, 'work-order.late-return-ground-missing'), ...returnFields, evidence: words('site-evidence', 1000) }),
  needs: ['assignments', 'requests', 'tenants', 'units', 'rules', 'sla', 'calendars', 'settings'],
  decide: (order, input, { actor, now, facts, newId }) => {
    const lead = leadOf(order, facts.assignments)
    mustBeReturnable(order, lead, facts.requests, input.ground)
    const { suggestedUnitId, tenant } = suggested(order, input, facts)
    const { ground, words, basis, evidence } = input
    const detail = { from: 'IN_PROGRESS' as const, ...tenant }
    const submitted = submittedReturn(order, { ground, suggestedUnitId, detail }, { requests: facts.requests, facts, lead, now, newId })
    const row = requestRow(order, facts.requests, actor, {
      id: newId(), kind: 'LATE_RETURN', ground, words, basis, evidence, suggestedUnitId, detail, assignmentId: lead.id, unitId: lead.unitId, unitName: lead.unitName,
      proposedAt: now, ...submitted.request,
    })
    return {
      patch: submitted.patch,
      event: { ...submitted.event, late: true, requestNo: row.row.no, returnGround: ground, words, basis, suggestedUnitId, ...tenant },
      rows: [row, ...submitted.rows],
    }
  },
})
