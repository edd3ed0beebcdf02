import { z } from 'zod'
import type { Actor } from '../../access/actor.ts'
import type { OrderRequest } from '../beside.ts'
import { unitsEnded } from '../ending.ts'
import type { Assignment, WorkOrder } from '../model.ts'
import { allCancelled, queuedAt, tenantNamed, UNASSIGNED } from '../moving.ts'
import { leadOf } from '../parts.ts'
import { decidedRequest, lapsedRequests, mustBeAnother, waitingRequest } from '../requests.ts'
import { backToUnit, RETURN_KINDS } from '../returns.ts'
import { defineTransition, type Decision } from '../transition.ts'
import { maybeWords, words } from '../words.ts'

/**
 * T16 同意退单：工单回到归属中心的待派单队列，退单数加一，对诉求人的期限不变；依据成立的记派单差错。
 * 信息不全的不改派：由中心向诉求人补问，工单仍由原单位办理 (4.3)。
 */
export const approveReturn = defineTransition({
  verb: 'approveReturn',
  from: ['RETURN_REVIEW'],
  input: z.object({
    opinion: words('opinion', 500),
    /** The unit's basis holds, so the dispatch was wrong. */
    basisSound: z.boolean().default(false),
    /** INFO_INSUFFICIENT: what to ask the caller; the unit's own words where left out. */
    questions: maybeWords('questions', 1000),
  }),
  needs: ['assignments', 'requests', 'tenants', 'sla', 'calendars'],
  decide: (order, { opinion, basisSound, questions }, { actor, now, facts, newId }) => {
    const request = waitingRequest(facts.requests, RETURN_KINDS)
    mustBeAnother(actor, request)
    const lead = leadOf(order, facts.assignments)
    const decided = decidedRequest(request, 'APPROVED', actor, opinion, now)
    if (request.ground === 'INFO_INSUFFICIENT') return askedInstead(order, { request, lead, actor, now, id: newId(), questions: questions ?? request.words, decided, opinion })

    const queued = queuedAt(tenantNamed(facts.tenants, order.tenantId), order, facts, now)
    const others = facts.assignments.filter((assignment) => assignment.id !== lead.id)
    return {
      patch: { ...UNASSIGNED, ...queued.patch, returnCount: order.returnCount + 1 },
      event: {
        requestNo: request.no, ground: request.ground, late: request.kind === 'LATE_RETURN', unitId: lead.unitId, unitName: lead.unitName, opinion,
        misdispatched: basisSound, suggestedUnitId: request.suggestedUnitId, unitsEnded: unitsEnded(others),
      },
      rows: [
        decided,
        ...lapsedRequests(facts.requests.filter((each) => each.id !== request.id), '主办单位已退单', actor, now),
        { update: 'assignment', id: lead.id, patch: { status: 'RETURNED', closedAt: now, closeReason: request.ground } },
        ...allCancelled(order, others, '主办单位已退单', now),
        ...queued.rows,
      ],
    }
  },
})

type Asking = { request: OrderRequest; lead: Assignment; actor: Actor; now: Date; id: string; questions: string; opinion: string; decided: NonNullable<Decision['rows']>[number] }

/** The facts are fetched, the unit keeps the order and its clock. */
function askedInstead(order: WorkOrder, { request, lead, actor, now, id, questions, opinion, decided }: Asking): Decision {
  const back = backToUnit(order, request, lead, now)
  return {
    patch: back.patch,
    event: { requestNo: request.no, ground: request.ground, unitId: lead.unitId, unitName: lead.unitName, opinion, questions },
    rows: [decided, { insert: 'caller_question', row: { id, questions, askedBy: actor.personId, askedByName: actor.name, askedAt: now, answer: null, answeredAt: null } }, ...back.rows],
  }
}
