import { DAY_MS, dayOf, dateOfDay, dayOfDate, isWeekend, startOfDayMs } from '@hotline/domain/deadline/beijing.ts'
import type { Calendar } from '@hotline/domain/deadline/calendar.ts'
import { workingAxis, type AxisDay } from '@hotline/domain/deadline/working-axis.ts'
import { DomainError } from '@hotline/domain/errors.ts'
import type { LaneDay, Span } from '@hotline/ui/lane-axis.ts'
import type { Say } from '../../lib/i18n.ts'
import { weekdayText } from '../../lib/time.ts'
import type { orderCopy } from './copy.zh-CN.ts'

type T = Say<keyof typeof orderCopy>

/** More days than can be told apart in the width of a panel. */
const MOST_DAYS = 24
const AHEAD = 10
/** Fewer make a picture of nothing but today. */
const FEWEST_DAYS = 7

/** The days between the order's beginning and what ends last (`now` where it hasn't ended); long courses show their newest days. Null where the calendar isn't known. */
export function axisOf({ calendar, from, now, today, ends, t }: { calendar: Calendar; from: Date; now: Date; today: Date; ends: readonly Date[]; t: T }): { days: LaneDay[]; open: Span[] } | null {
  const stands = dayOf(now)
  const last = Math.min(stands + AHEAD, Math.max(stands, ...ends.map(dayOf)))
  const first = Math.max(Math.min(dayOf(from), stands), last - MOST_DAYS + 1)
  const end = Math.max(last, first + FEWEST_DAYS - 1)
  try {
    const days = workingAxis(calendar, dateOfDay(first), dateOfDay(end))
    return { days: days.map((day, at) => laneDay(day, at === 0, dayOf(today), t)), open: days.flatMap((day) => day.spans.map((span) => ({ from: span.from.getTime(), to: span.to.getTime() }))) }
  } catch (error) {
    if (error instanceof DomainError) return null
    throw error
  }
}

function laneDay({ date, isWorkday }: AxisDay, isFirst: boolean, today: number, t: T): LaneDay {
  const day = dayOfDate(date)
  const from = startOfDayMs(day)
  const [, month = '', dayOfMonth = ''] = date.split('-')
  const named = isFirst || dayOfMonth === '01' ? `${Number(month)}月${Number(dayOfMonth)}` : String(Number(dayOfMonth))
  const weekday = weekdayText(new Date(from)).slice(1)
  const isToday = day === today
  const label = [named, weekday, isWorkday && isWeekend(day) && t('lane.makeup'), isToday && t('lane.today')].filter(Boolean).join(' ')
  return { from, to: from + DAY_MS, label: isWorkday || isToday ? label : t('lane.off'), off: !isWorkday, today: isToday }
}
