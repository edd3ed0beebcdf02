import { openRows, type TreeNode } from '@hotline/ui/tree-rows.ts'
import type { Outputs } from '../../lib/api.ts'

export type Unit = Outputs['admin']['units'][number]
export type UnitLine = { unit: Unit; depth: number; children: number; open: boolean }

const nodeOf = (unit: Unit): TreeNode => ({ key: String(unit.id), label: unit.name, parentKey: unit.parentId === null ? undefined : String(unit.parentId) })

/** The tree in the order it is read, without what lies under folded units; closed ones come last among their like. */
export function unitLines(units: readonly Unit[], folded: ReadonlySet<string>): UnitLine[] {
  const sorted = units.toSorted((a, b) => Number(b.active) - Number(a.active))
  const byKey = new Map(sorted.map((unit) => [String(unit.id), unit]))
  const open = new Set([...byKey.keys()].filter((key) => !folded.has(key)))
  return openRows(sorted.map(nodeOf), open).flatMap(({ node, depth, children }) => {
    const unit = byKey.get(node.key)
    return unit ? [{ unit, depth, children, open: open.has(node.key) }] : []
  })
}

/** Units one may choose as the new superior or the successor: those in use, save the unit and all below it. */
export function targetNodes(units: readonly Unit[], unitId: number, also: readonly TreeNode[]): TreeNode[] {
  const below = new Set([unitId])
  for (let size = 0; size !== below.size; ) {
    size = below.size
    for (const unit of units) if (unit.parentId !== null && below.has(unit.parentId)) below.add(unit.id)
  }
  return [...also, ...units.filter((unit) => unit.active && !below.has(unit.id)).map(nodeOf)]
}
