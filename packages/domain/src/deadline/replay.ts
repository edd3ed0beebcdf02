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
  for (const cause of causes) {
    base = baseAfter(base, cause)
    if (!base) continue
    const calendar = calendars(base.calendar)
    dueAt = cause.cause === 'PROVISIONAL' || cause.cause === 'START' || cause.cause === 'RECLASSIFY' ? begun(base, calendar) : moved(dueAt, base.limit, cause, calendar)
  }
  return dueAt
}

function baseAfter(base: Base | null, cause: ClockCause): Base | null {
  if (cause.cause === 'PROVISIONAL' || cause.cause === 'START') return cause
  if (!base || cause.cause !== 'RECLASSIFY') return base
  return base.cause === 'PROVISIONAL' ? { ...base, limit: cause.limit, dispatch: cause.dispatch } : { ...base, limit: cause.limit }
}

function begun(base: Base, calendar: Calendar): Date | null {
  const { limit, upper, at } = base
  if (!limit) return null
  if (base.cause === 'PROVISIONAL') return provisionalDue({ registeredAt: at, dispatch: base.dispatch, limit, calendar, upper })
  return upper ? citizenDue({ dispatchedAt: at, limit, calendar, upper }) : holderDue({ dispatchedAt: at, limit, calendar })
}

function moved(dueAt: Date | null, limit: Limit | null, cause: Exclude<ClockCause, { cause: 'PROVISIONAL' | 'START' | 'RECLASSIFY' }>, calendar: Calendar): Date | null {
  if (!dueAt || !limit) return dueAt
  switch (cause.cause) {
    case 'EXTENSION': return afterExtension({ dueAt, by: cause.by, calendar })
    case 'SUSPENSION': return afterSuspension({ dueAt, limit, suspendedAt: cause.from, resumedAt: cause.to, calendar })
    case 'SEND_BACK': return afterSendBack({ dueAt, limit, approvedAt: cause.approvedAt, sentBackAt: cause.at, rework: cause.rework, calendar })
  }
}
