import { NO_LIMIT, type WorkOrder } from './model.ts'
import type { Row } from './rows.ts'
import type { Decision } from './transition.ts'

type Patch = Decision['patch']

/** The earliest of the dates given; NO_LIMIT where none is. */
export const soonest = (...dates: (Date | null | undefined)[]): Date =>
  dates.reduce<Date>((first, date) => (date && date < first ? date : first), NO_LIMIT)

/** Puts the order into a tenant's queue: exactly one holder, and the custody row that says so from `at`. */
export function heldByTenant(tenant: { id: number; name: string }, at: Date): { patch: Patch; rows: Row[] } {
  return {
    patch: { holderTenantId: tenant.id, holderUnitId: null },
    rows: [{ insert: 'custody', row: { fromAt: at, holderTenantId: tenant.id, holderUnitId: null, holderName: tenant.name, assignmentId: null } }],
  }
}

export function heldByUnit(unit: { id: number; tenantId: number; name: string }, assignmentId: string, at: Date): { patch: Patch; rows: Row[] } {
  return {
    patch: { holderTenantId: unit.tenantId, holderUnitId: unit.id },
    rows: [{ insert: 'custody', row: { fromAt: at, holderTenantId: unit.tenantId, holderUnitId: unit.id, holderName: unit.name, assignmentId } }],
  }
}

/** Nobody holds a closed order; its custody ends here. */
export const releasedAt = (at: Date): Row => ({
  insert: 'custody',
  row: { fromAt: at, holderTenantId: null, holderUnitId: null, holderName: '', assignmentId: null },
})

/** While a unit works, the earlier of the promise and its own date bites. */
export const workingDue = (order: Pick<WorkOrder, 'dueAt' | 'holderDueAt'>): Date => soonest(order.dueAt, order.holderDueAt)
