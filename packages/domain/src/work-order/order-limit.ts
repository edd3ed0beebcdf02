import type { Calendar } from '../deadline/calendar.ts'
import { criticalReportLimit, due, limitOf, redoLimit, type Limit, type SlaPolicy } from '../deadline/limit.ts'
import type { HandlingRecord, WorkOrder } from './model.ts'

/** What an order's handling limit follows from. */
export type Limited = Pick<WorkOrder, 'requestType' | 'urgency' | 'statutoryLimit' | 'redoCount'>

/** The statute's limit where one holds (rule 5.2): a redo is a promise of its own (rule 5.3), and from then on none does. */
export const statuteOf = ({ statutoryLimit, redoCount }: Pick<Limited, 'statutoryLimit' | 'redoCount'>): Limit | null => (redoCount > 0 ? null : (statutoryLimit?.limit ?? null))

/** Danger and distress are answered in hours: a statute's longer period has no place there. */
export const isHurried = (urgency: WorkOrder['urgency']): boolean => urgency === 'URGENT' || urgency === 'CRITICAL'

/** The handling limit of an order as it stands (rule 5.3): its statute's, else by urgency, else by type; `null` for praise. */
export const limitOfOrder = (order: Limited, sla: SlaPolicy): Limit | null =>
  limitOf({ requestType: order.requestType ?? 'OTHER', urgency: order.urgency, statutory: statuteOf(order) }, sla)

/** What its handling clocks run on. */
export type Handled = Limited & Pick<WorkOrder, 'isDesignated' | 'registeredAt' | 'firstDispatchedAt' | 'dispatchedAt' | 'dueAt' | 'holderDueAt' | 'extendedTotal'>
export type HandlingClock = { startedAt: Date; dueAt: Date; limit: Limit; extended: number | undefined }

/** Sent back to its unit (T32): both clocks began anew with that dispatch. Whoever takes it from there ends the designation, and with it the redo. */
const isRedone = ({ redoCount, isDesignated }: Handled): boolean => redoCount > 0 && isDesignated

/** The limit that runs now: a redo's own, whatever the urgency (rule 5.3). */
export const runningLimit = (order: Handled, sla: SlaPolicy): Limit | null => (isRedone(order) ? redoLimit(order.requestType ?? 'OTHER', sla) : limitOfOrder(order, sla))

/** The promise to the citizen: from the first dispatch, or from registration while there is none. */
export function citizenClock(order: Handled, sla: SlaPolicy): HandlingClock | null {
  const limit = runningLimit(order, sla)
  const startedAt = (isRedone(order) ? order.dispatchedAt : order.firstDispatchedAt) ?? order.registeredAt
  if (!limit || !startedAt || !order.dueAt) return null
  // Extensions are kept of the present holder: an earlier one's moved the promise too.
  const isSameHolder = !order.firstDispatchedAt || isRedone(order) || order.firstDispatchedAt.getTime() === order.dispatchedAt?.getTime()
  return { startedAt, dueAt: order.dueAt, limit, extended: isSameHolder ? order.extendedTotal : undefined }
}

/** The earlier of the citizen's clock and the holder's, each from its own start (rule 5.3); the citizen's alone while no unit has it. */
export function workingClock(order: Handled, sla: SlaPolicy): HandlingClock | null {
  const citizen = citizenClock(order, sla)
  const limit = runningLimit(order, sla)
  const { dispatchedAt: startedAt, holderDueAt: dueAt, extendedTotal: extended } = order
  if (!limit || !startedAt || !dueAt || (citizen && citizen.dueAt <= dueAt)) return citizen
  return { startedAt, dueAt, limit, extended }
}

/** What a unit tells of its work: where it has, a first report isn't missing, nor an explanation after the urge notice. */
export const REPORTING: readonly HandlingRecord['kind'][] = ['PROGRESS', 'SITE_VISIT']

/** By when a critical order's unit says what it has done so far (rule 5.2), from its dispatch; a redo asks for no first report. */
export function reportClock(order: Handled, sla: SlaPolicy, calendar: Calendar): HandlingClock | null {
  const limit = criticalReportLimit(order.urgency, sla)
  const { dispatchedAt: startedAt } = order
  return limit && startedAt && !isRedone(order) ? { startedAt, dueAt: due(startedAt, limit, calendar), limit, extended: undefined } : null
}
