import { clockView, type ClockView } from '@hotline/domain/work-order/clock-view.ts'
import type { Reference } from '../directory/reference.ts'
import { NEEDED, type ListRow, type Needed } from './list-row.ts'
import { clockGround } from './clock-ground.ts'

type Named = { clock: ClockView | null; categoryName: string | null; areaName: string | null; ownerName: string; holderName: string }
export type Presented<Row> = Omit<Row, Needed> & Named
export type RowDto = Presented<ListRow>

const areasOf = new WeakMap<Reference, ReadonlyMap<string, string>>()
function areaNames(reference: Reference): ReadonlyMap<string, string> {
  const known = areasOf.get(reference)
  if (known) return known
  const made = new Map([...reference.tenants.values()].map((tenant) => [tenant.areaCode, tenant.name]))
  areasOf.set(reference, made)
  return made
}

/**
 * List rows carry no caller data at all; the running clock is computed for whoever holds the order. The rows become
 * what is shown, in place: a page's rows are what the server spends its time on, and each copy of them shows.
 */
export function presentRows<Row extends ListRow>(rows: Row[], reference: Reference, now: Date): Presented<Row>[] {
  const areas = areaNames(reference)
  for (const row of rows) {
    const ground = clockGround(reference, row, now)
    const named: Named = {
      clock: ground && clockView(row, ground),
      categoryName: row.categoryCode ? (reference.categories.get(row.categoryCode)?.name ?? row.categoryCode) : null,
      areaName: row.areaCode ? (areas.get(row.areaCode) ?? null) : null,
      ownerName: reference.tenants.get(row.tenantId)?.name ?? '',
      holderName: row.holderUnitId ? (row.leadUnitName ?? '') : (reference.tenants.get(row.holderTenantId)?.name ?? ''),
    }
    const open: Record<string, unknown> = Object.assign(row, named)
    // What is undefined doesn't travel; deleting would make the object slow.
    for (const field of NEEDED) open[field] = undefined
  }
  // Each row has just become one.
  return rows as unknown as Presented<Row>[]
}
