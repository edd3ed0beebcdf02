import { dateOfDay, dayOfDate, startOfDayMs, yearOfDay } from './beijing.ts'
import { hoursOf, isWorkday, type Calendar } from './calendar.ts'

/** One day of a lane: its office hours as instants, empty on a free day. */
export type AxisDay = { date: string; isWorkday: boolean; provisional: boolean; spans: { from: Date; to: Date }[] }

/** The days from one local date through another, for drawing lanes along working time. */
export function workingAxis(cal: Calendar, from: string, to: string): AxisDay[] {
  const first = dayOfDate(from)
  return Array.from({ length: Math.max(0, dayOfDate(to) - first + 1) }, (_, index) => {
    const day = first + index
    const date = dateOfDay(day)
    const works = isWorkday(cal, date)
    const midnight = startOfDayMs(day)
    return {
      date,
      isWorkday: works,
      provisional: cal.years[yearOfDay(day)]?.provisional === true,
      spans: works ? hoursOf(cal, day).map(([opens, closes]) => ({ from: new Date(midnight + opens), to: new Date(midnight + closes) })) : [],
    }
  })
}
