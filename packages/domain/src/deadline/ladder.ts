import { dateOfDay, dayOf, HOUR_MS, startOfDayMs } from './beijing.ts'
import { CalendarMissingError, hoursOf, isWorkday, type Calendar } from './calendar.ts'
import { due, isDayLimit, isWallClock, type WarningLadder } from './limit.ts'
import { atMost, measure, rungsLeft, type RunningClock } from './warning.ts'
import { lengthOf } from './year-table.ts'

// The inverse of `warningLevel`: not how warm a clock is, but when it gets warmer (rule 5.5).

/** A clock without the instant it is looked at. */
export type LadderClock = Omit<RunningClock, 'now' | 'pausedAt'>

/** The unit's clock: yellow, red, overdue, urge notice (催办通知书), written criticism. */
export const HANDLE_RUNGS = ['YELLOW', 'RED', 'OVERDUE', 'NOTICE', 'CRITICISM'] as const
/** The signing clock (N04): its share `yellowShareLeft` left, and nothing left. */
export const SIGN_RUNGS = ['HALF', 'FULL'] as const
/** A critical order's first disposal report (rule 5.2): the three levels of rule 5.5. */
export const REPORT_RUNGS = ['YELLOW', 'RED', 'OVERDUE'] as const satisfies readonly (typeof HANDLE_RUNGS)[number][]
/** A stage report of a long-cycle order (rule 5.2): near, and missed. */
export const STAGE_RUNGS = ['RED', 'FULL'] as const
export type Rung = (typeof HANDLE_RUNGS)[number] | (typeof SIGN_RUNGS)[number]
export type RungAt<R extends Rung = Rung> = { rung: R; at: Date }

/** The instants of the handling clock's rungs, in order. Throws CalendarMissingError where one lies in a year nobody entered. */
export const rungsOf = (clock: LadderClock, ladder: WarningLadder): RungAt<(typeof HANDLE_RUNGS)[number]>[] =>
  HANDLE_RUNGS.map((rung) => ({ rung, at: rungAt(clock, ladder, rung) }))

/** The instants of the signing clock's rungs. */
export const signRungsOf = (clock: LadderClock, ladder: WarningLadder): RungAt<(typeof SIGN_RUNGS)[number]>[] =>
  SIGN_RUNGS.map((rung) => ({ rung, at: rungAt(clock, ladder, rung) }))

/** When a clock reaches one rung: the first millisecond of it. */
export function rungAt(clock: LadderClock, ladder: WarningLadder, rung: Rung): Date {
  switch (rung) {
    case 'HALF':
    case 'YELLOW': return firstWithin(clock, rungsLeft(clock, ladder).yellow)
    case 'RED': return firstWithin(clock, rungsLeft(clock, ladder).red)
    // Exactly at the due instant nothing is overdue yet; a signature missing then is taken by the system.
    case 'OVERDUE': return new Date(clock.dueAt.getTime() + 1)
    case 'FULL': return clock.dueAt
    case 'NOTICE': return due(clock.dueAt, ladder.noticeAfterOverdue, clock.calendar)
    case 'CRITICISM': return due(due(clock.dueAt, ladder.noticeAfterOverdue, clock.calendar), ladder.criticismAfterNotice, clock.calendar)
  }
}

/**
 * The first rung after an instant, or the first of all without one; `null` at the top of the ladder. A rung in a
 * year nobody entered has no instant: `unknown` says that one is still to come.
 */
export function nextRung<R extends Rung>(rungs: readonly R[], clock: LadderClock, ladder: WarningLadder, after: Date | null): RungAt<R> | 'unknown' | null {
  try {
    for (const rung of rungs) {
      const at = rungAt(clock, ladder, rung)
      if (!after || at > after) return { rung, at }
    }
    return null
  } catch (error) {
    if (error instanceof CalendarMissingError) return 'unknown'
    throw error
  }
}

/** The first instant, not before the clock began, at which at most so much is left of it. */
function firstWithin(clock: LadderClock, left: number): Date {
  const { startedAt, dueAt, calendar } = clock
  const within = (at: number): boolean => atMost(measure(clock, new Date(at), dueAt), left)
  const began = startedAt.getTime()
  if (within(began)) return startedAt
  // Shares carry rounding dust of less than a millisecond: a neighbour may be the one.
  for (let at = guess(clock, left) - 1, tries = 0; tries < 3; at++, tries++) if (at > began && within(at) && !within(at - 1)) return new Date(at)
  return bisect(began, dueAt.getTime(), within, calendar)
}

function guess({ limit, dueAt, calendar }: LadderClock, left: number): number {
  if (isWallClock(limit)) return dueAt.getTime() - Math.round(left * HOUR_MS)
  return isDayLimit(limit) ? backwards(dueAt, calendar, left, true) : backwards(dueAt, calendar, left * HOUR_MS, false)
}

/** Walks office time back from an instant: days of whatever length as 1 each, or milliseconds. */
function backwards(from: Date, calendar: Calendar, amount: number, byDay: boolean): number {
  let left = amount
  for (let day = dayOf(from); ; day--) {
    if (!isWorkday(calendar, dateOfDay(day))) continue
    const midnight = startOfDayMs(day)
    const spans = hoursOf(calendar, day)
    const unit = byDay ? lengthOf(spans) : 1
    for (const [opens, closes] of spans.toReversed()) {
      const ends = Math.min(midnight + closes, from.getTime())
      const open = ends - midnight - opens
      if (open <= 0) continue
      // A rung that a whole span just fills is reached when the span before it closes.
      if (left * unit < open - 0.5) return Math.round(ends - left * unit)
      left -= open / unit
    }
    if (left < 0) left = 0
  }
}

/** The first instant in (lo, hi] that is within; time only runs out, so there is exactly one border. */
function bisect(lo: number, hi: number, within: (at: number) => boolean, { tenantId }: Calendar): Date {
  if (!within(hi)) throw new RangeError(`nothing left, and yet no rung reached: calendar ${tenantId}`)
  let [out, into] = [lo, hi]
  while (into - out > 1) {
    const middle = Math.floor((out + into) / 2)
    if (within(middle)) into = middle
    else out = middle
  }
  return new Date(into)
}

