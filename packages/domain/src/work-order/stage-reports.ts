import { dateOfDay, dayOf, dayOfDate } from '../deadline/beijing.ts'
import { dueByCalendarDays, type Calendar } from '../deadline/calendar.ts'
import { calendarDays, type SlaPolicy } from '../deadline/limit.ts'
import type { WorkOrder } from './model.ts'
import { workingClock, type Handled, type HandlingClock } from './order-limit.ts'

type Staged = Handled & Pick<WorkOrder, 'status' | 'since'>
const WORKED_ON: readonly WorkOrder['status'][] = ['IN_PROGRESS', 'RETURN_REVIEW']

/**
 * The stage reports of a long-cycle order (rule 5.2): one each month from its dispatch on, until the reply itself is due;
 * each begins where the one before fell due. What fell due before the order came into this state, as while it was
 * suspended or with the centre, is asked of nobody. A redo has days, and no stages.
 */
export function stageReports(order: Staged, sla: SlaPolicy, calendar: Calendar): HandlingClock[] {
  const { dispatchedAt, since } = order
  const whole = workingClock(order, sla)
  if (order.urgency !== 'LONG_CYCLE' || !WORKED_ON.includes(order.status) || (order.redoCount > 0 && order.isDesignated) || !dispatchedAt || !whole) return []
  const reports: HandlingClock[] = []
  const first = dayOf(dispatchedAt)
  for (let month = 1, startedAt = dispatchedAt; ; month++) {
    const days = monthsLater(first, month * sla.longCycleStageReportMonths) - first
    // The year of the reply's date is entered; of what lies beyond nobody may know.
    if (first + days >= dayOf(whole.dueAt)) return reports
    const dueAt = dueByCalendarDays(calendar, dispatchedAt, days)
    if (dueAt >= whole.dueAt) return reports
    if (dueAt > since) reports.push({ startedAt, dueAt, limit: calendarDays(days), extended: undefined })
    startedAt = dueAt
  }
}

/** Those whose month has begun: the one that runs, and the one before it, which may be missing. */
export const stageReportsNow = (order: Staged, sla: SlaPolicy, calendar: Calendar, now: Date): { startedAt: Date; dueAt: Date }[] =>
  stageReports(order, sla, calendar).filter(({ startedAt }) => startedAt <= now).slice(-2).map(({ startedAt, dueAt }) => ({ startedAt, dueAt }))

/** The same day of a later month; the month's last where it has no such day. */
function monthsLater(day: number, months: number): number {
  const [year = 0, month = 1, date = 1] = dateOfDay(day).split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0))
  return dayOfDate(new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(date, last.getUTCDate()))).toISOString().slice(0, 10))
}
