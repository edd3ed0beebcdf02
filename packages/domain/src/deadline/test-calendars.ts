import type { Calendar, OfficeHours } from './calendar.ts'

// Calendars for tests only. The 2026 dates are typed in from the official notice, independent of any library.

const span = (month: string, from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `2026-${month}-${String(from + index).padStart(2, '0')}`)

const NATIONAL = {
  2025: { holidays: ['2025-10-01', '2025-10-02', '2025-10-03'], makeupWorkdays: ['2025-10-11'], provisional: false },
  2026: {
    holidays: [
      ...span('01', 1, 3), ...span('02', 15, 23), ...span('04', 4, 6), ...span('05', 1, 5),
      ...span('06', 19, 21), ...span('09', 25, 27), ...span('10', 1, 7),
    ],
    makeupWorkdays: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
    provisional: false,
  },
  2027: { holidays: ['2027-01-01'], makeupWorkdays: [], provisional: true },
}

const hours = (summer: [string, string][], winter: [string, string][]): OfficeHours[] => [
  { from: '05-01', to: '09-30', spans: summer },
  { from: '10-01', to: '04-30', spans: winter },
]

export const guangyuan: Calendar = {
  tenantId: 1,
  years: NATIONAL,
  officeHours: hours([['09:00', '12:00'], ['14:30', '18:00']], [['09:00', '12:00'], ['13:00', '18:00']]),
}

export const kashgar: Calendar = {
  tenantId: 2,
  years: {
    ...NATIONAL,
    2026: { ...NATIONAL[2026], holidays: [...NATIONAL[2026].holidays, '2026-03-20', '2026-05-27', '2026-05-28', '2026-05-29'] },
  },
  officeHours: hours([['10:00', '14:00'], ['16:00', '20:00']], [['10:00', '14:00'], ['15:30', '19:30']]),
}

/** Open day and night on working days, as an administrator may well enter it. */
export const roundTheClock: Calendar = { tenantId: 3, years: NATIONAL, officeHours: [{ from: '01-01', to: '12-31', spans: [['00:00', '24:00']] }] }

/** An instant from Beijing wall time, 'YYYY-MM-DD HH:MM'. */
export const beijing = (text: string): Date => new Date(`${text.replace(' ', 'T')}:00+08:00`)

/** Beijing wall time 'YYYY-MM-DD HH:MM' of an instant. */
export const wall = (at: Date): string => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
