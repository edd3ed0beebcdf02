import { CalendarMissingError, type Calendar } from '../deadline/calendar.ts'
import { contactLimit, dispatchLimit, disputeOpinionLimit, reviewLimit, signLimit, transferAcceptLimit, type Limit, type SlaPolicy } from '../deadline/limit.ts'
import { left, warningLevel, type Left, type WarningLevel } from '../deadline/warning.ts'
import { NO_LIMIT, type WorkOrder } from './model.ts'
import { citizenClock, reportClock, workingClock, type Handled, type HandlingClock } from './order-limit.ts'

export type ClockKind = 'DISPATCH' | 'TRANSFER' | 'DISPUTE' | 'SIGN' | 'CONTACT' | 'HANDLE' | 'REVIEW' | 'CALLBACK' | 'JUDGE' | 'REPORT'
/** A clock as a screen draws it: how much is left, when it ends, how warm it is. */
export type ClockView = { kind: ClockKind; dueAt: Date; level: WarningLevel; left: Left }

export type ClockedOrder = Handled & Pick<WorkOrder, 'status' | 'since' | 'repliedAt' | 'nextDueAt' | 'callbackAttempts'>
type Surroundings = { policy: SlaPolicy; calendar: Calendar; now: Date }

type Running = { kind: ClockKind; startedAt: Date; dueAt: Date; limit: Limit | null; extended?: number | undefined }

function running(order: ClockedOrder, policy: SlaPolicy): Running | null {
  const { urgency, since, nextDueAt: dueAt } = order
  switch (order.status) {
    case 'REGISTERED': return { kind: 'DISPATCH', startedAt: since, dueAt, limit: dispatchLimit(urgency, policy) }
    case 'TRANSFER_PENDING': return { kind: 'TRANSFER', startedAt: since, dueAt, limit: transferAcceptLimit(policy) }
    case 'DISPUTED': return { kind: 'DISPUTE', startedAt: since, dueAt, limit: disputeOpinionLimit(policy) }
    case 'DISPATCHED': return { kind: 'SIGN', startedAt: since, dueAt, limit: signLimit(urgency, policy) }
    case 'IN_PROGRESS':
    case 'UNIT_REVIEW':
    case 'RETURN_REVIEW': return handling(workingClock(order, policy))
    case 'CENTRE_REVIEW': return { kind: 'REVIEW', startedAt: since, dueAt, limit: reviewLimit(policy) }
    case 'CALLBACK_PENDING': return { kind: 'CALLBACK', startedAt: since, dueAt, limit: order.callbackAttempts ? policy.callbackFinish : policy.callbackStart }
    // Answered through the order it was merged into, its caller is still to be asked; evaluated, nothing runs.
    case 'MERGED': return order.repliedAt && { kind: 'CALLBACK', startedAt: order.repliedAt, dueAt, limit: order.callbackAttempts ? policy.callbackFinish : policy.callbackStart }
    // A suspended clock stands still; the list sorts it by when it goes on.
    case 'SUSPENDED': return null
    case 'REDO_REVIEW': return { kind: 'JUDGE', startedAt: since, dueAt, limit: reviewLimit(policy) }
    default: return null
  }
}

const handling = (clock: HandlingClock | null): Running | null => clock && { kind: 'HANDLE', ...clock }

/** The clock that bites next for whoever holds the order; `null` where none runs (closed, or no limit). */
export function clockView(order: ClockedOrder, { policy, calendar, now }: Surroundings): ClockView | null {
  const clock = running(order, policy)
  return clock && view(clock, { policy, calendar, now })
}

/** The citizen's clock: runs from registration to the reply or the end, whoever holds the order, and stands still while it is suspended. Merged into another, its caller waits for that one's reply: it runs on. */
export function citizenView(order: ClockedOrder & Pick<WorkOrder, 'closedAt' | 'suspendedAt'>, { policy, calendar, now }: Surroundings): ClockView | null {
  const clock = handling(citizenClock(order, policy))
  return clock && view(clock, { policy, calendar, now: order.repliedAt ?? (order.status === 'MERGED' ? now : order.closedAt ?? order.suspendedAt ?? now) })
}

/** One assignment's own clock. */
export function holderView(
  part: { dispatchedAt: Date; dueAt: Date | null; limit: Limit | null; approvedAt: Date | null },
  { policy, calendar, now }: Surroundings,
): ClockView | null {
  if (!part.dueAt) return null
  return view({ kind: 'HANDLE', startedAt: part.dispatchedAt, dueAt: part.dueAt, limit: part.limit }, { policy, calendar, now: part.approvedAt ?? now })
}

export function contactView(order: Pick<WorkOrder, 'signedAt' | 'contactDueAt' | 'firstContactAt' | 'urgency'>, { policy, calendar, now }: Surroundings): ClockView | null {
  if (!order.signedAt || !order.contactDueAt || order.firstContactAt) return null
  return view({ kind: 'CONTACT', startedAt: order.signedAt, dueAt: order.contactDueAt, limit: contactLimit(order.urgency, policy) }, { policy, calendar, now })
}

/** A critical order's first disposal report, while its unit works; the page knows whether it is there. */
export function reportView(order: ClockedOrder, { policy, calendar, now }: Surroundings): ClockView | null {
  const clock = order.status === 'DISPATCHED' || order.status === 'IN_PROGRESS' || order.status === 'RETURN_REVIEW' ? reportClock(order, policy, calendar) : null
  return clock && view({ ...clock, kind: 'REPORT' }, { policy, calendar, now })
}

function view({ kind, startedAt, dueAt, limit, extended }: Running, { policy, calendar, now }: Surroundings): ClockView | null {
  if (!limit || dueAt.getTime() >= NO_LIMIT.getTime()) return null
  const clock = { startedAt, dueAt, limit, extended, now, calendar }
  try {
    return { kind, dueAt, level: warningLevel({ ...clock, ladder: policy.warning }), left: left(clock) }
  } catch (error) {
    // A year that nobody entered mustn't hide a whole list: the order is shown, its clock isn't.
    if (error instanceof CalendarMissingError) return null
    throw error
  }
}
