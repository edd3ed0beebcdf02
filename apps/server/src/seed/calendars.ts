import { provisionalYear } from '@hotline/domain/deadline/calendar-edit.ts'
import type { Calendar, CalendarYear, OfficeHours } from '@hotline/domain/deadline/calendar.ts'
// The library's data, not its functions: those shift by a day where the process runs west of Greenwich.
import published from 'chinese-days/dist/chinese-days.json' with { type: 'json' }

export type CalendarProfile = 'SICHUAN' | 'XINJIANG'

/** What a new tenant's calendar starts from: the published years, next year as a provisional one, and local office hours (rule 5.3). */
export function calendarsFor(profile: CalendarProfile): Omit<Calendar, 'tenantId'> {
  const national: Record<number, CalendarYear> = { 2025: nationalYear(2025), 2026: nationalYear(2026), 2027: provisionalYear(2027) }
  const regional = REGIONAL_HOLIDAYS[profile]
  const years = Object.fromEntries(Object.entries(national).map(([year, entry]) => [year, withHolidays(entry, regional[Number(year)] ?? [])]))
  return { years, officeHours: OFFICE_HOURS[profile] }
}

/** The State Council's year as the calendar library knows it. Throws for a year it doesn't: it would pass holidays off as workdays. */
export function nationalYear(year: number): CalendarYear {
  const holidays = datesOf(year, published.holidays)
  const makeupWorkdays = datesOf(year, published.workdays)
  if (holidays.length === 0) throw new RangeError(`no published holidays for ${year}: use provisionalYear`)
  return { holidays, makeupWorkdays, provisional: false }
}

// 肉孜节 (1 day) and 古尔邦节 (3 days) are days off for everybody in Xinjiang; 2027 is expected, not announced.
const REGIONAL_HOLIDAYS: Record<CalendarProfile, Record<number, string[]>> = {
  SICHUAN: {},
  XINJIANG: {
    2025: ['2025-03-31', '2025-06-06', '2025-06-07', '2025-06-08'],
    2026: ['2026-03-20', '2026-05-27', '2026-05-28', '2026-05-29'],
    2027: ['2027-03-10', '2027-05-16', '2027-05-17', '2027-05-18'],
  },
}

// Kashgar lives two hours behind Beijing time.
const OFFICE_HOURS: Record<CalendarProfile, OfficeHours[]> = {
  SICHUAN: [
    { from: '05-01', to: '09-30', spans: [['09:00', '12:00'], ['14:30', '18:00']] },
    { from: '10-01', to: '04-30', spans: [['09:00', '12:00'], ['13:00', '18:00']] },
  ],
  XINJIANG: [
    { from: '05-01', to: '09-30', spans: [['10:00', '14:00'], ['16:00', '20:00']] },
    { from: '10-01', to: '04-30', spans: [['10:00', '14:00'], ['15:30', '19:30']] },
  ],
}

/** A regional day off beats a national make-up workday of the same date. */
function withHolidays(year: CalendarYear, extra: string[]): CalendarYear {
  return {
    ...year,
    holidays: [...new Set([...year.holidays, ...extra])].sort(),
    makeupWorkdays: year.makeupWorkdays.filter(date => !extra.includes(date)),
  }
}

const datesOf = (year: number, named: Record<string, string>): string[] =>
  Object.keys(named).filter(date => date.startsWith(`${year}-`)).sort()
