import { DAY_MS, dayOf, MINUTE_MS, startOfDayMs } from '../deadline/beijing.ts'
import type { WorkOrder } from '../work-order/model.ts'
import type { CallbackAttempt } from '../work-order/rows.ts'
import type { OrderSettings } from '../work-order/settings.ts'

/** Minutes after midnight of 'HH:MM'. */
const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** Whether callers may be called at that instant, Beijing time (rule 8.2). The closing minute still counts. */
export function isCallingTime(at: Date, hours: OrderSettings['callingHours']): boolean {
  const minute = ((at.getTime() - startOfDayMs(dayOf(at))) % DAY_MS) / MINUTE_MS
  return hours.some(([from, to]) => minute >= minutesOf(from) && minute <= minutesOf(to))
}

/** Rule 8.2: praise, an anonymous caller, and one who wants no call are not called back. */
export const needsNoCallback = (order: Pick<WorkOrder, 'requestType' | 'isAnonymous' | 'callbackConsent'>): boolean =>
  order.requestType === 'PRAISE' || order.isAnonymous || !order.callbackConsent

/** Rule 8.2: enough vain attempts on enough different days. A call put off by the caller is no vain attempt. */
export function isUnreachable(attempts: readonly CallbackAttempt[], { unreachable }: Pick<OrderSettings, 'unreachable'>): boolean {
  const vain = attempts.filter(({ outcome }) => outcome !== 'REACHED' && outcome !== 'RESCHEDULED')
  return vain.length >= unreachable.attempts && new Set(vain.map(({ at }) => dayOf(at))).size >= unreachable.days
}
