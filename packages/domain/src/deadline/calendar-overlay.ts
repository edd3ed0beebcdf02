import { DomainError, must } from '../errors.ts'
import type { Calendar, CalendarYear, OfficeHours } from './calendar.ts'

/** The working days and office hours of a prefecture, as one version holds them. */
export type CalendarContent = Omit<Calendar, 'tenantId'>

/** What a county adds to them (rule 5.3): days off and worked weekends of its own, and its own office hours where they differ. */
export type CalendarAddition = { years: Record<string, Pick<CalendarYear, 'holidays' | 'makeupWorkdays'>>; officeHours?: OfficeHours[] }

/**
 * What holds in the county. Its own day off beats an inherited make-up day; an inherited day off beats its own make-up
 * day, so that nothing the prefecture gives is taken back. A year the prefecture doesn't have holds nowhere.
 */
export function addedTo(base: CalendarContent, own: CalendarAddition): CalendarContent {
  const years = Object.fromEntries(Object.entries(base.years).map(([year, entry]) => [year, withAdded(entry, own.years[year])]))
  return { years, officeHours: own.officeHours ?? base.officeHours }
}

function withAdded(entry: CalendarYear, own: CalendarAddition['years'][string] | undefined): CalendarYear {
  if (!own) return entry
  const makeups = own.makeupWorkdays.filter((date) => !entry.holidays.includes(date) && !own.holidays.includes(date))
  return { ...entry, holidays: union(entry.holidays, own.holidays), makeupWorkdays: union(entry.makeupWorkdays.filter((date) => !own.holidays.includes(date)), makeups) }
}

/**
 * The other way round: what a whole calendar says beyond what is inherited.
 * @throws `policy.calendar-removes` with the dates it would take away, `policy.calendar-year-missing` for a year that isn't inherited
 */
export function additionOf(base: CalendarContent, whole: CalendarContent): CalendarAddition {
  const missing = Object.keys(whole.years).find((year) => !base.years[Number(year)])
  must(missing === undefined, 'policy.calendar-year-missing', { year: missing ?? '' })
  const removed: string[] = []
  const years: CalendarAddition['years'] = {}
  for (const [year, entry] of Object.entries(base.years)) {
    const said = whole.years[Number(year)] ?? entry
    removed.push(...without(entry.holidays, said.holidays), ...without(entry.makeupWorkdays, [...said.makeupWorkdays, ...said.holidays]))
    const added = { holidays: without(said.holidays, entry.holidays), makeupWorkdays: without(said.makeupWorkdays, entry.makeupWorkdays) }
    if (added.holidays.length || added.makeupWorkdays.length) years[year] = added
  }
  if (removed.length) throw new DomainError('policy.calendar-removes', { date: removed[0] ?? '', count: removed.length })
  return { years, ...(sameHours(base.officeHours, whole.officeHours) ? {} : { officeHours: whole.officeHours }) }
}

/** The years in which two calendars count differently; all of them where the office hours differ. In order. */
export function changedYears(before: CalendarContent | null, after: CalendarContent): number[] {
  const every = [...new Set([...Object.keys(before?.years ?? {}), ...Object.keys(after.years)])].map(Number).sort((a, b) => a - b)
  if (!before || !sameHours(before.officeHours, after.officeHours)) return every
  return every.filter((year) => !sameYear(before.years[year], after.years[year]))
}

const sameYear = (one: CalendarYear | undefined, other: CalendarYear | undefined): boolean =>
  one !== undefined && other !== undefined && one.provisional === other.provisional && sameSet(one.holidays, other.holidays) && sameSet(one.makeupWorkdays, other.makeupWorkdays)

/** What of a season counts, in an order of its own: a stored value doesn't keep that of its keys. */
const hoursText = (seasons: readonly OfficeHours[]): string => JSON.stringify(seasons.map(({ from, to, spans }) => [from, to, spans]).sort())
export const sameHours = (one: readonly OfficeHours[], other: readonly OfficeHours[]): boolean => hoursText(one) === hoursText(other)

const union = (one: readonly string[], other: readonly string[]): string[] => [...new Set([...one, ...other])].sort()
const without = (all: readonly string[], gone: readonly string[]): string[] => all.filter((each) => !gone.includes(each))
const sameSet = (one: readonly string[], other: readonly string[]): boolean => without(one, other).length === 0 && without(other, one).length === 0
