import type { Assignment, WorkOrder } from './model.ts'
import { share } from './moving.ts'
import type { Row } from './rows.ts'
import type { AssignmentStatus } from './states.ts'

/** What `approveNotPursue` writes on the assignments it ends: a reopening finds them again by it. */
export const notPursuedReason = '不再办理'

/** The assignments that ended with the order, and no others. */
export const endedWith = (order: Pick<WorkOrder, 'closedAt'>, assignments: readonly Assignment[]): Assignment[] =>
  assignments.filter((part) => part.status === 'CANCELLED' && part.closeReason === notPursuedReason && part.closedAt?.getTime() === order.closedAt?.getTime())

/** The state an assignment was in, which its own times tell: nothing else has to be kept for the way back. */
export function stateByTimes({ signedAt, submittedAt, approvedAt }: Pick<Assignment, 'signedAt' | 'submittedAt' | 'approvedAt'>): AssignmentStatus {
  if (approvedAt) return 'APPROVED'
  if (submittedAt) return 'SUBMITTED'
  return signedAt ? 'IN_PROGRESS' : 'PENDING_SIGN'
}

/** Opens them again, with the shares of the tenants that co-handle. */
export function revived(order: Pick<WorkOrder, 'tenantId'>, parts: readonly Assignment[]): Row[] {
  const guests = new Map(parts.filter((part) => part.role === 'CO' && part.unitTenantId !== order.tenantId).map((part) => [part.unitTenantId, part.unitName]))
  return [
    ...parts.map((part): Row => ({ update: 'assignment', id: part.id, patch: { status: stateByTimes(part), closedAt: null, closeReason: null } })),
    ...[...guests].map(([tenantId, name]) => share(tenantId, 'CO_HANDLER', `协办：${name}`, true)),
  ]
}
