import { GRASSROOTS_KINDS } from '../unit/kinds.ts'
import { rulesFor } from './catalogue.ts'
import type { DispatchRule, RoutingFacts, RoutingUnit } from './model.ts'
import { placeOf, tenantOf } from './place.ts'
import type { Remark } from './proposal.ts'
import { holdsRole, isComplainedOf, unfitness, unitById } from './units.ts'

export type DispatchChoice = {
  lead: number | null
  co: readonly number[]
  /** CRITICAL only: past the county's queue, straight to its unit (R11). */
  directToUnit?: boolean
  /** A coordinator's designation (T19) may name any unit below, township included. */
  designation?: boolean
}

/**
 * Every guard a choice breaks (R1–R14); empty when it may go out. Used for a person's choice and for the
 * product's own, so that nothing gets past by being automatic. Each code is a phrase that says what to do.
 */
export function guardDispatch(facts: RoutingFacts, choice: DispatchChoice): Remark[] {
  const chosen = [...new Set([...(choice.lead === null ? [] : [choice.lead]), ...choice.co])]
  const units = chosen.flatMap((id) => unitById(facts, id) ?? [])
  const unknown: Remark[] = units.length < chosen.length ? [{ code: 'STOP_UNKNOWN_UNIT', params: {} }] : []
  return [
    ...unknown,
    ...oneLead(facts, choice),
    ...units.flatMap((unit) => unfitness(unit, facts)),
    ...units.filter((unit) => isComplainedOf(facts, unit)).map((unit): Remark => ({ code: 'R5_COMPLAINED', params: { unit: unit.name } })),
    ...territory(facts, choice),
    ...units.flatMap((unit) => level(facts, choice, unit)),
    ...units.flatMap((unit) => grassroots(facts, choice, unit)),
    ...settled(facts, choice),
  ]
}

/** R3. */
function oneLead(facts: RoutingFacts, { lead, co }: DispatchChoice): Remark[] {
  const name = (id: number) => ({ unit: unitById(facts, id)?.name ?? String(id) })
  const twice = [...new Set(co.filter((id, index) => co.indexOf(id) !== index))]
  return [
    ...(lead === null ? [{ code: 'R3_NO_LEAD' as const, params: {} }] : []),
    ...(lead !== null && co.includes(lead) ? [{ code: 'R3_LEAD_IS_CO' as const, params: name(lead) }] : []),
    ...twice.map((id): Remark => ({ code: 'R3_DUPLICATE_CO', params: name(id) })),
  ]
}

/** R1, R12 and R14: whose place it is. Coordination, avoidance, a take-over and an upper assignment have settled it otherwise. */
function territory(facts: RoutingFacts, choice: DispatchChoice): Remark[] {
  const { order } = facts
  if (choice.designation || order.takenOver || order.upperAssignedUnitId !== null || order.complainedUnitId !== null) return []
  const actor = tenantOf(facts, facts.actorTenantId)
  const place = placeOf(facts)
  if (place.kind === 'OUTSIDE') return [{ code: 'S4_OUTSIDE', params: { area: place.area } }]
  if (place.kind === 'ASK') return [{ code: 'S4_ASK', params: {} }]
  const tenant = place.tenant.name
  if (place.kind === 'PREFECTURE') {
    if (actor.id === place.tenant.id) return []
    const areas = place.spans.map((each) => each.name).join('、')
    return [areas ? { code: 'R12_SPANS', params: { areas, tenant } } : { code: 'R1_OTHER_TERRITORY', params: { area: tenant, tenant } }]
  }
  if (place.tenant.id === actor.id) return []
  if (place.zone?.id === actor.id) return [{ code: 'R14_NOT_DELEGATED', params: { zone: actor.name, tenant } }]
  if (actor.kind !== 'PREFECTURE') return [{ code: 'R1_OTHER_TERRITORY', params: { area: tenant, tenant } }]
  return isCountyMatter(facts, choice, rulesFor(facts, place.tenant)) ? [{ code: 'R1_COUNTY_FIRST', params: { tenant } }] : []
}

/** The prefecture's own units lead a county's matter only where step 5 says so, or life is in danger; county units are R11's business. */
function isCountyMatter(facts: RoutingFacts, choice: DispatchChoice, rules: readonly DispatchRule[]): boolean {
  const lead = unitById(facts, choice.lead)
  if (!lead || lead.tenantId !== facts.actorTenantId || facts.order.urgency === 'CRITICAL') return false
  return rules.some((rule) => rule.level === 'COUNTY' || rule.level === 'TOWNSHIP')
}

/** R10, R11 and R12: a unit of another tenant is reached through that tenant's centre. */
function level(facts: RoutingFacts, choice: DispatchChoice, unit: RoutingUnit): Remark[] {
  if (unit.tenantId === facts.actorTenantId) return []
  const actor = tenantOf(facts, facts.actorTenantId)
  const home = tenantOf(facts, unit.tenantId)
  const params = { unit: unit.name, tenant: home.name }
  if (home.id === actor.parentId) return [{ code: 'R10_LEVEL_SKIP', params }]
  if (home.parentId !== actor.id) return [{ code: 'R12_OTHER_COUNTY', params }]
  const direct = choice.directToUnit === true && facts.order.urgency === 'CRITICAL'
  return direct || choice.designation ? [] : [{ code: 'R11_COUNTY_QUEUE', params }]
}

/** R2 and rule 6.2: what belongs to a department isn't pushed down; a township takes part where the catalogue names it. */
function grassroots(facts: RoutingFacts, choice: DispatchChoice, unit: RoutingUnit): Remark[] {
  if (!GRASSROOTS_KINDS.includes(unit.kind)) return []
  const rules = rulesFor(facts, tenantOf(facts, unit.tenantId))
  const leads = unit.id === choice.lead
  const forbidding = leads ? rules.find((rule) => rule.grassrootsForbidden) : undefined
  if (forbidding) return [{ code: 'GRASSROOTS_FORBIDDEN', params: { unit: unit.name, role: forbidding.leadUnitRole } }]
  if (choice.designation || rules.length === 0) return []
  const named = rules.some((rule) => [rule.leadUnitRole, ...(leads ? [] : rule.coUnitRoles)].some((role) => holdsRole(unit, role)))
  return named ? [] : [{ code: 'R2_TOWNSHIP_NOT_LISTED', params: { unit: unit.name } }]
}

/** R8 and R9: what a dispute has opened or a designation closed. */
function settled(facts: RoutingFacts, choice: DispatchChoice): Remark[] {
  const { designatedUnitId, returnCount } = facts.order
  if (choice.designation) return []
  if (designatedUnitId === null) {
    return returnCount >= facts.settings.returnsBeforeDispute ? [{ code: 'R8_DISPUTE', params: { count: returnCount } }] : []
  }
  const unit = unitById(facts, designatedUnitId)
  return choice.lead === designatedUnitId ? [] : [{ code: 'R9_DESIGNATED', params: { unit: unit?.name ?? String(designatedUnitId) } }]
}
