import type { z } from 'zod'
import { HOUR_MS, MINUTE_MS } from './beijing.ts'
import { dueByCalendarDays, dueByWorkingDays, dueByWorkingHours, type Calendar } from './calendar.ts'
import type { limitSchema, slaPolicySchema, warningLadderSchema } from './sla-policy.ts'

/** How long something may take. Working units need a calendar, wall units run day and night. */
export type Limit = z.infer<typeof limitSchema>
export type SlaPolicy = z.infer<typeof slaPolicySchema>
export type WarningLadder = z.infer<typeof warningLadderSchema>

// Spelled out here because the order's own model is built on `Limit`.
type RequestType = 'CONSULT' | 'HELP' | 'COMPLAINT' | 'REPORT' | 'OPINION' | 'SUGGESTION' | 'PRAISE' | 'OTHER'
type Urgency = 'NORMAL' | 'URGENT' | 'CRITICAL' | 'LONG_CYCLE'

export const workingDays = (amount: number): Limit => ({ unit: 'WORKING_DAY', amount })
export const workingHours = (amount: number): Limit => ({ unit: 'WORKING_HOUR', amount })
export const wallHours = (amount: number): Limit => ({ unit: 'WALL_HOUR', amount })
export const wallMinutes = (amount: number): Limit => ({ unit: 'WALL_MINUTE', amount })
export const calendarDays = (amount: number): Limit => ({ unit: 'CALENDAR_DAY', amount })

/** Whether the clock runs day and night, so that only elapsed time counts. */
export const isWallClock = (limit: Limit): boolean => limit.unit === 'WALL_HOUR' || limit.unit === 'WALL_MINUTE'

/** Whether the limit is counted in days and so ends with a day's business. */
export const isDayLimit = (limit: Limit): boolean => limit.unit === 'WORKING_DAY' || limit.unit === 'CALENDAR_DAY'

/** When a limit that starts at `start` ends (rule 5.3). Throws CalendarMissingError where the year isn't entered. */
export function due(start: Date, limit: Limit, cal: Calendar): Date {
  switch (limit.unit) {
    case 'WORKING_DAY': return dueByWorkingDays(cal, start, limit.amount)
    case 'WORKING_HOUR': return dueByWorkingHours(cal, start, limit.amount)
    case 'CALENDAR_DAY': return dueByCalendarDays(cal, start, limit.amount)
    case 'WALL_HOUR': return new Date(start.getTime() + limit.amount * HOUR_MS)
    case 'WALL_MINUTE': return new Date(start.getTime() + limit.amount * MINUTE_MS)
  }
}

type Matter = { requestType: RequestType; urgency: Urgency; statutory?: Limit | null }

/** The handling limit: the statute's, else by urgency, else by type (OTHER as HELP); `null` for praise (rule 5.3). */
export function limitOf({ requestType, urgency, statutory }: Matter, { handle }: SlaPolicy): Limit | null {
  if (statutory) return statutory
  if (urgency === 'URGENT') return handle.urgent
  if (urgency === 'CRITICAL') return handle.critical
  if (urgency === 'LONG_CYCLE') return handle.longCycle
  switch (requestType) {
    case 'CONSULT': return handle.consult
    case 'COMPLAINT':
    case 'REPORT': return handle.complaint
    case 'HELP':
    case 'OPINION':
    case 'SUGGESTION':
    case 'OTHER': return handle.help
    case 'PRAISE': return null
  }
}

/** The first disposal report of a critical order, from its dispatch. */
export const criticalReportLimit = (urgency: Urgency, policy: SlaPolicy): Limit | null =>
  urgency === 'CRITICAL' ? policy.criticalReport : null

type ByUrgency = SlaPolicy['sign']

const byUrgency = (limits: ByUrgency, urgency: Urgency): Limit =>
  urgency === 'URGENT' ? limits.urgent : urgency === 'CRITICAL' ? limits.critical : limits.normal

/** From registration, in the dispatching tenant's calendar. */
export const dispatchLimit = (urgency: Urgency, policy: SlaPolicy): Limit => byUrgency(policy.dispatch, urgency)

/** From dispatch. */
export const signLimit = (urgency: Urgency, policy: SlaPolicy): Limit => byUrgency(policy.sign, urgency)

/** From dispatch; urgent and critical orders must be returned inside the signing limit. */
export const returnLimit = (urgency: Urgency, policy: SlaPolicy): Limit =>
  urgency === 'URGENT' || urgency === 'CRITICAL' ? signLimit(urgency, policy) : policy.returnRequest

/** For the centre, from the return request. */
export const returnDecisionLimit = (policy: SlaPolicy): Limit => policy.returnDecision

/** First contact with the caller, from signing. */
export const contactLimit = (urgency: Urgency, policy: SlaPolicy): Limit => byUrgency(policy.contact, urgency)

/** The centre's review of a result, from the unit's approval. */
export const reviewLimit = (policy: SlaPolicy): Limit => policy.resultReview

/** From the proposal of a transfer, in the target's calendar. */
export const transferAcceptLimit = (policy: SlaPolicy): Limit => policy.transferAccept

/** The parties' written opinions, from the dispute's opening. */
export const disputeOpinionLimit = (policy: SlaPolicy): Limit => policy.dispute.opinions

/** From the acceptance of the result. */
export const callbackLimits = (policy: SlaPolicy): { start: Limit; finish: Limit } =>
  ({ start: policy.callbackStart, finish: policy.callbackFinish })

/** A redo's limit, whatever the urgency. */
export const redoLimit = (requestType: RequestType, policy: SlaPolicy): Limit =>
  requestType === 'CONSULT' ? policy.redo.consult : policy.redo.other

/** What a unit gets at least after the centre sent its result back. */
export const reworkLimit = (policy: SlaPolicy): Limit => policy.rework
