import type { CalendarYear } from './calendar.ts'

/** How long before a published calendar ends its administrator is reminded of the next year. */
export const CALENDAR_REMIND_DAYS = 60

/** A year not yet published: weekends and the festivals whose dates never move. */
export function provisionalYear(year: number): CalendarYear {
  const fixed = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']
  return { holidays: fixed.map((day) => `${year}-${day}`), makeupWorkdays: [], provisional: true }
}
