import { workingDays, workingHours, type Limit } from '../deadline/limit.ts'

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
  /** Of a hundred consultations so many are called back; the others are asked to rate by text message (rule 8.2). */
  consultSample: number
  /** Beijing time 'HH:MM', between which callers are called back (rule 8.2). */
  callingHours: readonly (readonly [string, string])[]
  /** A statute's limit (rule 5.2): no more days than one gives, and its clause in no fewer characters than name a law and its article. */
  statutoryLimit: { mostDays: number; shortestClause: number }
  /** How long a prefecture may object to what a county filed (rule 4.9). */
  objectWithin: Limit
  /** So many callers on one merged matter in so many hours alarm the centre and raise its urgency; so many more report it as an emergency (rule 4.6). */
  hotspot: { callers: number; withinHours: number; raisesUrgency: boolean; emergencyCallers: number }
  /** How long the centre has for a unit's extension, suspension or no longer pursuing. */
  requestDecision: Limit
  /** The longest suspension, in calendar days (T23). */
  longestSuspension: number
  /** Every so many calendar days somebody looks whether a suspended order still has to wait (T23: monthly). */
  checkSuspensionEvery: number
  /** Longer suspensions (calendar days) and, for long-cycle orders, extensions (working days) are filed (rule 4.9). */
  fileFrom: { suspension: number; extension: number }
  /** A category that begins so is about safety: its reports aren't withdrawn (T35). */
  safetyCategories: readonly string[]
  /** How often a demand without basis was explained, and a caller asked to cooperate, before it is no longer pursued (rule 4.5). */
  notPursued: { explanations: number; demandsToCooperate: number }
  /** How long after its close a caller may still say he is dissatisfied (T40). */
  lateDissatisfaction: Limit & { unit: 'WORKING_DAY' }
  /** From how many units and centres on that gave an order back it counts as pushed around (rule 7.4). */
  refusedByMany: number
  /** The answers to an urge and a reminder (rule 7.1); a letter's own limits are the policy's. */
  supervisionAnswer: { L1: Limit; L2: Limit }
}

/** What the rule book proposes while a prefecture hasn't set its own. */
export const ORDER_DEFAULTS: OrderSettings = {
  callerUrgeEvery: { ...workingDays(1), unit: 'WORKING_DAY' },
  failedContacts: 3,
  shortestReply: 30,
  maximumRedos: 2,
  lowestContent: 3,
  unreachable: { attempts: 3, days: 2 },
  consultSample: 20,
  callingHours: [['09:00', '12:30'], ['14:30', '20:00']],
  statutoryLimit: { mostDays: 730, shortestClause: 10 },
  objectWithin: workingDays(3),
  hotspot: { callers: 5, withinHours: 24, raisesUrgency: true, emergencyCallers: 20 },
  requestDecision: workingHours(4),
  longestSuspension: 90,
  checkSuspensionEvery: 30,
  // Rule 5.2 allows 20 or 10 working days of extension in all: only a prefecture that publishes more comes to filing them.
  fileFrom: { suspension: 30, extension: 30 },
  safetyCategories: ['0702', '0706', '1503', '1504', '1505', '1506'],
  notPursued: { explanations: 2, demandsToCooperate: 2 },
  lateDissatisfaction: { ...workingDays(5), unit: 'WORKING_DAY' },
  refusedByMany: 3,
  supervisionAnswer: { L1: workingDays(1), L2: workingDays(2) },
}

/** What a list of calls to make goes by: it is of no single order, so by what holds here now. */
export type CallingSettings = Pick<OrderSettings, 'unreachable' | 'callingHours'>

/** What the forms of an order go by while they are filled in; the server decides by the same when they are sent. */
export type FormSettings = Pick<OrderSettings, 'shortestReply' | 'failedContacts' | 'maximumRedos' | 'lowestContent' | 'unreachable' | 'callingHours' | 'longestSuspension'>

export const formSettings = ({ shortestReply, failedContacts, maximumRedos, lowestContent, unreachable, callingHours, longestSuspension }: OrderSettings): FormSettings =>
  ({ shortestReply, failedContacts, maximumRedos, lowestContent, unreachable, callingHours, longestSuspension })
