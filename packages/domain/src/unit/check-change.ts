import type { UnitMove, UnitProblem, UnitWarning, UnitCounts } from './change.ts'
import { NOT_HANDLING_KINDS, UNIT_ROLES, type UnitKind, type UnitRole } from './kinds.ts'
import { subtreeOf } from './successor.ts'

export type TreeUnit = { id: number; name: string; kind: UnitKind; parentId: number | null; mergedIntoId: number | null; status: 'ACTIVE' | 'INACTIVE'; lineCode: string | null; roles: readonly string[] }
export type ChangeFacts = {
  units: ReadonlyMap<number, TreeUnit>
  counts: UnitCounts
  /** The tenant works: not suspended, merged or off-boarded. */
  open: boolean
  /** Open orders whose complaint would then be about the unit that handles them (R5). */
  complained: number
  /** Appointed in both together, once the one is in the other. */
  leaders: number
  staff: number
  minimumStaff: number
}

/** Everything that stands against the change, so that a preview shows all of it at once. Both units are the tenant's own. */
export function problemsOf({ kind, unitId, targetId }: UnitMove, facts: ChangeFacts): UnitProblem[] {
  const unit = facts.units.get(unitId)
  const target = targetId === null ? undefined : facts.units.get(targetId)
  if (!unit) return []
  const problems: UnitProblem[] = []
  if (!facts.open) problems.push({ code: 'unit.frozen', params: {} })
  if (unit.status !== 'ACTIVE') problems.push({ code: 'unit.closed', params: { name: unit.name } })
  if (target && target.status !== 'ACTIVE') problems.push({ code: 'unit.target-closed', params: { name: target.name } })
  if (kind === 'CLOSE') return [...problems, ...hanging(facts.counts)]
  if (targetId === unitId) problems.push({ code: 'unit.self', params: {} })
  else if (targetId !== null && subtreeOf(unitId, facts.units).includes(targetId)) problems.push({ code: 'unit.cycle', params: { name: target?.name ?? '' } })
  if (kind === 'MOVE' && unit.parentId === targetId) problems.push({ code: 'unit.same-parent', params: { name: target?.name ?? '' } })
  if (kind === 'MERGE' && target && facts.counts.openOrders > 0 && (NOT_HANDLING_KINDS.includes(target.kind) || target.kind === 'COMMUNITY')) problems.push({ code: 'unit.not-handler', params: { name: target.name, n: facts.counts.openOrders } })
  if (facts.complained > 0) problems.push({ code: 'unit.complained', params: { n: facts.complained, name: target?.name ?? '' } })
  return problems
}

/** A unit closes empty; what it has goes to a successor by a merge. */
function hanging({ openOrders, people, children }: UnitCounts): UnitProblem[] {
  const found: UnitProblem[] = []
  if (openOrders) found.push({ code: 'unit.open-orders', params: { n: openOrders } })
  if (people) found.push({ code: 'unit.people', params: { n: people } })
  if (children) found.push({ code: 'unit.children', params: { n: children } })
  return found
}

/** What to look after once it is done. */
export function warningsOf({ kind, unitId, targetId }: UnitMove, { units, counts, leaders, staff, minimumStaff }: ChangeFacts): UnitWarning[] {
  const [unit, target] = [units.get(unitId), targetId === null ? undefined : units.get(targetId)]
  if (!unit) return []
  if (kind === 'CLOSE') return counts.rules ? [{ code: 'unit.warn-roles', params: { n: counts.rules } }] : []
  if (kind === 'MOVE' || !target) return []
  const found: UnitWarning[] = []
  if (leaders > 1) found.push({ code: 'unit.warn-many-leaders', params: { n: leaders } })
  if (leaders === 0) found.push({ code: 'unit.warn-no-leader', params: {} })
  if (staff < minimumStaff) found.push({ code: 'unit.warn-no-staff', params: { n: staff } })
  if (unit.lineCode && unit.lineCode !== target.lineCode) found.push({ code: 'unit.warn-other-line', params: { name: lineName(unit.lineCode) } })
  return found
}

const isRole = (code: string): code is UnitRole => Object.hasOwn(UNIT_ROLES, code)
/** A line that is a role's bears its name; another is known by its code. */
const lineName = (code: string): string => (isRole(code) ? UNIT_ROLES[code] : code)
