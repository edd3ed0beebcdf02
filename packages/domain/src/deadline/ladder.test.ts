import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { due, wallHours, wallMinutes, workingDays, workingHours, calendarDays, type Limit } from './limit.ts'
import { HANDLE_RUNGS, nextRung, rungsOf, signRungsOf } from './ladder.ts'
import { WARNING_LADDER } from './profiles.ts'
import { beijing, guangyuan, kashgar, roundTheClock, wall } from './test-calendars.ts'
import { WARNING_LEVELS, warningLevel } from './warning.ts'

const clockOf = (limit: Limit, start: string, calendar = guangyuan) => {
  const startedAt = beijing(start)
  return { startedAt, limit, calendar, dueAt: due(startedAt, limit, calendar) }
}

test('七个工作日：剩两天黄，剩一天红，过点超期，次一工作日催办通知，再五个工作日书面批评', () => {
  expect(rungsOf(clockOf(workingDays(7), '2026-03-04 10:00'), WARNING_LADDER).map(({ rung, at }) => [rung, wall(at)])).toEqual([
    ['YELLOW', '2026-03-11 18:00'], ['RED', '2026-03-12 18:00'], ['OVERDUE', '2026-03-13 18:00'], ['NOTICE', '2026-03-16 18:00'], ['CRITICISM', '2026-03-23 18:00'],
  ])
})

test('三个工作日按比例，二十四小时夜里照走', () => {
  expect(rungsOf(clockOf(workingDays(3), '2026-03-04 10:00'), WARNING_LADDER).slice(0, 2).map(({ at }) => wall(at))).toEqual(['2026-03-06 14:00', '2026-03-09 11:00'])
  expect(rungsOf(clockOf(wallHours(24), '2026-03-04 10:00'), WARNING_LADDER).slice(0, 2).map(({ at }) => wall(at))).toEqual(['2026-03-04 22:00', '2026-03-05 04:00'])
})

test('签收：过半提醒，到点再提醒', () => {
  expect(signRungsOf(clockOf(workingDays(1), '2026-03-04 10:00'), WARNING_LADDER).map(({ rung, at }) => [rung, wall(at)])).toEqual([['HALF', '2026-03-05 14:00'], ['FULL', '2026-03-05 18:00']])
})

describe('下一级', () => {
  const clock = clockOf(workingDays(7), '2026-03-04 10:00')
  test('从头数、过了一级、到了顶', () => {
    expect(nextRung(HANDLE_RUNGS, clock, WARNING_LADDER, null)).toMatchObject({ rung: 'YELLOW' })
    expect(nextRung(HANDLE_RUNGS, clock, WARNING_LADDER, beijing('2026-03-11 18:00'))).toMatchObject({ rung: 'RED' })
    expect(nextRung(HANDLE_RUNGS, clock, WARNING_LADDER, beijing('2026-04-01 18:00'))).toBeNull()
  })
  test('落在没有录入的年份，就说还不知道', () => {
    const last = { ...clockOf(workingDays(7), '2027-12-15 10:00'), dueAt: beijing('2027-12-31 18:00') }
    expect(nextRung(HANDLE_RUNGS, last, WARNING_LADDER, beijing('2027-12-31 19:00'))).toBe('unknown')
  })
})

const limits = fc.oneof(
  fc.integer({ min: 1, max: 20 }).map(workingDays), fc.integer({ min: 1, max: 60 }).map(calendarDays), fc.integer({ min: 1, max: 30 }).map(workingHours),
  fc.integer({ min: 1, max: 60 }).map(wallHours), fc.integer({ min: 5, max: 120 }).map(wallMinutes),
)
const starts = fc.integer({ min: 0, max: 330 * 24 * 60 * 60_000 }).map((ms) => new Date(beijing('2026-01-04 00:00').getTime() + ms))

test('预警级别恰好在各级的时刻变，早一毫秒不变', () => {
  fc.assert(
    fc.property(starts, limits, fc.constantFrom(guangyuan, kashgar, roundTheClock), fc.integer({ min: 0, max: 3 }), (startedAt, limit, calendar, more) => {
      const first = due(startedAt, limit, calendar)
      const clock = { startedAt, limit, calendar, dueAt: more === 0 ? first : due(first, limit, calendar) }
      const levelAt = (ms: number) => WARNING_LEVELS.indexOf(warningLevel({ ...clock, now: new Date(ms) }))
      for (const { rung, at } of rungsOf(clock, WARNING_LADDER).slice(0, 3)) {
        const level = WARNING_LEVELS.findIndex((each) => each === rung)
        expect(levelAt(at.getTime())).toBeGreaterThanOrEqual(level)
        if (at > startedAt) expect(levelAt(at.getTime() - 1)).toBeLessThan(level)
      }
    }),
    { numRuns: 2_000 },
  )
})
