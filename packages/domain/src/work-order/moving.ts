import { dispatchLimit, due } from '../deadline/limit.ts'
import { DomainError, must } from '../errors.ts'
import { takesOrders, type TenantInfo } from '../tenant/model.ts'
import { calendarOf } from './assigning.ts'
import type { Facts } from './facts.ts'
import { heldByTenant } from './holding.ts'
import type { Assignment, Transfer, WorkOrder } from './model.ts'
import { isOpen } from './parts.ts'
import type { Row, ShareRow } from './rows.ts'
import type { Decision } from './transition.ts'

type Patch = Decision['patch']

export function tenantNamed(tenants: Facts['tenants'], id: number): TenantInfo {
  const tenant = tenants.get(id)
  if (!tenant) throw new DomainError('work-order.tenant-unknown', { tenantId: id })
  return tenant
}

/** Rule 14: a county that isn't online, or was taken off, gets nothing new. */
export function mustTakeOrders(target: TenantInfo): void {
  must(takesOrders(target.status), 'onboarding.target-not-open', { tenant: target.name })
}

/** The order waits in a tenant's queue and its dispatch clock starts anew, in that tenant's calendar; the citizen's runs on. */
export function queuedAt(tenant: TenantInfo, order: Pick<WorkOrder, 'urgency'>, facts: Pick<Facts, 'sla' | 'calendars'>, now: Date): { patch: Patch; rows: Row[] } {
  const held = heldByTenant(tenant, now)
  return { patch: { ...held.patch, ...dispatchClock(tenant.id, order, facts, now) }, rows: held.rows }
}

export function dispatchClock(tenantId: number, order: Pick<WorkOrder, 'urgency'>, facts: Pick<Facts, 'sla' | 'calendars'>, now: Date): Patch {
  const dispatchDueAt = due(now, dispatchLimit(order.urgency, facts.sla), calendarOf(facts.calendars, tenantId))
  return { status: 'REGISTERED', dispatchDueAt, nextDueAt: dispatchDueAt }
}

/** No lead any more: what `assign` wrote onto the order, taken back. The citizen's date stays. */
export const UNASSIGNED: Patch = {
  leadAssignmentId: null, leadUnitId: null, leadUnitName: null, routingBasis: null, catalogueRuleId: null, dispatchedAt: null,
  signDueAt: null, returnDueAt: null, signedAt: null, contactDueAt: null, holderDueAt: null,
}

/** The transfer that waits for its answer. */
export function pendingTransfer(transfers: readonly Transfer[]): Transfer {
  const pending = transfers.find((transfer) => transfer.status === 'PENDING')
  if (!pending) throw new DomainError('work-order.no-transfer')
  return pending
}

export const share = (granteeId: number, kind: ShareRow['kind'], reason: string, mayAct: boolean): Row => ({
  insert: 'order_share',
  row: { granteeId, kind, reason, mayAct, until: null },
})

export const endShare = (granteeId: number, kind: ShareRow['kind']): Row => ({ end: 'order_share', granteeId, kind })

export const cancelled = (assignment: Assignment, reason: string, at: Date): Row => ({
  update: 'assignment',
  id: assignment.id,
  patch: { status: 'CANCELLED', closedAt: at, closeReason: reason },
})

/** Ends every open assignment, and the shares of the tenants that only co-handled. */
export function allCancelled(order: Pick<WorkOrder, 'tenantId'>, assignments: readonly Assignment[], reason: string, at: Date): Row[] {
  const open = assignments.filter(isOpen)
  const guests = new Set(open.filter((part) => part.role === 'CO' && part.unitTenantId !== order.tenantId).map((part) => part.unitTenantId))
  return [...open.map((assignment) => cancelled(assignment, reason, at)), ...[...guests].map((id) => endShare(id, 'CO_HANDLER'))]
}

/** Orders merged into it are of its owner's centre: from another one their callers couldn't be answered, nor the orders taken out again. */
export function mustNotLeaveMerged(order: Pick<WorkOrder, 'tenantId' | 'repeatCount'>, toTenantId: number): void {
  must(order.repeatCount === 0 || toTenantId === order.tenantId, 'work-order.merged-stay', { n: order.repeatCount })
}

/** A designated order stays with its unit until the end (R9). */
export function mustNotBeDesignated(order: Pick<WorkOrder, 'isDesignated' | 'leadUnitName'>): void {
  must(!order.isDesignated, 'work-order.designated-stays', { unit: order.leadUnitName ?? '' })
}
