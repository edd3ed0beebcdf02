import { NOT_HANDLING_KINDS, type UnitRole } from '../unit/kinds.ts'
import { successorOf } from '../unit/successor.ts'
import type { RoutingFacts, RoutingUnit } from './model.ts'
import type { Remark } from './proposal.ts'

/** Why a unit can't take an order (R4); empty when it can. */
export function unfitness(unit: RoutingUnit, facts: RoutingFacts): Remark[] {
  const remarks: Remark[] = []
  const add = (code: Remark['code'], more: Remark['params'] = {}) => remarks.push({ code, params: { unit: unit.name, ...more } })
  if (unit.kind === 'COMMUNITY') add('R4_COMMUNITY')
  if (NOT_HANDLING_KINDS.includes(unit.kind)) add('R4_NOT_HANDLER')
  if (unit.status !== 'ACTIVE') add('R4_INACTIVE')
  if (!unit.hasLeader) add('R4_NO_LEADER')
  const minimum = facts.settings.minimumStaff
  if (unit.staffCount < minimum) add('R4_NO_STAFF', { staff: unit.staffCount, minimum })
  return remarks
}

export const isFit = (unit: RoutingUnit, facts: RoutingFacts): boolean => unfitness(unit, facts).length === 0

export const holdsRole = (unit: RoutingUnit, role: UnitRole): boolean => unit.role === role || (unit.alsoRoles?.includes(role) ?? false)

export const unitById = (facts: RoutingFacts, id: number | null): RoutingUnit | undefined =>
  id === null ? undefined : facts.units.find((unit) => unit.id === id)

/**
 * The unit of a tenant that holds the role now: fit, not complained of, and among several the one whose
 * first duty it is, then the less burdened. A township is the one of the order's place.
 */
export function unitForRole(facts: RoutingFacts, tenantId: number, role: UnitRole): RoutingUnit | undefined {
  if (role === 'TOWNSHIP') return townOf(facts, tenantId)
  const burden = (unit: RoutingUnit) => unit.openCount ?? 0
  return facts.units
    .filter((unit) => unit.tenantId === tenantId && holdsRole(unit, role) && isFit(unit, facts) && !isComplainedOf(facts, unit))
    .sort((a, b) => Number(b.role === role) - Number(a.role === role) || burden(a) - burden(b) || a.id - b.id)[0]
}

/** The township or subdistrict of the order's place. */
export function townOf(facts: RoutingFacts, tenantId: number): RoutingUnit | undefined {
  const { town } = facts.order
  if (!town) return undefined
  return facts.units.find(
    (unit) =>
      unit.tenantId === tenantId &&
      (unit.kind === 'TOWNSHIP' || unit.kind === 'SUBDISTRICT') &&
      (unit.code === town || unit.name.startsWith(town)) &&
      isFit(unit, facts) &&
      !isComplainedOf(facts, unit),
  )
}

/** The complained-of unit or any unit below it (R5). */
export function isComplainedOf(facts: RoutingFacts, unit: RoutingUnit): boolean {
  const target = facts.order.complainedUnitId
  if (target === null) return false
  const complained = unitById(facts, target)
  // Its people are where it was merged into.
  const now = complained && successorOf(complained, new Map(facts.units.map((each) => [each.id, each]))).id
  const seen = new Set<number>()
  for (let at: RoutingUnit | undefined = unit; at && !seen.has(at.id); at = unitById(facts, at.parentId)) {
    if (at.id === target || at.id === now) return true
    seen.add(at.id)
  }
  return false
}
