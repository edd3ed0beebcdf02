import type { TenantInfo } from '../tenant/model.ts'
import { leadCandidate, plainLead, shared, territoryCandidate } from './candidates.ts'
import { rulesFor, type Lead } from './catalogue.ts'
import type { DispatchRule, RoutingFacts } from './model.ts'
import { prefectureOf, tenantOf } from './place.ts'
import { NO_DECISION, type Decision, type Remark } from './proposal.ts'
import { toward } from './toward.ts'
import { isComplainedOf, unitById, unitForRole } from './units.ts'

/** Steps 7 and 8: no remit or an even one. The coordinator designates; the first receiver keeps handling meanwhile (R7). */
export function coordinate(facts: RoutingFacts, tenant: TenantInfo, rules: readonly DispatchRule[], tied: readonly Lead[], before: Remark[]): Decision {
  const tie: Remark[] = tied.length ? [{ code: 'S7_TIE', params: { units: [...new Set(tied.map((lead) => lead.unit.name))].join('、') } }] : []
  const gap: Remark[] = rules.length ? [] : [{ code: 'S7_NO_RULE', params: {} }]
  const missing = tied.length ? [] : rules.map((rule): Remark => ({ code: 'W_NO_UNIT', params: { tenant: tenant.name, role: rule.leadUnitRole } }))
  return meanwhile(facts, {
    ...NO_DECISION,
    step: 7,
    action: 'COORDINATE',
    basis: 'COORDINATION',
    targetTenantId: tenant.id,
    candidates: shared([...tied.map((lead) => leadCandidate(lead, tie)), ...territoryCandidate(facts, tenant.id)]),
    explanation: [...before, ...tie, ...gap],
    warnings: [...missing, ...(gap.length ? [{ code: 'W_GAP' as const, params: {} }] : [])],
  })
}

/** A second return opens a dispute (R8). `null` while the limit isn't reached or a designation has settled it. */
export function afterReturns(facts: RoutingFacts): Decision | null {
  const { returnCount, designatedUnitId } = facts.order
  if (designatedUnitId !== null || returnCount < facts.settings.returnsBeforeDispute) return null
  const explanation: Remark[] = [{ code: 'R8_DISPUTE', params: { count: returnCount } }]
  return meanwhile(facts, { ...NO_DECISION, step: 7, action: 'COORDINATE', basis: 'COORDINATION', targetTenantId: facts.actorTenantId, explanation })
}

/** Counties that keep refusing one another's transfer: the prefecture designates by ownership of the place (rule 6.5). */
export function afterRefusals(facts: RoutingFacts, place: TenantInfo): Decision | null {
  const { transferCount, refusedByTenantIds } = facts.order
  if (!refusedByTenantIds.length || transferCount < facts.settings.maximumTransfers) return null
  const prefecture = prefectureOf(facts)
  const parties = [...new Set([place.id, ...refusedByTenantIds])].filter((id) => id !== prefecture.id).map((id) => tenantOf(facts, id))
  const why: Remark = { code: 'S7_REFUSED', params: { count: transferCount, tenant: prefecture.name } }
  const leads = parties.flatMap((party) =>
    rulesFor(facts, party).flatMap((rule) => {
      const unit = unitForRole(facts, party.id, rule.leadUnitRole)
      return unit ? [{ rule, unit }] : []
    }),
  )
  const { action, remark } = toward(facts, prefecture)
  return meanwhile(facts, {
    ...NO_DECISION,
    step: 7,
    action: action === 'DISPATCH' ? 'COORDINATE' : action,
    basis: 'COORDINATION',
    targetTenantId: prefecture.id,
    candidates: shared(leads.map((lead) => leadCandidate(lead, [why]))),
    explanation: [why, ...remark],
  })
}

function meanwhile(facts: RoutingFacts, decision: Decision): Decision {
  const keeper = unitById(facts, facts.order.firstReceiverUnitId)
  if (!keeper || isComplainedOf(facts, keeper)) return decision
  const remark: Remark = { code: 'S8_FIRST_RECEIVER', params: { unit: keeper.name } }
  const known = decision.candidates.some((candidate) => candidate.unitId === keeper.id)
  const candidates = known || decision.candidates.length ? decision.candidates : shared([plainLead(keeper, 1, [remark])])
  const lead = decision.action === 'COORDINATE' ? keeper.id : null
  return { ...decision, step: 8, lead, candidates, explanation: [...decision.explanation, remark] }
}
