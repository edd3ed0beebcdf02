import { RULE_RANKS, type DispatchRule, type RoutingFacts, type RoutingUnit } from './model.ts'
import type { Candidate, Remark } from './proposal.ts'
import { townOf, unitForRole } from './units.ts'
import type { Lead } from './catalogue.ts'

type Weighted = Omit<Candidate, 'share'> & { weight: number }

/** A co-handler weighs less than the weakest lead, the township that is merely near less still. */
const CO_WEIGHT = 0.5
const TERRITORY_WEIGHT = 0.25

/** Turns weights into shares that add up to 1, best first; a unit appears once. */
export function shared(weighted: readonly Weighted[]): Candidate[] {
  const once = weighted.filter((entry, index) => weighted.findIndex((other) => other.unitId === entry.unitId) === index)
  const total = once.reduce((sum, entry) => sum + entry.weight, 0)
  return [...once]
    .sort((a, b) => b.weight - a.weight || a.unitId - b.unitId)
    .map(({ weight, ...rest }) => ({ ...rest, share: total ? weight / total : 0 }))
}

/** A lead weighs by the rank of its basis, less by how often the unit returns orders. */
export function leadCandidate({ rule, unit }: Lead, reasonCodes: Remark[]): Weighted {
  const strength = RULE_RANKS.length - RULE_RANKS.indexOf(rule.rank)
  return { unitId: unit.id, roleInOrder: 'LEAD', weight: strength * (1 - (unit.returnRate ?? 0) / 2), reasonCodes }
}

export const plainLead = (unit: RoutingUnit, weight: number, reasonCodes: Remark[]): Weighted => ({
  unitId: unit.id, roleInOrder: 'LEAD', weight, reasonCodes,
})

export const coCandidate = (unit: RoutingUnit, rule: DispatchRule, role: string): Weighted => ({
  unitId: unit.id, roleInOrder: 'CO', weight: CO_WEIGHT,
  reasonCodes: [{ code: 'S6_CO', params: { role, unit: unit.name, rule: rule.id } }],
})

/** The township of the place, shown where no remit is found (rule 6.6: nearest remit and township by default). */
export function territoryCandidate(facts: RoutingFacts, tenantId: number): Weighted[] {
  const town = townOf(facts, tenantId)
  return town ? [{ unitId: town.id, roleInOrder: 'TERRITORY', weight: TERRITORY_WEIGHT, reasonCodes: [{ code: 'S7_TERRITORY', params: { unit: town.name } }] }] : []
}

/** The co-handlers an entry names, as far as the tenant has them; never the lead itself. */
export function coUnits(facts: RoutingFacts, tenantId: number, rule: DispatchRule, leadId: number | null): { co: Weighted[]; warnings: Remark[] } {
  const warnings: Remark[] = []
  const co = rule.coUnitRoles.flatMap((role) => {
    const unit = unitForRole(facts, tenantId, role)
    if (!unit && role === 'TOWNSHIP' && !facts.order.town) warnings.push({ code: 'W_NO_TOWN', params: {} })
    return unit && unit.id !== leadId ? [coCandidate(unit, rule, role)] : []
  })
  return { co: co.filter((entry, index) => co.findIndex((other) => other.unitId === entry.unitId) === index), warnings }
}
