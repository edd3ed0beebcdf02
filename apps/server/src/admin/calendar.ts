import type { Actor } from '@hotline/domain/access/actor.ts'
import { provisionalYear } from '@hotline/domain/deadline/calendar-edit.ts'
import type { CalendarYear, OfficeHours } from '@hotline/domain/deadline/calendar.ts'
import type { PolicyBook } from '@hotline/domain/policy/book.ts'

export type CalendarView = {
  years: ({ year: number } & CalendarYear)[]
  officeHours: OfficeHours[]
  /** The version that holds here, to open it: the county's own where it has one. */
  versionId: number | null
  /** The year after the last, as it would start; null for a county, which adds to the prefecture's years. */
  next: ({ year: number } & CalendarYear) | null
}

/** The calendar in force here, years in order; null where there is none. It is changed by publishing a version. */
export function calendarOf(book: PolicyBook, { tenantId, prefectureId }: Pick<Actor, 'tenantId' | 'prefectureId'>, now: Date): CalendarView | null {
  const held = book.at('CALENDAR', tenantId, now)
  if (!held) return null
  const years = Object.entries(held.content.years).map(([year, entry]) => ({ year: Number(year), ...entry })).sort((a, b) => a.year - b.year)
  const last = years.at(-1)?.year
  return {
    years, officeHours: held.content.officeHours, versionId: (held.own ?? held.base)?.id ?? null,
    next: last && tenantId === prefectureId ? { year: last + 1, ...provisionalYear(last + 1) } : null,
  }
}
