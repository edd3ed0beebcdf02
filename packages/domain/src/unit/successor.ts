/** What is asked of a unit here: where it stands, and whose work it became. */
export type Placed = { id: number; parentId: number | null; mergedIntoId?: number | null }
type Units = ReadonlyMap<number, Placed>

/** A unit and all below it, with the units that were merged into any of these: their work is here now. */
export function subtreeOf(unitId: number, units: Units): number[] {
  const found = [unitId]
  for (let index = 0; index < found.length; index++) {
    for (const unit of units.values()) if ((unit.parentId === found[index] || unit.mergedIntoId === found[index]) && !found.includes(unit.id)) found.push(unit.id)
  }
  return found
}

/**
 * A unit and all above it, with the units that were merged into any of these: their people are here now, so what is
 * complained of the one is kept from the other too (R5).
 */
export function lineOf(unitId: number, units: Units): number[] {
  const line = [unitId]
  for (let parent = units.get(unitId)?.parentId; parent && !line.includes(parent); parent = units.get(parent)?.parentId) line.push(parent)
  for (const above of line) for (const unit of units.values()) if (unit.mergedIntoId === above && !line.includes(unit.id)) line.push(unit.id)
  return line
}

/** The unit with all that was merged into it, and into these. */
export const withMerged = (unitId: number, units: Units): number[] => subtreeOf(unitId, new Map([...units].map(([id, unit]) => [id, { ...unit, parentId: null }])))

/** The unit that has its work now; itself while it was merged into none. */
export function successorOf<U extends Placed>(unit: U, units: ReadonlyMap<number, U>): U {
  const seen = new Set<number>()
  let at = unit
  for (let next = at.mergedIntoId; next && !seen.has(next); next = at.mergedIntoId) {
    seen.add(next)
    const found = units.get(next)
    if (!found) break
    at = found
  }
  return at
}

/** The units of one line (rule 1.2): the same department of the prefecture and of every county, as far as they are in sight. Empty for a unit of no line. */
export function lineUnitsOf(unitId: number, units: ReadonlyMap<number, { id: number; lineCode: string | null }>): number[] {
  const line = units.get(unitId)?.lineCode
  return line ? [...units.values()].flatMap(({ id, lineCode }) => (lineCode === line ? id : [])) : []
}
