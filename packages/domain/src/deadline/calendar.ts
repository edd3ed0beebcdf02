import { DomainError } from '../errors.ts'
import { dateOfDay, DAY_MS, dayOf, dayOfDate, HOUR_MS, startOfDayMs, yearOfDay } from './beijing.ts'
import { layOut, lengthOf, workedBefore, type Span, type YearTable } from './year-table.ts'

/** A tenant's working days and office hours (rule 5.3). Plain JSON; treat a value as immutable, its layout is cached. */
export type Calendar = { tenantId: number; years: Record<number, CalendarYear>; officeHours: OfficeHours[] }

/** Local dates 'YYYY-MM-DD'. `provisional`: the State Council's notice for the year isn't entered yet. */
export type CalendarYear = { holidays: string[]; makeupWorkdays: string[]; provisional: boolean }

/** A season 'MM-DD' to 'MM-DD', both included, which may wrap the end of the year; spans 'HH:MM', up to '24:00'. */
export type OfficeHours = { from: string; to: string; spans: [string, string][] }

/** A year nobody has entered: an answer would be a guess, so there is none. */
export class CalendarMissingError extends DomainError {
  constructor(year: number, tenantId: number) {
    super('deadline.calendar-missing', { year, tenantId })
    this.name = 'CalendarMissingError'
  }
}

/** The Beijing date of an instant, 'YYYY-MM-DD'. */
export const localDate = (at: Date): string => dateOfDay(dayOf(at))

export const isWorkday = (cal: Calendar, date: string): boolean => isWorkdayAt(cal, dayOfDate(date))

/** As `isWorkday`, of a day by its number: clocks are counted for each row of a list, and a date's text costs more than the answer. */
export function isWorkdayAt(cal: Calendar, day: number): boolean {
  const table = tableAt(cal, day)
  return table.isWorkday[day - table.firstDay] === true
}

/** When the office opens on that date, by its season; asked of a free day it answers as if it were none. */
export const startOfBusiness = (cal: Calendar, date: string): Date => new Date(opensAt(cal, dayOfDate(date)))

/** As `startOfBusiness`, by the day's number, in ms. */
export const opensAt = (cal: Calendar, day: number): number => startOfDayMs(day) + (hoursOf(cal, day)[0]?.[0] ?? 0)

/**
 * When the office closes on that date. An office open until midnight ends its day one millisecond earlier, so that
 * a day limit keeps its own date and nothing falls due at 00:00 of the next.
 */
export const endOfBusiness = (cal: Calendar, date: string): Date => new Date(closesAt(cal, dayOfDate(date)))

/** As `endOfBusiness`, by the day's number, in ms. */
export const closesAt = (cal: Calendar, day: number): number => startOfDayMs(day) + Math.min(hoursOf(cal, day).at(-1)?.[1] ?? DAY_MS, DAY_MS - 1)

/** The n-th working day after a date (before it where n < 0); the date itself for 0. */
export const addWorkingDays = (cal: Calendar, date: string, n: number): string => dateOfDay(workingDayAfter(cal, dayOfDate(date), n))

/** As `addWorkingDays`, of a day by its number. */
function workingDayAfter(cal: Calendar, start: number, n: number): number {
  if (!Number.isInteger(n)) throw new RangeError(`working days are counted whole: ${n}`)
  let day = start
  for (let left = Math.abs(n); left > 0; ) {
    day += Math.sign(n)
    if (isWorkdayAt(cal, day)) left -= 1
  }
  return day
}

/** End of business of the n-th working day after the start's date, whatever the hour (rule 5.3). */
export const dueByWorkingDays = (cal: Calendar, start: Date, n: number): Date =>
  new Date(closesAt(cal, workingDayAfter(cal, dayOf(start), n)))

/** The instant at which so many office hours have passed since `start`. */
export function dueByWorkingHours(cal: Calendar, start: Date, hours: number): Date {
  let left = hours * HOUR_MS
  if (left <= 0) return start
  for (let day = dayOf(start); ; day++) {
    if (!isWorkdayAt(cal, day)) continue
    const midnight = startOfDayMs(day)
    for (const [opens, closes] of hoursOf(cal, day)) {
      const from = Math.max(midnight + opens, start.getTime())
      const open = midnight + closes - from
      if (open <= 0) continue
      if (left <= open) return new Date(from + left)
      left -= open
    }
  }
}

