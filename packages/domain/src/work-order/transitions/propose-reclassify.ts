import { due } from '../../deadline/limit.ts'
import { calendarOf } from '../assigning.ts'
import { leadOf } from '../parts.ts'
import { changesOf, wantedInput } from '../reclassifying.ts'
import { mustHaveNoneOpen, requestRow } from '../requests.ts'
import { defineTransition } from '../transition.ts'

/** T52 建议改分类：承办单位提出，派单员决定；此前工单不变。 */
export const proposeReclassify = defineTransition({
  verb: 'proposeReclassify',
  from: ['DISPATCHED', 'IN_PROGRESS'],
  input: wantedInput,
  needs: ['tenants', 'categories', 'assignments', 'requests', 'calendars', 'settings'],
  decide: (order, { reason, ...wanted }, { actor, now, facts, newId }) => {
    mustHaveNoneOpen(facts.requests, 'RECLASSIFY')
    const changes = changesOf(order, wanted, facts)
    const lead = leadOf(order, facts.assignments)
    const row = requestRow(order, facts.requests, actor, {
      id: newId(), kind: 'RECLASSIFY', ground: 'RECLASSIFY', words: reason, detail: { changes }, assignmentId: lead.id, unitId: lead.unitId, unitName: lead.unitName,
      proposedAt: now, dueAt: due(now, facts.settings.order.requestDecision, calendarOf(facts.calendars, order.tenantId)),
    })
    return { patch: {}, event: { requestNo: row.row.no, reason, changes }, rows: [row] }
  },
})
