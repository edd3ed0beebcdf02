import { DAY_MS, HOUR_MS, MINUTE_MS } from './beijing.ts'
import { addWorkingDays, dueByWorkingHours, endOfBusiness, isWorkday, localDate, workingDaysBetween, workingMsBetween, type Calendar } from './calendar.ts'
import { due, isDayLimit, isWallClock, type Limit } from './limit.ts'

// The two clocks of rule 5.3. The order's date is the citizen's, each assignment's date is its holder's.

/** From the upper platform: its date, and by how many working days the own date stays ahead of it. */
export type Upper = { dueAt: Date; marginDays: number }

type Start = { limit: Limit; calendar: Calendar; upper?: Upper | null }

/** The citizen's date until somebody dispatches; `calendar` is the registering tenant's. Transfers leave it alone. */
export const provisionalDue = ({ registeredAt, dispatch, ...clock }: Start & { registeredAt: Date; dispatch: Limit }): Date =>
  citizenDue({ ...clock, dispatchedAt: due(registeredAt, dispatch, clock.calendar) })

/** The citizen's date: fixed by the first dispatch, in the dispatching tenant's calendar. No later dispatch moves it. */
export function citizenDue({ dispatchedAt, limit, calendar, upper }: Start & { dispatchedAt: Date }): Date {
  const local = due(dispatchedAt, limit, calendar)
  if (!upper) return local
  const ahead = upperBound(upper, calendar)
  // An upper date so near that the margin is already gone: an order isn't born overdue, the upper date itself holds.
  return earlierDue(local, ahead > dispatchedAt ? ahead : upper.dueAt)
}

/** The day by which the own date has to lie so that the margin before the upper platform's is kept. */
export const upperBound = (upper: Upper, calendar: Calendar): Date => endOfBusiness(calendar, addWorkingDays(calendar, localDate(upper.dueAt), -upper.marginDays))

/** The holder's date, in full at every dispatch; `calendar` is that of the unit's tenant. */
export const holderDue = ({ dispatchedAt, limit, calendar }: { dispatchedAt: Date; limit: Limit; calendar: Calendar }): Date =>
  due(dispatchedAt, limit, calendar)

/** Either clock after an extension: working days in its own calendar, or hours for an urgent order. */
export const afterExtension = ({ dueAt, by, calendar }: { dueAt: Date; by: Limit; calendar: Calendar }): Date => due(dueAt, by, calendar)

type Suspended = { dueAt: Date; limit: Limit; suspendedAt: Date; resumedAt: Date; calendar: Calendar }

/** Either clock after a suspension: plus the working days after its date through the day of resumption, or the time elapsed. */
export function afterSuspension({ dueAt, limit, suspendedAt, resumedAt, calendar }: Suspended): Date {
  const shift = suspensionShift({ limit, suspendedAt, resumedAt, calendar })
  if (isDayLimit(limit)) return shift === 0 ? dueAt : endOfBusiness(calendar, addWorkingDays(calendar, localDate(dueAt), shift))
  return isWallClock(limit) ? new Date(dueAt.getTime() + shift * HOUR_MS) : dueByWorkingHours(calendar, dueAt, shift)
}

/** By how much a suspension moves a clock: working days for a day limit, hours for an hour limit. */
export function suspensionShift({ limit, suspendedAt, resumedAt, calendar }: Omit<Suspended, 'dueAt'>): number {
  if (isDayLimit(limit)) return workingDaysBetween(calendar, suspendedAt, resumedAt)
  if (isWallClock(limit)) return (resumedAt.getTime() - suspendedAt.getTime()) / HOUR_MS
  return workingMsBetween(calendar, suspendedAt, resumedAt) / HOUR_MS
}

type SentBack = { dueAt: Date; limit: Limit; approvedAt: Date; sentBackAt: Date; rework: Limit; calendar: Calendar }

/** The holder's date after the centre sent a result back: the rework limit, or what was left at the unit's approval if later. */
export const afterSendBack = ({ dueAt, limit, approvedAt, sentBackAt, rework, calendar }: SentBack): Date =>
  laterDue(
    due(sentBackAt, rework, calendar),
    // What was left is the same shift as if the clock had stood still from the approval until now.
    afterSuspension({ dueAt, limit, suspendedAt: approvedAt, resumedAt: sentBackAt, calendar }),
  )

/** Each clock after a redo: a new row from that instant, whatever the urgency; call it once a clock. */
export const redoDue = ({ redoneAt, redo, calendar }: { redoneAt: Date; redo: Limit; calendar: Calendar }): Date => due(redoneAt, redo, calendar)

export type Reclassified = {
  /** Both dates as they stand. */
  current: { citizen: Date | null; holder: Date | null }
  /** After the first signing a reclassification corrects the record and moves no date. */
  firstSignedAt: Date | null
  /** Of the new classification; `null` for praise. */
  limit: Limit | null
  dispatch: Limit
  registeredAt: Date
  upper?: Upper | null
  citizenCalendar: Calendar
  /** The first dispatch fixes the citizen's start, the running one the holder's; `null` while undispatched. */
  firstDispatchedAt: Date | null
  holder: { dispatchedAt: Date; calendar: Calendar } | null
}

/** Both dates after a reclassification, each from its own start. */
export function reclassifiedDue({ current, firstSignedAt, limit, firstDispatchedAt, holder, citizenCalendar, ...order }: Reclassified): Reclassified['current'] {
  if (firstSignedAt) return current
  if (!limit) return { citizen: null, holder: null }
  const clock = { ...order, limit, calendar: citizenCalendar }
  return {
    citizen: firstDispatchedAt ? citizenDue({ ...clock, dispatchedAt: firstDispatchedAt }) : provisionalDue(clock),
    holder: holder && holderDue({ ...holder, limit }),
  }
}

type Part = { dueAt: Date; limit: Limit; calendar: Calendar; minDays: number; share: number }

/** A co-handler's date: before the earlier of the two clocks by a share of the limit, by whole working days and at least `minDays`. */
export function coHandlerDue({ dueAt, limit, calendar, minDays, share }: Part): Date {
  switch (limit.unit) {
    case 'WORKING_DAY':
      return endOfBusiness(calendar, addWorkingDays(calendar, localDate(dueAt), -Math.max(minDays, Math.ceil(limit.amount * share))))
    case 'CALENDAR_DAY': {
      const date = localDate(new Date(dueAt.getTime() - Math.ceil(limit.amount * share) * DAY_MS))
      return endOfBusiness(calendar, isWorkday(calendar, date) ? date : addWorkingDays(calendar, date, -1))
    }
    case 'WALL_HOUR':
    case 'WALL_MINUTE':
    case 'WORKING_HOUR':
      // A day off an hour limit would lie before its start: here the share alone counts.
      return new Date(dueAt.getTime() - limit.amount * share * (limit.unit === 'WALL_MINUTE' ? MINUTE_MS : HOUR_MS))
  }
}

/** The clock that bites first: warnings look at it. */
export const earlierDue = (a: Date, b: Date): Date => (a < b ? a : b)

const laterDue = (a: Date, b: Date): Date => (a > b ? a : b)
