/**
 * The state machine of rule 4.1.
 *
 *   DRAFT ─┬─► CLOSED(direct answer)      ┌──────────── redo (≤2) ───────────┐
 *          ├─► REJECTED / EMERGENCY       ▼                                  │
 *          └─► REGISTERED ─► DISPATCHED ─► IN_PROGRESS ─► UNIT_REVIEW ─► CENTRE_REVIEW ─► CALLBACK_PENDING ─► CLOSED ─► ARCHIVED
 *                 ▲  │            │           │  ▲                            │ send back      │
 *                 │  ▼            ▼           ▼  │ resume                     └──► IN_PROGRESS └─► REDO_REVIEW ─► redo | close
 *      TRANSFER_PENDING     RETURN_REVIEW   SUSPENDED
 *                 │               │
 *                 └──► DISPUTED ◄─┘ ──designate──► DISPATCHED (non-returnable)
 */
export const STATUSES = [
  'DRAFT', 'REGISTERED', 'TRANSFER_PENDING', 'DISPATCHED', 'RETURN_REVIEW', 'DISPUTED', 'IN_PROGRESS', 'SUSPENDED',
  'UNIT_REVIEW', 'CENTRE_REVIEW', 'CALLBACK_PENDING', 'REDO_REVIEW', 'CLOSED', 'ARCHIVED', 'REJECTED',
  'EMERGENCY_TRANSFERRED', 'WITHDRAWN', 'NOT_PURSUED', 'MERGED', 'DISCARDED',
] as const
export type WorkOrderStatus = (typeof STATUSES)[number]

/** "Any active" of rule 4.2: it leaves out DRAFT. */
export const ACTIVE = [
  'REGISTERED', 'TRANSFER_PENDING', 'DISPATCHED', 'RETURN_REVIEW', 'DISPUTED', 'IN_PROGRESS', 'SUSPENDED',
  'UNIT_REVIEW', 'CENTRE_REVIEW', 'CALLBACK_PENDING', 'REDO_REVIEW',
] as const satisfies readonly WorkOrderStatus[]

/** Closed kinds that wait for the archive (T42). */
export const CLOSED_KINDS = [
  'CLOSED', 'REJECTED', 'EMERGENCY_TRANSFERRED', 'WITHDRAWN', 'NOT_PURSUED', 'MERGED',
] as const satisfies readonly WorkOrderStatus[]

const active: readonly WorkOrderStatus[] = ACTIVE
export const isActive = (status: WorkOrderStatus): boolean => active.includes(status)

export const statusNames: Record<WorkOrderStatus, string> = {
  DRAFT: '登记中', REGISTERED: '待派单', TRANSFER_PENDING: '转办待接收', DISPATCHED: '待签收', RETURN_REVIEW: '退单待审核',
  DISPUTED: '争议协调中', IN_PROGRESS: '办理中', SUSPENDED: '挂起', UNIT_REVIEW: '待单位审核', CENTRE_REVIEW: '待中心审核',
  CALLBACK_PENDING: '待回访', REDO_REVIEW: '不满意研判', CLOSED: '已办结', ARCHIVED: '已归档', REJECTED: '不予受理',
  EMERGENCY_TRANSFERRED: '已转紧急热线', WITHDRAWN: '已撤单', NOT_PURSUED: '不再办理', MERGED: '已并单', DISCARDED: '未成单',
}

export const ASSIGNMENT_STATUSES = [
  'PENDING_SIGN', 'SIGNED', 'IN_PROGRESS', 'SUBMITTED', 'APPROVED', 'ACCEPTED', 'RETURN_REQUESTED', 'RETURNED', 'REWORK', 'CANCELLED',
] as const
export type AssignmentStatus = (typeof ASSIGNMENT_STATUSES)[number]

/** Assignments that still bind their unit to the order. */
export const OPEN_ASSIGNMENT: readonly AssignmentStatus[] = [
  'PENDING_SIGN', 'SIGNED', 'IN_PROGRESS', 'SUBMITTED', 'APPROVED', 'RETURN_REQUESTED', 'REWORK',
]
/** Assignments that let their unit read the order: a finished part stays readable, a returned or cancelled one doesn't (rule 15.4). */
export const LETS_READ: readonly AssignmentStatus[] = [...OPEN_ASSIGNMENT, 'ACCEPTED']
