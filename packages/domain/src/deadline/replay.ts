import type { Calendar } from './calendar.ts'
import { afterExtension, afterSendBack, afterSuspension, citizenDue, holderDue, provisionalDue, type Upper } from './clocks.ts'
import type { Limit } from './limit.ts'

/**
 * One thing that made or moved a clock's date (rule 5.3), with everything the date follows from. Praise has no
 * limit and no date. `calendar` is the tenant whose days count from here on.
 */
export type ClockCause =
  /** Registered, nobody dispatched yet: the dispatch limit comes first. */
  | { cause: 'PROVISIONAL'; at: Date; dispatch: Limit; limit: Limit | null; upper: Upper | null; calendar: number }
  /** Dispatched, designated or sent for a redo: the full limit from here. */
  | { cause: 'START'; at: Date; limit: Limit | null; upper: Upper | null; calendar: number }
  /** Another limit from the same start. `dispatch` counts while nobody has dispatched. */
  | { cause: 'RECLASSIFY'; limit: Limit | null; dispatch: Limit }
  /** A statute's limit, or the rule's once more, as if it had held from the start: what has moved the clock since moves it still. */
  | { cause: 'STATUTORY'; limit: Limit | null }
  | ClockMove

/** What moves a date that is there already. */
export type ClockMove =
  | { cause: 'EXTENSION'; by: Limit }
  | { cause: 'SUSPENSION'; from: Date; to: Date }
  | { cause: 'SEND_BACK'; approvedAt: Date; at: Date; rework: Limit }

type Base = Extract<ClockCause, { cause: 'PROVISIONAL' | 'START' }>

/**
 * The date of one clock, from all that ever happened to it: a pure function of its causes and the calendars as
 * they are now. `null` where there is no limit. Throws CalendarMissingError for a year that nobody entered.
 */
export function dueFrom(causes: readonly ClockCause[], calendars: (tenantId: number) => Calendar): Date | null {
  let base: Base | null = null
  let dueAt: Date | null = null
  for (const [at, cause] of causes.entries()) {
    base = baseAfter(base, cause)
    if (!base) continue
    const calendar = calendars(base.calendar)
    if (isMove(cause)) dueAt = afterMoves(dueAt, base.limit, [cause], calendar)
    else dueAt = cause.cause === 'STATUTORY' ? afterMoves(begun(base, calendar), base.limit, movesSince(causes.slice(0, at)), calendar) : begun(base, calendar)
  }
  return dueAt
}

/** What has moved a clock since it began, or began anew under another classification. */
export const movesSince = (causes: readonly ClockCause[]): ClockMove[] =>
  causes.slice(causes.findLastIndex(({ cause }) => cause === 'PROVISIONAL' || cause === 'START' || cause === 'RECLASSIFY') + 1).filter(isMove)

const isMove = (cause: ClockCause): cause is ClockMove => cause.cause === 'EXTENSION' || cause.cause === 'SUSPENSION' || cause.cause === 'SEND_BACK'

function baseAfter(base: Base | null, cause: ClockCause): Base | null {
  if (cause.cause === 'PROVISIONAL' || cause.cause === 'START') return cause
  if (!base || isMove(cause)) return base
  return base.cause === 'PROVISIONAL' && cause.cause === 'RECLASSIFY' ? { ...base, limit: cause.limit, dispatch: cause.dispatch } : { ...base, limit: cause.limit }
}

function begun(base: Base, calendar: Calendar): Date | null {
  const { limit, upper, at } = base
  if (!limit) return null
  if (base.cause === 'PROVISIONAL') return provisionalDue({ registeredAt: at, dispatch: base.dispatch, limit, calendar, upper })
  return upper ? citizenDue({ dispatchedAt: at, limit, calendar, upper }) : holderDue({ dispatchedAt: at, limit, calendar })
}

/** A date after all that moved it, in order; `null` stays `null`. */
export const afterMoves = (dueAt: Date | null, limit: Limit | null, moves: readonly ClockMove[], calendar: Calendar): Date | null =>
  limit && moves.reduce<Date | null>((at, move) => at && moved(at, limit, move, calendar), dueAt)

function moved(dueAt: Date, limit: Limit, move: ClockMove, calendar: Calendar): Date {
  switch (move.cause) {
    case 'EXTENSION': return afterExtension({ dueAt, by: move.by, calendar })
    case 'SUSPENSION': return afterSuspension({ dueAt, limit, suspendedAt: move.from, resumedAt: move.to, calendar })
    case 'SEND_BACK': return afterSendBack({ dueAt, limit, approvedAt: move.approvedAt, sentBackAt: move.at, rework: move.rework, calendar })
  }
}
