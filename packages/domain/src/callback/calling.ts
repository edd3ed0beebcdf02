import { DAY_MS, dayOf, MINUTE_MS, startOfDayMs } from '../deadline/beijing.ts'
import type { WorkOrder } from '../work-order/model.ts'
import type { CallbackAttempt } from '../work-order/rows.ts'
import type { CallingSettings, OrderSettings } from '../work-order/settings.ts'

/** Minutes after midnight of 'HH:MM'. */
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** Whether callers may be called at that instant, Beijing time (rule 8.2). The closing minute still counts. */
export function isCallingTime(at: Date, hours: OrderSettings['callingHours']): boolean {
  const minute = ((at.getTime() - startOfDayMs(dayOf(at))) % DAY_MS) / MINUTE_MS
  return hours.some(([from, to]) => minute >= minutesOf(from) && minute <= minutesOf(to))
}

/** That instant where callers may be called then, else the last minute before it at which they might be. */
export function lastCallingTime(at: Date, hours: OrderSettings['callingHours']): Date {
  if (isCallingTime(at, hours)) return at
  const ends = [0, 1].flatMap((days) => hours.map(([, to]) => startOfDayMs(dayOf(at) - days) + minutesOf(to) * MINUTE_MS))
  return new Date(Math.max(...ends.filter((end) => end <= at.getTime())))
}

/** Rule 8.2: praise, an anonymous caller, and one who wants no call are not called back. */
export const needsNoCallback = (order: Pick<WorkOrder, 'requestType' | 'isAnonymous' | 'callbackConsent'>): boolean =>
  order.requestType === 'PRAISE' || order.isAnonymous || !order.callbackConsent

/**
 * Rule 8.2: a consultation outside the sample is asked to rate by text message. Which ones fall into the sample is drawn
 * with the order's own id, so nobody chooses; whoever was dissatisfied once is called.
 */
export const isAskedBySms = (order: Pick<WorkOrder, 'id' | 'requestType' | 'isAnonymous' | 'callbackConsent' | 'redoCount' | 'reopenedAt'>, { consultSample }: Pick<OrderSettings, 'consultSample'>): boolean =>
  order.requestType === 'CONSULT' && !needsNoCallback(order) && order.redoCount === 0 && !order.reopenedAt && Number.parseInt(order.id.slice(-4), 16) % 100 >= consultSample

/** Rule 8.2: enough vain attempts on enough different days. A call put off by the caller is no vain attempt, nor one outside the calling hours. */
export function isUnreachable(attempts: readonly CallbackAttempt[], { unreachable, callingHours }: CallingSettings): boolean {
  const vain = attempts.filter(({ at, outcome }) => outcome !== 'REACHED' && outcome !== 'RESCHEDULED' && isCallingTime(at, callingHours))
  return vain.length >= unreachable.attempts && new Set(vain.map(({ at }) => dayOf(at))).size >= unreachable.days
}
