import { z } from 'zod'
import { must } from '../../errors.ts'
import { assign } from '../assigning.ts'
import { chosenParties, coInput, coShares } from '../co-handlers.ts'
import { disputeDates, disputeStage, isAnswered, opinionsOf, undecidedDispute } from '../disputes.ts'
import { fileUpRow } from '../filing.ts'
import type { Actor } from '../../access/actor.ts'
import type { OrderRequest } from '../beside.ts'
import type { ClockRow, Dispute, DisputeOpinion, WorkOrder } from '../model.ts'
import { allCancelled, endShare, mustNotLeaveMerged, share } from '../moving.ts'
import { proposedPrecedent } from '../precedents.ts'
import { decidedRequest, isOpenRequest, lapsedRequests } from '../requests.ts'
import { routingFacts } from '../routing-facts.ts'
import type { Row } from '../rows.ts'
import { defineTransition } from '../transition.ts'
import { maybeWords, words } from '../words.ts'

/** Who may be asked whose remit it is (rule 6.6): 编办 and 司法局. */
const BODIES = ['ESTABLISHMENT_OFFICE', 'JUDICIAL_BUREAU'] as const

/** T19 指定承办：各方意见齐备（或逾期沉默）后由协调专员指定；指定件不得再退（R9）。 Rule 6.6. */
export const designate = defineTransition({
  verb: 'designate',
  from: ['DISPUTED'],
  input: z.object({
    leadUnitId: z.number('work-order.lead-missing').int(),
    co: coInput,
    decision: words('decision', 2000),
    basis: words('basis', 1000),
    /** What 编办 or 司法局 said, where they were asked. */
    consulted: maybeWords('consulted', 2000),
    consultedBodies: z.array(z.enum(BODIES)).max(BODIES.length).default([]),
    /** Nobody's by the lists (职责空白): goes to the monthly list for 编办. True by itself where no entry was found. */
    gap: z.boolean().default(false),
    /** Proposes the ruling as an entry of the catalogue; somebody else adopts it. */
    asPrecedent: z.boolean().default(false),
  }),
  needs: ['dispute', 'opinions', 'tenants', 'units', 'rules', 'calendars', 'sla', 'transfers', 'assignments', 'requests', 'clocks', 'settings'],
  decide: (order, input, { actor, now, facts, newId }) => {
    const dispute = undecidedDispute(facts.dispute)
    must(dispute.tenantId === actor.tenantId, 'work-order.dispute-not-yours')
    const opinions = opinionsOf(dispute, facts.opinions)
    mustBeHeard(dispute, opinions, now)
    const routing = routingFacts(order, dispute.tenantId, facts, now)
    const { lead, co } = chosenParties(routing, { ...input, designation: true }, facts)
    must(input.consulted || !input.consultedBodies.length, 'work-order.consulted-missing')
    const tenantId = lead.tenantId
    mustNotLeaveMerged(order, tenantId)
    const rulingNo = rulingNoOf(order, facts.clocks)
    const assigned = assign(order, { ...facts, lead, co, cause: 'DESIGNATION', dispatcherTenantId: dispute.tenantId, now, newId })
    const guests = [...new Set(opinions.map((opinion) => opinion.partyTenantId))].filter((id) => id !== order.tenantId)
    return {
      patch: { ...assigned.patch, tenantId, isDesignated: true, routingBasis: 'COORDINATION', catalogueRuleId: null },
      event: {
        leadUnitId: lead.id, leadUnitName: lead.name, leadTenantId: tenantId, co, decision: input.decision, basis: input.basis,
        consulted: input.consulted, consultedBodies: input.consultedBodies, ground: dispute.ground, rulingNo, gap: input.gap || dispute.ground === 'NO_RULE',
        asPrecedent: input.asPrecedent, stage: disputeStage(dispute, opinions, disputeDates(dispute, facts), now), parties: opinions.map((opinion) => opinion.partyName),
      },
      rows: [
        { update: 'dispute', id: dispute.id, patch: { decidedAt: now, decision: input.decision, basis: input.basis, leadUnitId: lead.id } },
        ...requestsDecided(facts.requests, input.decision, actor, now),
        ...(tenantId === order.tenantId ? [] : [share(order.tenantId, 'ORIGIN', '指定承办前的归属地', false)]),
        ...coShares(tenantId, co),
        // The one open lead at a time: what was still open ends before the new assignments begin.
        ...allCancelled(order, facts.assignments, '指定承办', now),
        ...assigned.rows,
        ...(input.asPrecedent ? [proposedPrecedent(order, { lead, co, routing, no: rulingNo, basis: input.basis, actor, now, newId })] : []),
        ...fileUpRow({ kind: 'DESIGNATION', subject: `指定${lead.name}承办`, order: { tenantId: dispute.tenantId, prefectureId: order.prefectureId }, facts, now, newId }),
        ...guests.map((id) => endShare(id, 'DISPUTE')),
      ],
    }
  },
})

/** An order taken over after a designation may come to a second one; the first has no count. */
function rulingNoOf({ orderNo }: WorkOrder, clocks: readonly ClockRow[]): string {
  const earlier = clocks.filter(({ cause }) => cause === 'DESIGNATION').length
  return `${orderNo ?? ''}-ZD${earlier ? earlier + 1 : ''}`
}

/** The returns that led here are settled by the ruling; what else waited falls away with the unit that asked for it. */
const requestsDecided = (requests: readonly OrderRequest[], decision: string, actor: Actor, now: Date): Row[] => [
  ...requests.filter((request) => request.status === 'DISPUTED' && !request.decidedAt).map((request) => decidedRequest(request, 'DISPUTED', actor, decision, now)),
  ...lapsedRequests(requests.filter(isOpenRequest), '已指定承办', actor, now),
]

/** Every party has written, or has let its time go by. */
function mustBeHeard(dispute: Dispute, opinions: readonly DisputeOpinion[], now: Date): void {
  if (dispute.opinionDueAt && dispute.opinionDueAt < now) return
  const waiting = opinions.filter((opinion) => !isAnswered(opinion)).map((opinion) => opinion.partyName)
  must(!waiting.length, 'work-order.opinions-missing', { parties: waiting.join('、') })
}
