import { DAY_MS, HOUR_MS, startOfDayMs, dayOf } from './beijing.ts'
import { addWorkingDays, localDate, type Calendar } from './calendar.ts'
import { isDayLimit, isWallClock, type Limit, type SlaPolicy } from './limit.ts'
import { toSpan } from './year-table.ts'

export type ExtensionAsked = {
  urgency: 'NORMAL' | 'URGENT' | 'CRITICAL' | 'LONG_CYCLE'
  /** The holder's clock: its limit as first given and its date as it stands. */
  limit: Limit
  dueAt: Date
  now: Date
  calendar: Calendar
  /** Working days, or wall hours for a clock of hours. */
  wanted: Limit
  /** Granted before: how often, and how much in the unit of `wanted`. */
  granted: { count: number; total: number }
  policy: SlaPolicy['extension']
}

export type ExtensionProblem = 'CRITICAL' | 'TOO_LATE' | 'TOO_OFTEN' | 'WRONG_UNIT' | 'TOO_LONG' | 'TOO_LONG_IN_TOTAL'

/** Why an extension can't be asked for or granted (rule 5.2, 4.2), `null` where it can. */
export function extensionProblem({ urgency, limit, dueAt, now, calendar, wanted, granted, policy }: ExtensionAsked): ExtensionProblem | null {
  if (urgency === 'CRITICAL') return 'CRITICAL'
  if (extensionWindow({ limit, dueAt, now, calendar, policy }) === 'CLOSED') return 'TOO_LATE'
  if (granted.count >= policy.maxCount) return 'TOO_OFTEN'
  if (wanted.unit !== (isWallClock(limit) ? 'WALL_HOUR' : 'WORKING_DAY')) return 'WRONG_UNIT'
  const each = isWallClock(limit) ? policy.urgentMaxHours : Math.min(policy.maxDaysEach, limit.unit === 'WORKING_DAY' ? limit.amount : policy.maxDaysEach)
  if (wanted.amount > each) return 'TOO_LONG'
  const total = isWallClock(limit) ? policy.urgentMaxHours : policy.maxDaysTotal
  return granted.total + wanted.amount > total ? 'TOO_LONG_IN_TOTAL' : null
}

/** Whether an extension is asked for in good time, late but before the hard stop of the due day, or not at all any more. */
export function extensionWindow({ limit, dueAt, now, calendar, policy }: Pick<ExtensionAsked, 'limit' | 'dueAt' | 'now' | 'calendar' | 'policy'>): 'IN_TIME' | 'LATE' | 'CLOSED' {
  const stop = isDayLimit(limit) ? Math.min(dueAt.getTime(), startOfDayMs(dayOf(dueAt)) + stopMs(policy.hardStop)) : dueAt.getTime()
  if (now.getTime() > stop) return 'CLOSED'
  return isDayLimit(limit) && localDate(now) > latestDate(dueAt, calendar, policy.askBefore) ? 'LATE' : 'IN_TIME'
}

/** The last day on which a request is in time. */
function latestDate(dueAt: Date, calendar: Calendar, askBefore: Limit): string {
  if (askBefore.unit === 'WORKING_DAY') return addWorkingDays(calendar, localDate(dueAt), -askBefore.amount)
  const before = askBefore.unit === 'CALENDAR_DAY' ? DAY_MS : HOUR_MS
  return localDate(new Date(dueAt.getTime() - askBefore.amount * before))
}

const stopMs = (time: string): number => toSpan(['00:00', time])[1]
