import { takesOrders, type TenantInfo } from '../tenant/model.ts'
import type { RoutingFacts } from './model.ts'

/**
 * Whose place it is (rule 6.3, steps 4 and 5). `zone` is set where a zone's matter stays with the county
 * around it (R14); `spans` holds the tenants of a matter that crosses counties (R12).
 */
export type Place =
  | { kind: 'TENANT'; tenant: TenantInfo; zone: TenantInfo | null; taken: boolean }
  | { kind: 'PREFECTURE'; tenant: TenantInfo; spans: TenantInfo[] }
  | { kind: 'ASK' }
  | { kind: 'OUTSIDE'; area: string }

/** A prefecture's place code is its four digits; the first four of a county's code name its prefecture. */
const samePrefecture = (area: string, prefecture: TenantInfo) => area.slice(0, 4) === prefecture.areaCode.slice(0, 4)

export function placeOf(facts: RoutingFacts): Place {
  const { order } = facts
  const prefecture = prefectureOf(facts)
  const areas = [...new Set([...(order.areaCode ? [order.areaCode] : []), ...order.spansAreas])]
  const tenants = facts.tenants.filter((tenant) => tenant.id !== prefecture.id && areas.includes(tenant.areaCode))
  const [tenant, second] = tenants

  if (tenant && second) return { kind: 'PREFECTURE', tenant: prefecture, spans: tenants.filter((each) => isOpen(facts, each)) }
  const found = tenant && withoutDelegation(facts, tenant)
  if (found && isOpen(facts, found.tenant)) return { kind: 'TENANT', taken: false, ...found }
  const [area] = areas
  if (area === undefined) return order.placeAsked ? takenBy(facts) : { kind: 'ASK' }
  if (samePrefecture(area, prefecture)) return { kind: 'PREFECTURE', tenant: prefecture, spans: [] }
  return { kind: 'OUTSIDE', area }
}

/** A centre that isn't online yet, or any more, gets nothing: its place is the prefecture's. What it practises with, it may place itself. */
const isOpen = (facts: RoutingFacts, tenant: TenantInfo) => takesOrders(tenant.status) || tenant.id === facts.actorTenantId

/** The prefecture over the acting tenant; a tenant that stands alone is its own. */
export function prefectureOf(facts: RoutingFacts): TenantInfo {
  const actor = tenantOf(facts, facts.actorTenantId)
  return facts.tenants.find((tenant) => tenant.id === actor.prefectureId) ?? actor
}

export function tenantOf(facts: RoutingFacts, id: number): TenantInfo {
  const tenant = facts.tenants.find((candidate) => candidate.id === id)
  if (!tenant) throw new Error(`routing facts lack tenant ${id}`)
  return tenant
}

/** Who took the call keeps a matter whose place nobody knows. */
function takenBy(facts: RoutingFacts): Place {
  const actor = tenantOf(facts, facts.actorTenantId)
  if (actor.kind === 'PREFECTURE') return { kind: 'PREFECTURE', tenant: actor, spans: [] }
  return { kind: 'TENANT', tenant: actor, zone: null, taken: true }
}

function withoutDelegation(facts: RoutingFacts, tenant: TenantInfo): { tenant: TenantInfo; zone: TenantInfo | null } {
  const category = facts.order.categoryCode
  const list = facts.zoneDelegations.find((delegation) => delegation.zoneTenantId === tenant.id)
  if (!list || !category || !list.notDelegated.some((prefix) => category.startsWith(prefix))) return { tenant, zone: null }
  return { tenant: tenantOf(facts, list.surroundingTenantId), zone: tenant }
}
