import { addedTo, type CalendarAddition, type CalendarContent } from '@hotline/domain/deadline/calendar-overlay.ts'

/** The whole calendar that a version stands for: a prefecture's content as it is, a county's laid over what it inherits. */
export function calendarShown(content: unknown, base: unknown): CalendarContent {
  // safe: both were read by the kind's schema when they were saved, or made by this form
  if (base === null || base === undefined) return content as CalendarContent
  const { years = {}, officeHours } = content as Partial<CalendarAddition>
  return addedTo(base as CalendarContent, { years, ...(officeHours ? { officeHours } : {}) })
}

export const NO_DAYS = { holidays: [], makeupWorkdays: [], provisional: true }
export const yearsOf = (calendar: CalendarContent): number[] => Object.keys(calendar.years).map(Number).sort((a, b) => a - b)
