import { z } from 'zod'
import type { Calendar } from './calendar.ts'
import { dateOfDay, dayOfDate } from './beijing.ts'
import { covers, toSpan } from './year-table.ts'

const time = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/)
const monthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)

export const officeHoursSchema = z.object({
  from: monthDay,
  to: monthDay,
  spans: z.array(z.tuple([time, time])).min(1).refine(inOrder, 'calendar.spans-overlap'),
})

export const calendarYearSchema = z
  .object({ holidays: z.array(z.iso.date()).max(366), makeupWorkdays: z.array(z.iso.date()).max(366), provisional: z.boolean() })
  .refine(year => !year.makeupWorkdays.some(date => year.holidays.includes(date)), 'calendar.holiday-and-workday')

/** What an administrator may enter: dates in the year they stand under, and office hours for every day of a year, once. */
export const calendarSchema = z.object({
  tenantId: z.int().positive(),
  years: z.record(z.string().regex(/^\d{4}$/), calendarYearSchema).refine(
    years => Object.entries(years).every(([year, entry]) =>
      [...entry.holidays, ...entry.makeupWorkdays].every(date => date.startsWith(`${year}-`))),
    'calendar.date-in-wrong-year',
  ),
  officeHours: z.array(officeHoursSchema).refine(officeHoursOfYear, 'calendar.seasons-gap-or-overlap'),
}) satisfies z.ZodType<Calendar>

function inOrder(spans: [string, string][]): boolean {
  let last = -1
  return spans.map(toSpan).every(([opens, closes]) => {
    const fine = opens >= last && closes > opens
    last = closes
    return fine
  })
}

/** Whether the seasons name every day of a year, each once. */
export function officeHoursOfYear(seasons: { from: string; to: string }[]): boolean {
  const leapYear = dayOfDate('2024-01-01')
  return Array.from({ length: 366 }, (_, index) => dateOfDay(leapYear + index).slice(5))
    .every(day => seasons.filter(season => covers(season, day)).length === 1)
}
