import { clockView, type ClockView } from '@hotline/domain/work-order/clock-view.ts'
import type { Reference } from '../directory/reference.ts'
import { clockGround } from './present.ts'
import type { ListRow } from './queries.ts'

export type RowDto = ListRow & { clock: ClockView | null; categoryName: string | null; areaName: string | null; ownerName: string; holderName: string }

/** List rows carry no caller data at all; the running clock is computed for whoever holds the order. */
export function presentRows<Row extends ListRow>(rows: readonly Row[], reference: Reference, now: Date): (Row & RowDto)[] {
  const areas = new Map([...reference.tenants.values()].map((tenant) => [tenant.areaCode, tenant.name]))
  return rows.map((row) => {
    const ground = clockGround(reference, row, now)
    return {
      ...row,
      clock: ground && clockView(row, ground),
      categoryName: row.categoryCode ? (reference.categories.get(row.categoryCode)?.name ?? row.categoryCode) : null,
      areaName: row.areaCode ? (areas.get(row.areaCode) ?? null) : null,
      ownerName: reference.tenants.get(row.tenantId)?.name ?? '',
      holderName: row.holderUnitId ? (row.leadUnitName ?? '') : (reference.tenants.get(row.holderTenantId)?.name ?? ''),
    }
  })
}
