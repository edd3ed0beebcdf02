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

type Directory = { byId: Map<number, RoutingUnit>; ofTenant: Map<number, RoutingUnit[]> }
const directories = new WeakMap<readonly RoutingUnit[], Directory>()

/** A view's units as they are asked for: it has hundreds, stays for a minute, and every question names one or a tenant. */
function directoryOf({ units }: Pick<RoutingFacts, 'units'>): Directory {
  const known = directories.get(units)
  if (known) return known
  const made: Directory = { byId: new Map(), ofTenant: new Map() }
  for (const unit of units) {
    made.byId.set(unit.id, unit)
    const beside = made.ofTenant.get(unit.tenantId)
    if (beside) beside.push(unit)
    else made.ofTenant.set(unit.tenantId, [unit])
  }
  directories.set(units, made)
  return made
}

export const unitById = (facts: Pick<RoutingFacts, 'units'>, id: number | null): RoutingUnit | undefined => (id === null ? undefined : directoryOf(facts).byId.get(id))

/** The tenant's units, as far as the acting one may know them. */
export const unitsOf = (facts: Pick<RoutingFacts, 'units'>, tenantId: number): readonly RoutingUnit[] => directoryOf(facts).ofTenant.get(tenantId) ?? []

/**
 * The unit of a tenant that holds the role now: fit, not complained of, and among several the one whose
 * first duty it is, then the less burdened. A township is the one of the order's place.
 */
export function unitForRole(facts: RoutingFacts, tenantId: number, role: UnitRole): RoutingUnit | undefined {
  if (role === 'TOWNSHIP') return townOf(facts, tenantId)
  const burden = (unit: RoutingUnit) => unit.openCount ?? 0
  return unitsOf(facts, tenantId)
    .filter((unit) => holdsRole(unit, role) && isFit(unit, facts) && !isComplainedOf(facts, unit))
    .sort((a, b) => Number(b.role === role) - Number(a.role === role) || burden(a) - burden(b) || a.id - b.id)[0]
}

/** The township or subdistrict of the order's place. */
export function townOf(facts: RoutingFacts, tenantId: number): RoutingUnit | undefined {
  const { town } = facts.order
  if (!town) return undefined
  return unitsOf(facts, tenantId).find(
    (unit) =>
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
  const now = complained && successorOf(complained, directoryOf(facts).byId).id
  const seen = new Set<number>()
  for (let at: RoutingUnit | undefined = unit; at && !seen.has(at.id); at = unitById(facts, at.parentId)) {
    if (at.id === target || at.id === now) return true
    seen.add(at.id)
  }
  return false
}
