import { HOUR_MS } from '../deadline/beijing.ts'
import type { MergedOrder } from './beside.ts'
import type { Assignment, Urgency, WorkOrder } from './model.ts'
import type { Row } from './rows.ts'
import type { OrderSettings } from './settings.ts'
import type { WorkOrderStatus } from './states.ts'

/** Why an assignment ended, and the mark by which unmerging finds it again. */
export const MERGED_REASON = '并单'

/** The assignments that were open when the order was merged. */
export const endedByMerge = (order: Pick<WorkOrder, 'closedAt'>, assignments: readonly Assignment[]): Assignment[] =>
  assignments.filter((part) => part.status === 'CANCELLED' && part.closeReason === MERGED_REASON && part.closedAt?.getTime() === order.closedAt?.getTime())

/** The assignment goes on where it stood; what that was follows from what its unit had done by then. */
export const resumed = (part: Assignment, order: Pick<WorkOrder, 'leadAssignmentId' | 'formerStatus'>): Row => ({
  update: 'assignment',
  id: part.id,
  patch: { status: part.id === order.leadAssignmentId ? (order.formerStatus === 'DISPATCHED' ? 'PENDING_SIGN' : 'IN_PROGRESS') : stepOf(part), closedAt: null, closeReason: null },
})

function stepOf({ approvedAt, submittedAt, signedAt }: Assignment): Assignment['status'] {
  if (submittedAt) return approvedAt ? 'APPROVED' : 'SUBMITTED'
  return signedAt ? 'IN_PROGRESS' : 'PENDING_SIGN'
}

/** A parent that ended so answered nobody: what was merged into it may still come apart, and goes its own way. */
export const ENDED_UNANSWERED: readonly WorkOrderStatus[] = ['WITHDRAWN', 'NOT_PURSUED', 'REJECTED']

export type Alarm = 'HOTSPOT' | 'EMERGENCY'

type Matter = Pick<WorkOrder, 'acceptedAt'>
type Crowd = { merged: readonly MergedOrder[]; now: Date; settings: Pick<OrderSettings, 'hotspot'> }

/** Different callers of the matter within the hours that make a hotspot, the first reporter included. */
export function callersLately(parent: Matter, { merged, now, settings }: Crowd): number {
  const since = now.getTime() - settings.hotspot.withinHours * HOUR_MS
  const lately = merged.filter(({ acceptedAt }) => acceptedAt.getTime() > since).map(({ caller }) => caller)
  return new Set(parent.acceptedAt.getTime() > since ? [0, ...lately] : lately).size
}

/** The alarm this newest child sets off; none where it had gone off before. */
export function alarmOf(parent: Matter, childId: string, crowd: Crowd): Alarm | null {
  const { callers, emergencyCallers } = crowd.settings.hotspot
  const now = callersLately(parent, crowd)
  const before = callersLately(parent, { ...crowd, merged: crowd.merged.filter(({ id }) => id !== childId) })
  const crosses = (mark: number) => now >= mark && before < mark
  if (crosses(emergencyCallers)) return 'EMERGENCY'
  return crosses(callers) ? 'HOTSPOT' : null
}

/** One step up; what has no higher step, or long by its nature, stays. */
export const RAISED: Record<Urgency, Urgency> = { NORMAL: 'URGENT', URGENT: 'CRITICAL', CRITICAL: 'CRITICAL', LONG_CYCLE: 'LONG_CYCLE' }
