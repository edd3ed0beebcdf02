import { z } from 'zod'
import type { Actor } from '../../access/actor.ts'
import { must } from '../../errors.ts'
import type { DispatchRule, RoutingFacts } from '../../routing/model.ts'
import type { Proposal } from '../../routing/proposal.ts'
import { route } from '../../routing/route.ts'
import { assign } from '../assigning.ts'
import { autoChoice } from '../auto-dispatch.ts'
import { chosenParties, coInput, coShares, stayingCentres } from '../co-handlers.ts'
import { ROUTING_BASES, type WorkOrder } from '../model.ts'
import { mustNotBeDesignated, mustNotLeaveMerged, share } from '../moving.ts'
import { routingFacts } from '../routing-facts.ts'
import { defineTransition } from '../transition.ts'
import { words } from '../words.ts'

const input = z.object({
  leadUnitId: z.number('work-order.lead-missing').int(),
  co: coInput,
  basis: z.enum(ROUTING_BASES, 'work-order.basis-missing'),
  ruleId: z.number().int().nullable().default(null),
  /** Why not what the catalogue proposes: the clause, and what speaks for it. */
  manualBasis: z.object({ clause: words('clause', 500), overrideReason: words('override-reason', 500) }).nullable().default(null),
  opinion: words('dispatch-opinion', 1000),
  /** CRITICAL only: past the county's queue, straight to its unit (R11). */
  directToUnit: z.boolean().default(false),
})

/** T06 派单：主办 1 个、协办 0..n 个；首次派单即定下对群众承诺的期限。 Rules 6.3, 6.4 (R1–R14), 5.3. */
export const dispatch = defineTransition({
  verb: 'dispatch',
  from: ['REGISTERED'],
  input,
  needs: ['tenants', 'units', 'rules', 'calendars', 'sla', 'transfers', 'assignments', 'settings'],
  decide: (order, input, { actor, now, facts, newId }) => {
    mustNotBeDesignated(order)
    const routing = routingFacts(order, order.tenantId, facts, now)
    const { lead, co: chosen } = chosenParties(routing, input, facts)
    const co = [...chosen, ...stayingCentres(lead.tenantId, chosen, facts)]
    mustRestOnBasis(order, input, { actor, routing, rules: facts.rules })
    const tenantId = lead.tenantId
    mustNotLeaveMerged(order, tenantId)
    const assigned = assign(order, { ...facts, lead, co, cause: 'DISPATCH', dispatcherTenantId: order.tenantId, now, newId })
    return {
      patch: { ...assigned.patch, tenantId, routingBasis: input.basis, catalogueRuleId: input.ruleId },
      event: {
        leadUnitId: lead.id, leadUnitName: lead.name, co, basis: input.basis, ruleId: input.ruleId, manualBasis: input.manualBasis,
        opinion: input.opinion, directToUnit: tenantId !== order.tenantId, auto: actor.duties.includes('SYSTEM'),
      },
      rows: [
        // Sent past the county's queue: the prefecture's desk keeps its sight.
        ...(tenantId === order.tenantId ? [] : [share(order.tenantId, 'ORIGIN', '特急直派', false)]),
        ...coShares(tenantId, co),
        ...assigned.rows,
      ],
    }
  },
})

type Choice = z.output<typeof input>

/** T06: a catalogue rule or a manual basis; a lead the catalogue doesn't propose always needs the second. */
function mustRestOnBasis(order: WorkOrder, choice: Choice, { actor, routing, rules }: { actor: Actor; routing: RoutingFacts; rules: readonly DispatchRule[] }): void {
  // Whoever gives a basis of his own need not follow what would be proposed.
  const proposal = choice.manualBasis ? null : route(routing)
  must(!proposal || choice.leadUnitId === proposedLead(proposal, choice.directToUnit), 'work-order.manual-basis-missing')
  must(choice.ruleId !== null || choice.manualBasis, 'work-order.basis-missing')
  if (choice.ruleId !== null) {
    const rule = rules.find((candidate) => candidate.id === choice.ruleId)
    must(rule && order.categoryCode?.startsWith(rule.categoryCode), 'work-order.rule-unfit', { ruleId: choice.ruleId })
  }
  // Rule 4.2: on its own the product dispatches only what one rule settles and nothing hurries, and nothing else than that rule says.
  if (actor.duties.includes('SYSTEM')) {
    const settled = autoChoice(order, routing)
    must(settled && settled.leadUnitId === choice.leadUnitId && settled.ruleId === choice.ruleId && settled.co.length === choice.co.length, 'work-order.auto-dispatch-unclear')
  }
}

const proposedLead = (proposal: Proposal, directToUnit: boolean): number | null =>
  proposal.lead ?? (directToUnit ? (proposal.candidates.find((candidate) => candidate.roleInOrder === 'LEAD')?.unitId ?? null) : null)
