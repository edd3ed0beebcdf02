import type { TenantInfo } from '../tenant/model.ts'
import { coUnits, leadCandidate, shared, territoryCandidate } from './candidates.ts'
import { rulesFor, weigh, type Lead } from './catalogue.ts'
import { coordinate } from './coordinate.ts'
import type { DispatchRule, RoutingFacts } from './model.ts'
import { prefectureOf, type Place } from './place.ts'
import { NO_DECISION, type Decision, type Remark } from './proposal.ts'
import { toward } from './toward.ts'
import { unitForRole, unitsOf } from './units.ts'

type Found = Extract<Place, { tenant: TenantInfo }>

/** Steps 5 and 6: the level that handles the matter there, then whose remit it is. */
export function byRemit(facts: RoutingFacts, place: Found): Decision {
  const rules = rulesFor(facts, place.tenant)
  const [rule] = rules
  const handling = rule ? handlingTenant(facts, place.tenant, rule) : place.tenant
  const { action, remark } = toward(facts, handling)
  const level = [...placeRemarks(facts, place), ...levelRemarks(facts, place, handling, rule)]
  const leads = rules.flatMap((entry) => leadOf(facts, handling, entry))
  const weighed = weigh(leads)

  if (action === 'DISPATCH' && !weighed.winner) return coordinate(facts, handling, rules, weighed.tied, level)
  const winner = weighed.winner
  const helpers = winner ? coHandlers(facts, place, handling, winner) : { co: [], units: [], tenants: [], warnings: [] }
  const others = leads.filter((lead) => lead.unit.id !== winner?.unit.id)
  const why = winner ? remitRemarks(winner, weighed.ranked) : []
  const dispatch = action === 'DISPATCH'
  return {
    ...NO_DECISION,
    step: place.kind === 'PREFECTURE' || handling.kind === 'PREFECTURE' ? 5 : dispatch ? 6 : 4,
    action,
    basis: dispatch || action === 'REPORT_UP' ? 'INDUSTRY' : 'TERRITORY',
    targetTenantId: handling.id,
    lead: dispatch ? (winner?.unit.id ?? null) : null,
    co: dispatch ? helpers.units : [],
    coTenantIds: helpers.tenants,
    ruleId: winner?.rule.id ?? null,
    candidates: shared([
      ...(winner ? [leadCandidate(winner, why)] : []),
      ...others.map((lead) => leadCandidate(lead, [{ code: 'S6_LOWER_RANK', params: { rank: lead.rule.rank } }])),
      ...helpers.co,
      ...territoryCandidate(facts, handling.id),
    ]),
    explanation: [...level, ...why, ...remark, ...directRemarks(facts, action, handling, winner)],
    warnings: helpers.warnings,
  }
}

/** Prefecture rules are handled by the prefecture; a line's branch in the county goes before its head (rule 1.2). */
function handlingTenant(facts: RoutingFacts, territory: TenantInfo, rule: DispatchRule): TenantInfo {
  if (rule.level === 'PREFECTURE') return prefectureOf(facts)
  if (rule.level !== 'VERTICAL') return territory
  const visible = unitsOf(facts, territory.id).length > 0
  return !visible || unitForRole(facts, territory.id, rule.leadUnitRole) ? territory : prefectureOf(facts)
}

function leadOf(facts: RoutingFacts, handling: TenantInfo, rule: DispatchRule): Lead[] {
  const unit = unitForRole(facts, handling.id, rule.leadUnitRole)
  return unit ? [{ rule, unit }] : []
}

/** Where the prefecture leads a county's matter, or one that crosses counties, the counties' centres co-handle (R12). */
function coHandlers(facts: RoutingFacts, place: Found, handling: TenantInfo, { rule, unit }: Lead) {
  const upward = handling.id !== place.tenant.id
  const { co, warnings } = coUnits(facts, place.tenant.id, rule, unit.id)
  const tenants = place.kind === 'PREFECTURE' ? place.spans.map((tenant) => tenant.id) : upward && rule.coUnitRoles.length ? [place.tenant.id] : []
  return { co, units: upward ? [] : co.map((entry) => entry.unitId), tenants, warnings }
}

function placeRemarks(facts: RoutingFacts, place: Found): Remark[] {
  const tenant = place.tenant.name
  if (place.kind === 'PREFECTURE') {
    if (place.spans.length) return [{ code: 'S5_SPANS', params: { areas: place.spans.map((each) => each.name).join('、'), tenant } }]
    const { areaCode } = facts.order
    if (!areaCode) return [{ code: 'S4_TAKEN', params: { tenant } }]
    return [areaCode === place.tenant.areaCode ? { code: 'S4_PLACE', params: { area: tenant, tenant } } : { code: 'S4_NO_CENTRE', params: { area: facts.tenants.find((each) => each.areaCode === areaCode)?.name ?? areaCode, tenant } }]
  }
  if (place.taken) return [{ code: 'S4_TAKEN', params: { tenant } }]
  if (place.zone) return [{ code: 'R14_ZONE', params: { zone: place.zone.name, tenant } }]
  return [{ code: 'S4_PLACE', params: { area: tenant, tenant } }]
}

function levelRemarks(facts: RoutingFacts, place: Found, handling: TenantInfo, rule: DispatchRule | undefined): Remark[] {
  if (!rule || place.kind === 'PREFECTURE') return []
  if (rule.level === 'VERTICAL') return [{ code: 'S5_VERTICAL', params: { tenant: handling.name } }]
  return rule.level === 'PREFECTURE' ? [{ code: 'S5_PREFECTURE', params: { basis: rule.basisText } }] : [{ code: 'S5_COUNTY', params: {} }]
}

function remitRemarks({ rule, unit }: Lead, ranked: boolean): Remark[] {
  const params = { category: rule.categoryCode, role: rule.leadUnitRole, unit: unit.name, basis: rule.basisText, rule: rule.id }
  return [{ code: rule.source === 'PRECEDENT' ? 'S6_PRECEDENT' : 'S6_RULE', params }, ...(ranked ? [{ code: 'S6_RANKED' as const, params: { rank: rule.rank, unit: unit.name } }] : [])]
}

/** R11 lets the prefecture reach a county's unit where life is in danger. */
function directRemarks(facts: RoutingFacts, action: Decision['action'], handling: TenantInfo, winner: Lead | null): Remark[] {
  if (action !== 'SEND_DOWN' || facts.order.urgency !== 'CRITICAL' || !winner) return []
  return [{ code: 'R11_DIRECT', params: { unit: winner.unit.name, tenant: handling.name } }]
}
