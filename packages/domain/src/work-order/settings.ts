import { workingDays, type Limit } from '../deadline/limit.ts'

/** Numbers of the rule book that are no deadlines of their own; a prefecture may set others. */
export type OrderSettings = {
  /** Between two urgings of the same caller (T37). */
  callerUrgeEvery: Limit & { unit: 'WORKING_DAY' }
  /** Attempts to reach the caller that stand in for a contact (T25). */
  failedContacts: number
  /** Characters below which a reply can't hold facts (D03). */
  shortestReply: number
  /** Redos by the same unit (T32). */
  maximumRedos: number
  /** The lowest rating that closes (T30). */
  lowestContent: number
  /** When a caller counts as unreachable (T30): so many attempts on so many different days. */
  unreachable: { attempts: number; days: number }
  /** Beijing time 'HH:MM', between which callers are called back (rule 8.2). */
  callingHours: readonly (readonly [string, string])[]
  /** How long a prefecture may object to what a county filed (rule 4.9). */
  objectWithin: Limit
}

/** What the rule book proposes while a prefecture hasn't set its own. */
export const ORDER_DEFAULTS: OrderSettings = {
  callerUrgeEvery: { ...workingDays(1), unit: 'WORKING_DAY' },
  failedContacts: 3,
  shortestReply: 30,
  maximumRedos: 2,
  lowestContent: 3,
  unreachable: { attempts: 3, days: 2 },
  callingHours: [['09:00', '12:30'], ['14:30', '20:00']],
  objectWithin: workingDays(3),
}
