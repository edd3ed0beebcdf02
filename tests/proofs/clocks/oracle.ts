import type { Limit } from '@hotline/domain/deadline/limit.ts'
import type { ClockCause } from '@hotline/domain/deadline/replay.ts'
import { afterCalendarDays, afterOpenMinutes, afterWorkingDays, beforeWorkingDays, openMinutesBetween, workingDaysBegun, type Minutes } from './minutes.ts'

const MINUTE = 60_000

/** A limit from an instant, walked. */
export function walked(minutes: Minutes, from: number, limit: Limit): number {
  switch (limit.unit) {
    case 'WORKING_DAY': return afterWorkingDays(minutes, from, limit.amount)
    case 'CALENDAR_DAY': return afterCalendarDays(minutes, from, limit.amount)
    case 'WORKING_HOUR': return afterOpenMinutes(minutes, from, limit.amount * 60)
    case 'WALL_HOUR': return from + limit.amount * 60 * MINUTE
    case 'WALL_MINUTE': return from + limit.amount * MINUTE
  }
}

/** A date after a clock stood still from one instant to another. */
function stood(minutes: Minutes, due: number, limit: Limit, from: number, to: number): number {
  switch (limit.unit) {
    case 'WORKING_DAY':
    case 'CALENDAR_DAY': {
      const days = workingDaysBegun(minutes, from, to)
      return days === 0 ? due : afterWorkingDays(minutes, due, days)
    }
    case 'WORKING_HOUR': return afterOpenMinutes(minutes, due, openMinutesBetween(minutes, from, to))
    case 'WALL_HOUR':
    case 'WALL_MINUTE': return due + (to - from)
  }
}

type Moving = Extract<ClockCause, { cause: 'EXTENSION' | 'SUSPENSION' | 'SEND_BACK' }>
/** A date after one thing that moved it. */
function shoved(minutes: Minutes, due: number, limit: Limit, cause: Moving): number {
  switch (cause.cause) {
    case 'EXTENSION': return walked(minutes, due, cause.by)
    case 'SUSPENSION': return stood(minutes, due, limit, cause.from.getTime(), cause.to.getTime())
    case 'SEND_BACK': return Math.max(walked(minutes, cause.at.getTime(), cause.rework), stood(minutes, due, limit, cause.approvedAt.getTime(), cause.at.getTime()))
  }
}

/** The date of one clock by the words of rule 5.3, walking minutes; `null` without a limit. */
export function oracleDue(causes: readonly ClockCause[], minutesOf: (tenantId: number) => Minutes): number | null {
  let start: { at: number; dispatch: Limit | null; upper: { dueAt: number; marginDays: number } | null } = { at: 0, dispatch: null, upper: null }
  let limit: Limit | null = null
  let minutes = minutesOf(1)
  let due: number | null = null
  let since: Moving[] = []
  const begin = (): number | null => {
    if (!limit) return null
    const from = start.dispatch ? walked(minutes, start.at, start.dispatch) : start.at
    const own = walked(minutes, from, limit)
    if (!start.upper) return own
    const ahead = beforeWorkingDays(minutes, start.upper.dueAt, start.upper.marginDays)
    return Math.min(own, ahead > from ? ahead : start.upper.dueAt)
  }
  for (const cause of causes) {
    switch (cause.cause) {
      case 'PROVISIONAL':
      case 'START':
        minutes = minutesOf(cause.calendar)
        limit = cause.limit
        start = {
          at: cause.at.getTime(), dispatch: cause.cause === 'PROVISIONAL' ? cause.dispatch : null,
          upper: cause.upper && { dueAt: cause.upper.dueAt.getTime(), marginDays: cause.upper.marginDays },
        }
        since = []
        due = begin()
        break
      case 'RECLASSIFY':
        limit = cause.limit
        if (start.dispatch) start = { ...start, dispatch: cause.dispatch }
        since = []
        due = begin()
        break
      case 'STATUTORY':
        // As if this had been the limit all along: from the start once more, then everything since.
        limit = cause.limit
        due = begin()
        for (const each of since) if (due !== null && limit) due = shoved(minutes, due, limit, each)
        break
      case 'EXTENSION':
      case 'SUSPENSION':
      case 'SEND_BACK':
        since.push(cause)
        if (due !== null && limit) due = shoved(minutes, due, limit, cause)
    }
  }
  return due
}
