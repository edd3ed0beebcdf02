import { z } from 'zod'
import { calendarYearSchema } from './calendar-schema.ts'

/** How long before a published calendar ends its administrator is reminded of the next year. */
export const CALENDAR_REMIND_DAYS = 60

/** One year as an administrator saves it; `updatedAt` is when the calendar was last changed as far as the screen knows. */
export const saveCalendarYearInput = z
  .object({ year: z.int().min(2000).max(2100), entry: calendarYearSchema, updatedAt: z.date() })
  .refine(({ year, entry }) => [...entry.holidays, ...entry.makeupWorkdays].every((date) => date.startsWith(`${year}-`)), 'calendar.date-in-wrong-year')
  .refine(({ entry }) => isSet(entry.holidays) && isSet(entry.makeupWorkdays), 'calendar.date-twice')

export type SaveCalendarYear = z.infer<typeof saveCalendarYearInput>

const isSet = (dates: readonly string[]): boolean => new Set(dates).size === dates.length
