import { z } from 'zod'
import { due } from '../../deadline/limit.ts'
import { calendarOf } from '../assigning.ts'
import { mustBeProven, NOT_PURSUED_GROUNDS } from '../not-pursued.ts'
import { leadOf } from '../parts.ts'
import { mustHaveNoneOpen, requestRow } from '../requests.ts'
import { defineTransition } from '../transition.ts'
import { maybeWords, words } from '../words.ts'

/** T36 申请不再办理：单位主要负责人依 4.5 的七种情形提出，各有各的证明；须督办员附议、中心主任批准，此前照常办理。 */
export const stopPursuing = defineTransition({
  verb: 'stopPursuing',
  from: ['DISPATCHED', 'IN_PROGRESS', 'SUSPENDED', 'UNIT_REVIEW'],
  input: z.object({
    ground: z.enum(NOT_PURSUED_GROUNDS, 'work-order.not-pursued-ground-missing'),
    proof: words('not-pursued-proof', 2000),
    /** Number of the final reply, the case, or the upper level's decision. */
    documentNo: maybeWords('document-no', 120),
    basis: maybeWords('basis', 1000),
    /** What the caller is told. */
    callerNotice: words('caller-notice', 1000),
    attachmentIds: z.array(z.string()).max(20).default([]),
  }),
  needs: ['assignments', 'requests', 'records', 'calendars', 'settings'],
  decide: (order, input, { actor, now, facts, newId }) => {
    mustHaveNoneOpen(facts.requests, 'NOT_PURSUE')
    mustBeProven(input, facts.records, facts.settings.order)
    const { ground, proof, documentNo, basis, callerNotice, attachmentIds } = input
    const lead = leadOf(order, facts.assignments)
    const row = requestRow(order, facts.requests, actor, {
      id: newId(), kind: 'NOT_PURSUE', ground, words: proof, basis, proposedAt: now, assignmentId: lead.id, unitId: lead.unitId, unitName: lead.unitName,
      dueAt: due(now, facts.settings.order.requestDecision, calendarOf(facts.calendars, order.tenantId)), detail: { callerNotice, attachmentIds, ...(documentNo ? { documentNo } : {}) },
    })
    return { patch: {}, event: { requestNo: row.row.no, ground, words: proof, basis, documentNo, attachmentIds }, rows: [row] }
  },
})
