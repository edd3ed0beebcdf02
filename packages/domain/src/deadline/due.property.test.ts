import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Calendar } from './calendar.ts'
import { workingMsBetween } from './calendar.ts'
import { due, type Limit } from './limit.ts'
import { beijing, guangyuan, kashgar, roundTheClock, wall } from './test-calendars.ts'

// The oracle knows nothing of the implementation: it walks minute by minute and reads the calendar as a clerk would.

const MINUTE = 60_000

function freeDay(cal: Calendar, date: string): boolean {
  const entry = cal.years[Number(date.slice(0, 4))]
  if (!entry) throw new Error(`no year for ${date}`)
  if (entry.makeupWorkdays.includes(date)) return false
  return entry.holidays.includes(date) || [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay())
}

function inHours(cal: Calendar, date: string, time: string): boolean {
  const day = date.slice(5)
  const season = cal.officeHours.find(({ from, to }) => (from < to ? day >= from && day <= to : day >= from || day <= to))
  return season?.spans.some(([opens, closes]) => time >= opens && time < closes) ?? false
}

const stepsOf = (cal: Calendar) => {
  const free = new Map<string, boolean>()
  return (at: Date) => {
    const text = wall(at)
    const date = text.slice(0, 10)
    const known = free.get(date) ?? freeDay(cal, date)
    free.set(date, known)
    return { date, free: known, open: !known && inHours(cal, date, text.slice(11)) }
  }
}

/** The end of the last open minute of a date; a day that is open to its end stops just short of midnight. */
function closing(cal: Calendar, date: string): Date {
  const read = stepsOf(cal)
  let end = beijing(`${date} 00:00`)
  for (let minute = 0; minute < 24 * 60; minute++) {
    const at = new Date(beijing(`${date} 00:00`).getTime() + minute * MINUTE)
    if (read(at).open) end = new Date(at.getTime() + MINUTE)
  }
  return wall(end).slice(0, 10) === date ? end : new Date(end.getTime() - 1)
}

function oracle(start: Date, limit: Limit, cal: Calendar): Date {
  const read = stepsOf(cal)
  const startDate = read(start).date
  let dayOfWalk = startDate
  let calendarDays = 0
  let workingDays = 0
  let openMinutes = 0
  let minutes = 0
  for (let at = start; ; at = new Date(at.getTime() + MINUTE)) {
    if (limit.unit === 'WALL_MINUTE' && minutes === limit.amount) return at
    if (limit.unit === 'WALL_HOUR' && minutes === limit.amount * 60) return at
    if (limit.unit === 'WORKING_HOUR' && openMinutes === limit.amount * 60) return at
    const now = read(at)
    if (now.date !== dayOfWalk) {
      dayOfWalk = now.date
      calendarDays += 1
      if (!now.free) workingDays += 1
    }
    if (limit.unit === 'WORKING_DAY' && workingDays === limit.amount) return closing(cal, now.date)
    if (limit.unit === 'CALENDAR_DAY' && calendarDays >= limit.amount && !now.free) return closing(cal, now.date)
    if (now.open) openMinutes += 1
    minutes += 1
  }
}

const starts = fc.integer({ min: 0, max: 366 * 24 * 60 }).map(minutes => new Date(beijing('2025-12-20 00:00').getTime() + minutes * MINUTE))
const calendars = fc.constantFrom(guangyuan, kashgar, roundTheClock)
const limits: fc.Arbitrary<Limit> = fc.oneof(
  fc.record({ unit: fc.constant('WORKING_DAY' as const), amount: fc.integer({ min: 1, max: 15 }) }),
  fc.record({ unit: fc.constant('WORKING_HOUR' as const), amount: fc.integer({ min: 1, max: 40 }).map(quarters => quarters / 4) }),
  fc.record({ unit: fc.constant('CALENDAR_DAY' as const), amount: fc.integer({ min: 1, max: 20 }) }),
  fc.record({ unit: fc.constant('WALL_HOUR' as const), amount: fc.integer({ min: 1, max: 48 }) }),
  fc.record({ unit: fc.constant('WALL_MINUTE' as const), amount: fc.integer({ min: 1, max: 90 }) }),
)

test('到期时间与逐分钟走出来的一致', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(starts, limits, calendars, (start, limit, cal) => {
      expect(due(start, limit, cal).toISOString()).toBe(oracle(start, limit, cal).toISOString())
    }),
    { numRuns: 300 },
  )
})

test('两个时刻之间的工作时间与逐分钟数出来的一致', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(starts, fc.integer({ min: 0, max: 14 * 24 * 60 }), calendars, (start, minutes, cal) => {
      const read = stepsOf(cal)
      let open = 0
      for (let step = 0; step < minutes; step++) if (read(new Date(start.getTime() + step * MINUTE)).open) open += 1
      expect(workingMsBetween(cal, start, new Date(start.getTime() + minutes * MINUTE))).toBe(open * MINUTE)
    }),
    { numRuns: 100 },
  )
})
