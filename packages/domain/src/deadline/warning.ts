import { DAY_MS, dayOf, HOUR_MS, MINUTE_MS, startOfDayMs } from './beijing.ts'
import { closesAt, isWorkdayAt, opensAt, workingDayShareBetween, workingDaysBetween, workingMsBetween, type Calendar } from './calendar.ts'
import { due, isDayLimit, isWallClock, type Limit, type WarningLadder } from './limit.ts'
import { WARNING_LADDER } from './profiles.ts'

export const WARNING_LEVELS = ['GREEN', 'YELLOW', 'RED', 'OVERDUE'] as const
export type WarningLevel = (typeof WARNING_LEVELS)[number]

export type RunningClock = {
  startedAt: Date
  dueAt: Date
  /** As first given, without extensions. */
  limit: Limit
  now: Date
  calendar: Calendar
  /** A suspended clock stands still at this instant. */
  pausedAt?: Date | null
  /** What extensions added, in the limit's own unit. Where it is known, nothing else that moved `dueAt` (a suspension, a result sent back) makes the limit longer. */
  extended?: number | undefined
}

/** Rule 5.5. Ask it of the earlier of an order's two clocks; exactly at the due instant nothing is overdue yet. */
export function warningLevel(clock: RunningClock & { ladder?: WarningLadder }): WarningLevel {
  const { ladder = WARNING_LADDER } = clock
  if (nowOf(clock) > clock.dueAt) return 'OVERDUE'
  const remaining = measure(clock, nowOf(clock), clock.dueAt)
  const { yellow, red } = rungsLeft(clock, ladder)
  if (atMost(remaining, red)) return 'RED'
  return atMost(remaining, yellow) ? 'YELLOW' : 'GREEN'
}

/** What is left of a clock, in its own unit, when each rung is reached (rule 5.5). */
export function rungsLeft(clock: Omit<RunningClock, 'now'>, ladder: WarningLadder): { yellow: number; red: number } {
  if (isLong(clock, ladder)) return { yellow: ladder.yellowDaysLeft, red: ladder.redDaysLeft }
  const whole = wholeOf(clock)
  return { yellow: ladder.yellowShareLeft * whole, red: ladder.redShareLeft * whole }
}

export type Left = {
  /** Office time left, or wall time for a wall limit; negative once overdue. */
  ms: number
  unit: 'WORKING' | 'WALL'
  /** Of the whole limit with its extensions, 0..1. */
  share: number
  /**
   * The same as words: whole working days of that calendar, then the office hours and minutes of the days begun
   * (for a wall limit days of 24 hours). Amounts without sign, so an overdue clock reads "超期 …".
   */
  days: number
  hours: number
  minutes: number
}

/** What is left of a clock, or by how much it is over. */
export function left(clock: RunningClock): Left {
  const now = nowOf(clock)
  const wall = isWallClock(clock.limit)
  const ms = wall ? clock.dueAt.getTime() - now.getTime() : workingMsBetween(clock.calendar, now, clock.dueAt)
  const [from, to] = now < clock.dueAt ? [now, clock.dueAt] : [clock.dueAt, now]
  const { days, rest } = wall ? { days: Math.floor(Math.abs(ms) / DAY_MS), rest: Math.abs(ms) % DAY_MS } : wholeDays(clock.calendar, from, to)
  return {
    ms,
    unit: wall ? 'WALL' : 'WORKING',
    share: Math.min(1, Math.max(0, measure(clock, now, clock.dueAt) / wholeOf(clock))),
    days,
    hours: Math.floor(rest / HOUR_MS),
    minutes: Math.floor((rest % HOUR_MS) / MINUTE_MS),
  }
}

const nowOf = ({ now, pausedAt }: RunningClock): Date => pausedAt ?? now

// Shares of days carry rounding dust; a rung is reached at its very instant, not a tick later.
export const atMost = (value: number, limit: number): boolean => value <= limit + 1e-9

/** Time on a clock in its own unit: working days (each 1, however long its hours), or hours. */
export function measure({ limit, calendar }: Pick<RunningClock, 'limit' | 'calendar'>, from: Date, to: Date): number {
  if (isDayLimit(limit)) return workingDayShareBetween(calendar, from, to)
  return (isWallClock(limit) ? to.getTime() - from.getTime() : workingMsBetween(calendar, from, to)) / HOUR_MS
}

/** The whole limit with extensions: from its start to its end, and no more than was given. */
function wholeOf(clock: Omit<RunningClock, 'now'>): number {
  const { startedAt, dueAt, limit, extended } = clock
  // The day a day limit starts on doesn't count, unless an upper deadline left nothing but that day.
  const dayOver = new Date(startOfDayMs(dayOf(startedAt) + 1) - 1)
  const spanned = measure(clock, isDayLimit(limit) && dueAt > dayOver ? dayOver : startedAt, dueAt)
  const given = extended === undefined ? null : amountOf(limit)
  return given === null ? spanned : Math.min(spanned, given + (extended ?? 0))
}

/** A limit in what `measure` counts; `null` where extensions of it are counted in something else. */
function amountOf({ unit, amount }: Limit): number | null {
  switch (unit) {
    case 'WORKING_DAY':
    case 'WALL_HOUR': return amount
    case 'WALL_MINUTE': return (amount * MINUTE_MS) / HOUR_MS
    case 'CALENDAR_DAY':
    case 'WORKING_HOUR': return null
  }
}

function isLong({ startedAt, limit, calendar }: Omit<RunningClock, 'now'>, ladder: WarningLadder): boolean {
  if (limit.unit === 'WORKING_DAY') return limit.amount >= ladder.longFromDays
  return limit.unit === 'CALENDAR_DAY' && workingDaysBetween(calendar, startedAt, due(startedAt, limit, calendar)) >= ladder.longFromDays
}

/** The working days that lie wholly between two instants, and the office time of the days begun at either end. */
function wholeDays(cal: Calendar, from: Date, to: Date): { days: number; rest: number } {
  const [first, last, begin, end] = [dayOf(from), dayOf(to), from.getTime(), to.getTime()]
  const firstWhole = isWorkdayAt(cal, first) && begin <= opensAt(cal, first) && end >= closesAt(cal, first)
  const lastWhole = isWorkdayAt(cal, last) && end >= closesAt(cal, last) && (first !== last || firstWhole)
  const begins = startOfDayMs(firstWhole ? first : first + 1)
  const ends = lastWhole ? end : startOfDayMs(last)
  const total = workingMsBetween(cal, from, to)
  if (ends <= begins) return { days: 0, rest: total }
  const lo = new Date(begins)
  const hi = new Date(ends)
  return { days: Math.round(workingDayShareBetween(cal, lo, hi)), rest: total - workingMsBetween(cal, lo, hi) }
}