/** End of business of the start's date + n, moved to the next working day where that one is free. */
export function dueByCalendarDays(cal: Calendar, start: Date, n: number): Date {
  const day = dayOf(start) + n
  return new Date(closesAt(cal, isWorkdayAt(cal, day) ? day : workingDayAfter(cal, day, 1)))
}

/** Office time from a to b in ms, negative where b is earlier. */
export const workingMsBetween = (cal: Calendar, a: Date, b: Date): number => between(cal, a, b, msTotal)

/** Working days after a's date through b's date, negative where b is earlier. */
export const workingDaysBetween = (cal: Calendar, a: Date, b: Date): number => between(cal, a, b, dayTotal)

/** As `workingMsBetween`, but each day counts 1 however long its hours are: what the percentages of a limit rest on. */
export const workingDayShareBetween = (cal: Calendar, a: Date, b: Date): number => between(cal, a, b, shareTotal)

/** Whether a span of time touches a year whose official calendar isn't known yet. */
export function restsOnProvisional(cal: Calendar, from: Date, to: Date): boolean {
  for (let year = yearOfDay(dayOf(from)); year <= yearOfDay(dayOf(to)); year++) {
    if (entryOf(cal, year).provisional) return true
  }
  return false
}

/** The office hours of a date as spans in ms after Beijing midnight, of a free day too. */
export const hoursOf = (cal: Calendar, day: number): readonly Span[] => {
  const table = tableAt(cal, day)
  return table.spans[day - table.firstDay] ?? []
}

/** What a year's table has counted at a time of one of its days, in ms after midnight. */
type Total = (table: YearTable, index: number, time: number) => number

const msTotal: Total = (table, index, time) => (table.msBefore[index] ?? 0) + workedToday(table, index, time)
const dayTotal: Total = (table, index) => table.daysBefore[index + 1] ?? 0
const shareTotal: Total = (table, index, time) => {
  const whole = lengthOf(table.spans[index] ?? [])
  return (table.daysBefore[index] ?? 0) + (whole === 0 ? 0 : workedToday(table, index, time) / whole)
}

/** Difference of a running total that starts anew each year. */
function between(cal: Calendar, a: Date, b: Date, total: Total): number {
  const [from, to] = [a.getTime(), b.getTime()]
  if (to < from) return -between(cal, b, a, total)
  const [first, last] = [dayOf(a), dayOf(b)]
  const [begun, ended] = [tableAt(cal, first), tableAt(cal, last)]
  let sum = total(ended, last - ended.firstDay, to - startOfDayMs(last)) - total(begun, first - begun.firstDay, from - startOfDayMs(first))
  for (let table = begun; table !== ended; table = tableAt(cal, table.firstDay + table.isWorkday.length)) sum += total(table, table.isWorkday.length - 1, DAY_MS)
  return sum
}

const workedToday = (table: YearTable, index: number, time: number): number =>
  table.isWorkday[index] ? workedBefore(table.spans[index] ?? [], time) : 0

const tables = new WeakMap<Calendar, YearTable[]>()

/** The table of the year a day lies in. */
function tableAt(cal: Calendar, day: number): YearTable {
  const known = tables.get(cal) ?? []
  for (const table of known) if (day >= table.firstDay && day < table.firstDay + table.isWorkday.length) return table
  tables.set(cal, known)
  const year = yearOfDay(day)
  const { holidays, makeupWorkdays } = entryOf(cal, year)
  const table = layOut({ year, holidays, makeupWorkdays, seasons: cal.officeHours }, date => {
    throw new DomainError('deadline.office-hours-missing', { date, tenantId: cal.tenantId })
  })
  known.push(table)
  return table
}

function entryOf(cal: Calendar, year: number): CalendarYear {
  const entry = cal.years[year]
  if (!entry) throw new CalendarMissingError(year, cal.tenantId)
  return entry
}
