import { dateOfDay, dayOfDate, isWeekend } from '@hotline/domain/deadline/beijing.ts'
import type { CalendarYear } from '@hotline/domain/deadline/calendar.ts'

export type DayKind = 'work' | 'holiday' | 'makeup' | 'weekend'

export function kindOf(entry: CalendarYear, date: string): DayKind {
  if (entry.makeupWorkdays.includes(date)) return 'makeup'
  if (entry.holidays.includes(date)) return 'holiday'
  return isWeekend(dayOfDate(date)) ? 'weekend' : 'work'
}

/** The kind a day turns to when it is pressed: a workday is free or not; a weekend is worked, named a holiday, or neither. */
export function toggled(entry: CalendarYear, date: string): CalendarYear {
  const kind = kindOf(entry, date)
  const without = { ...entry, holidays: entry.holidays.filter((day) => day !== date), makeupWorkdays: entry.makeupWorkdays.filter((day) => day !== date) }
  if (kind === 'work') return { ...without, holidays: [...without.holidays, date].sort() }
  if (kind === 'weekend') return { ...without, makeupWorkdays: [...without.makeupWorkdays, date].sort() }
  // a worked weekend turns to a named holiday, everything else back to what the weekday says
  return kind === 'makeup' && isWeekend(dayOfDate(date)) ? { ...without, holidays: [...without.holidays, date].sort() } : without
}

export const daysOf = (year: number): string[] => {
  const first = dayOfDate(`${year}-01-01`)
  return Array.from({ length: dayOfDate(`${year + 1}-01-01`) - first }, (_, at) => dateOfDay(first + at))
}

/** A month as weeks from Monday to Sunday; `null` where a day belongs to another month. */
export function weeksOf(year: number, month: number): (string | null)[][] {
  const days = daysOf(year).filter((date) => Number(date.slice(5, 7)) === month)
  const cells = [...Array.from({ length: weekdayOf(days[0] ?? '') }, () => null), ...days]
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) => Array.from({ length: 7 }, (_, at) => cells[week * 7 + at] ?? null))
}

/** 0 for Monday … 6 for Sunday. */
export const weekdayOf = (date: string): number => (dayOfDate(date) + 3) % 7

export function countsOf(entry: CalendarYear, year: number): Record<DayKind, number> {
  const counts = { work: 0, holiday: 0, makeup: 0, weekend: 0 }
  for (const date of daysOf(year)) counts[kindOf(entry, date)]++
  return { ...counts, work: counts.work + counts.makeup }
}

export const changedDays = (before: CalendarYear, after: CalendarYear, year: number): Set<string> => new Set(daysOf(year).filter((date) => kindOf(before, date) !== kindOf(after, date)))

/** The day an arrow key leads to, inside the year. */
export function walked(key: string, date: string, year: number): string | undefined {
  const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }[key]
  const next = step === undefined ? undefined : dateOfDay(dayOfDate(date) + step)
  return next?.startsWith(`${year}-`) ? next : undefined
}

/** As `toggled`, for a county: its own days come and go, the prefecture's stay as they are. Null where nothing can change. */
export function toggledBeside(base: CalendarYear, entry: CalendarYear, date: string): CalendarYear | null {
  const next = toggled(entry, date)
  const takesAway = (base.holidays.includes(date) && !next.holidays.includes(date)) || (base.makeupWorkdays.includes(date) && kindOf(next, date) === 'weekend')
  if (!takesAway) return next
  if (kindOf(base, date) === kindOf(entry, date)) return null
  const back = base.holidays.includes(date) ? 'holidays' : 'makeupWorkdays'
  const without = { ...entry, holidays: entry.holidays.filter((day) => day !== date), makeupWorkdays: entry.makeupWorkdays.filter((day) => day !== date) }
  return { ...without, [back]: [...without[back], date].sort() }
}
