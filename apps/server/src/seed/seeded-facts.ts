import { ROUTING_DEFAULTS, UNKNOWN_ORDER, type RoutingFacts, type RoutingOrder, type RoutingUnit } from '@hotline/domain/routing/model.ts'
import type { TenantInfo } from '@hotline/domain/tenant/model.ts'
import { catalogueFor } from './catalogue.ts'
import { TENANTS, ZONE_DELEGATIONS, unitsFor } from './organisation.ts'

/** The seeded prefecture as routing facts, for tests of catalogue and organisation together. A tenant's id is its area code as a number. */
export function seededFacts(prefectureCode: string): RoutingFacts {
  const seeds = TENANTS.filter((tenant) => tenant.code === prefectureCode || tenant.parentCode === prefectureCode)
  const prefectureId = Number(prefectureCode)
  const tenants = seeds.map((seed): TenantInfo => ({
    id: Number(seed.code), code: seed.code, name: seed.name, kind: seed.kind, areaCode: seed.areaCode, prefectureId,
    parentId: seed.parentCode ? Number(seed.parentCode) : null, status: 'LIVE',
  }))
  const rows = seeds.flatMap((seed) => unitsFor(seed).map((unit) => ({ tenantId: Number(seed.code), unit })))
  const idOf = new Map(rows.map(({ unit }, index) => [unit.code, index + 1]))
  const units = rows.map(({ tenantId, unit }, index): RoutingUnit => ({
    id: index + 1, tenantId, code: unit.code, name: unit.name, kind: unit.kind, role: unit.role, alsoRoles: unit.alsoRoles,
    lineCode: unit.lineCode, parentId: idOf.get(unit.parentCode ?? '') ?? null, status: 'ACTIVE', hasLeader: true, staffCount: 2,
  }))
  return {
    tenants, units, rules: catalogueFor(prefectureId), settings: ROUTING_DEFAULTS, order: UNKNOWN_ORDER, actorTenantId: prefectureId,
    zoneDelegations: ZONE_DELEGATIONS.map((list) => ({
      zoneTenantId: Number(list.zoneCode), surroundingTenantId: Number(list.surroundingCode), notDelegated: list.notDelegated,
    })),
    now: new Date('2026-03-02T09:00:00+08:00'),
  }
}

/** What `actor` knows of an order: a county doesn't see its siblings' units. */
export function asSeenBy(facts: RoutingFacts, actor: string, order: Partial<RoutingOrder>): RoutingFacts {
  const actorTenantId = Number(actor)
  const self = facts.tenants.find((tenant) => tenant.id === actorTenantId)
  const visible = (unit: RoutingUnit) => self?.kind === 'PREFECTURE' || unit.tenantId === actorTenantId || unit.tenantId === self?.parentId
  return { ...facts, actorTenantId, units: facts.units.filter(visible), order: { ...UNKNOWN_ORDER, ...order } }
}
