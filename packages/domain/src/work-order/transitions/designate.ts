import { z } from 'zod'
import { must } from '../../errors.ts'
import { assign } from '../assigning.ts'
import { chosenParties, coInput, coShares } from '../co-handlers.ts'
import { isAnswered, openDispute, opinionsOf } from '../disputes.ts'
import type { Dispute, DisputeOpinion } from '../model.ts'
import { allCancelled, endShare, share } from '../moving.ts'
import { routingFacts } from '../routing-facts.ts'
import { defineTransition } from '../transition.ts'
import { maybeWords, words } from '../words.ts'

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
  }),
  needs: ['dispute', 'opinions', 'tenants', 'units', 'rules', 'calendars', 'sla', 'transfers', 'assignments'],
  decide: (order, input, { actor, now, facts, newId }) => {
    const dispute = openDispute(facts.dispute)
    must(dispute.tenantId === actor.tenantId, 'work-order.dispute-not-yours')
    const opinions = opinionsOf(dispute, facts.opinions)
    mustBeHeard(dispute, opinions, now)
    const routing = routingFacts(order, dispute.tenantId, facts, now)
    const { lead, co } = chosenParties(routing, { ...input, designation: true }, facts)
    const tenantId = lead.tenantId
    const assigned = assign(order, { ...facts, lead, co, cause: 'DESIGNATION', dispatcherTenantId: dispute.tenantId, now, newId })
    const guests = [...new Set(opinions.map((opinion) => opinion.partyTenantId))].filter((id) => id !== order.tenantId)
    return {
      patch: { ...assigned.patch, tenantId, isDesignated: true, routingBasis: 'COORDINATION', catalogueRuleId: null },
      event: {
        leadUnitId: lead.id, leadUnitName: lead.name, leadTenantId: tenantId, co, decision: input.decision, basis: input.basis,
        consulted: input.consulted, ground: dispute.ground, parties: opinions.map((opinion) => opinion.partyName),
      },
      rows: [
        { update: 'dispute', id: dispute.id, patch: { decidedAt: now, decision: input.decision, basis: input.basis, leadUnitId: lead.id } },
        ...(tenantId === order.tenantId ? [] : [share(order.tenantId, 'ORIGIN', '指定承办前的归属地', false)]),
        ...coShares(tenantId, co),
        // The one open lead at a time: what was still open ends before the new assignments begin.
        ...allCancelled(order, facts.assignments, '指定承办', now),
        ...assigned.rows,
        ...guests.map((id) => endShare(id, 'DISPUTE')),
      ],
    }
  },
})

/** Every party has written, or has let its time go by. */
function mustBeHeard(dispute: Dispute, opinions: readonly DisputeOpinion[], now: Date): void {
  if (dispute.opinionDueAt && dispute.opinionDueAt < now) return
  const waiting = opinions.filter((opinion) => !isAnswered(opinion)).map((opinion) => opinion.partyName)
  must(!waiting.length, 'work-order.opinions-missing', { parties: waiting.join('、') })
}
