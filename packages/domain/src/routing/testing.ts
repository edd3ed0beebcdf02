import type { TenantInfo } from '../tenant/model.ts'
import type { UnitRole } from '../unit/kinds.ts'
import { ROUTING_DEFAULTS, UNKNOWN_ORDER, type DispatchRule, type RoutingFacts, type RoutingOrder, type RoutingUnit } from './model.ts'

/** A small prefecture for rule tests: two counties and a zone, a few units with round ids. */
const tenant = (id: number, kind: TenantInfo['kind'], name: string, areaCode: string): TenantInfo => ({
  id, code: areaCode, name, kind, areaCode, prefectureId: 1, parentId: id === 1 ? null : 1, status: 'LIVE',
})
export const TENANTS = [
  tenant(1, 'PREFECTURE', '广元市', '510800'), tenant(2, 'COUNTY', '苍溪县', '510824'), tenant(3, 'COUNTY', '剑阁县', '510823'),
  tenant(4, 'ZONE', '经开区', '510871'),
]

export const unit = (id: number, tenantId: number, role: UnitRole | null, more: Partial<RoutingUnit> = {}): RoutingUnit => ({
  id, tenantId, role, parentId: null, code: String(id), name: `单位${id}`, kind: 'GOV_DEPT', lineCode: role, status: 'ACTIVE', hasLeader: true, staffCount: 2, ...more,
})

export const UNITS = [
  unit(10, 1, 'HOUSING'), unit(11, 1, 'GOV_SUPERVISION', { kind: 'SUPERVISION_BODY' }), unit(12, 1, 'POWER', { kind: 'VERTICAL' }), unit(13, 1, 'URBAN_MGMT'),
  unit(20, 2, 'HOUSING'), unit(21, 2, 'GOV_SUPERVISION', { kind: 'SUPERVISION_BODY' }), unit(22, 2, 'URBAN_MGMT'), unit(23, 2, 'CIVIL_AFFAIRS'),
  unit(24, 2, 'TOWNSHIP', { kind: 'TOWNSHIP', code: '510824100', name: '陵江镇人民政府' }), unit(25, 2, 'POWER', { kind: 'VERTICAL' }),
  unit(26, 2, null, { kind: 'COMMUNITY', parentId: 24 }), unit(27, 2, 'WATER_CO', { kind: 'UTILITY' }), unit(28, 2, null, { parentId: 20 }),
  unit(30, 3, 'HOUSING'), unit(40, 4, 'HOUSING'), unit(41, 4, 'CIVIL_AFFAIRS'),
]

export const rule = (id: number, categoryCode: string, roles: readonly [UnitRole, ...UnitRole[]], more: Partial<DispatchRule> = {}): DispatchRule => ({
  id, tenantId: 1, categoryCode, conditions: {}, leadUnitRole: roles[0], coUnitRoles: roles.slice(1), level: 'COUNTY', basisText: '权责清单',
  grassrootsForbidden: false, source: 'LIST', rank: 'LIST', effectiveFrom: new Date('2025-01-01'), effectiveTo: null, version: 1, policyVersionId: null, ...more,
})

export const RULES = [
  rule(1, '0301', ['HOUSING', 'TOWNSHIP'], { grassrootsForbidden: true }), rule(2, '0301', ['HOUSING'], { level: 'PREFECTURE' }),
  rule(3, '0401', ['URBAN_MGMT']), rule(4, '0602', ['POWER'], { level: 'VERTICAL' }), rule(5, '0601', ['WATER_CO', 'HOUSING']),
  rule(6, '0108', ['HOUSING'], { level: 'PREFECTURE' }), rule(7, '10', ['CIVIL_AFFAIRS']), rule(8, '0904', ['TOWNSHIP'], { level: 'TOWNSHIP' }),
]

/** An order of 物业 in 苍溪县 seen by its centre; name what the test is about. */
export const facts = (order: Partial<RoutingOrder> = {}, more: Partial<RoutingFacts> = {}): RoutingFacts => ({
  order: { ...UNKNOWN_ORDER, categoryCode: '0301', areaCode: '510824', ...order },
  actorTenantId: 2, tenants: TENANTS, units: UNITS, rules: RULES, settings: ROUTING_DEFAULTS, now: new Date('2026-03-02T09:00:00+08:00'),
  zoneDelegations: [{ zoneTenantId: 4, surroundingTenantId: 2, notDelegated: ['10'] }], ...more,
})
