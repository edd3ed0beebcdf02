import { z } from 'zod'
import { must } from '../../errors.ts'
import { leadOf } from '../parts.ts'
import { requestRow } from '../requests.ts'
import { mustBeReturnable, RETURN_GROUNDS, returnFields, suggested } from '../returns.ts'
import { defineTransition } from '../transition.ts'

/** T14 申请退单：退单时限内由联络员提出，写明理由、依据和建议的承办单位；分管领导审签后才到中心，此前工单仍待签收。 Rule 4.3. */
export const requestReturn = defineTransition({
  verb: 'requestReturn',
  from: ['DISPATCHED'],
  input: z.object({ ground: z.enum(RETURN_GROUNDS, 'work-order.return-ground-missing'), ...returnFields }),
  needs: ['assignments', 'requests', 'units', 'tenants'],
  decide: (order, input, { actor, now, facts, newId }) => {
    const lead = leadOf(order, facts.assignments)
    mustBeReturnable(order, lead, facts.requests, input.ground)
    must(order.returnDueAt && now <= order.returnDueAt, 'work-order.return-late', { due: order.returnDueAt })
    const { suggestedUnitId, tenant } = suggested(order, input, facts)
    const { ground, words, basis, evidence } = input
    const row = requestRow(order, facts.requests, actor, {
      id: newId(), kind: 'RETURN', status: 'PROPOSED', ground, words, basis, evidence, suggestedUnitId, detail: { from: 'DISPATCHED', ...tenant },
      assignmentId: lead.id, unitId: lead.unitId, unitName: lead.unitName, proposedAt: now,
    })
    return { patch: {}, event: { requestNo: row.row.no, ground, words, basis, suggestedUnitId, ...tenant }, rows: [row] }
  },
})
