import { describe, expect, test } from 'vitest'
import {
  addWorkingDays, CalendarMissingError, dueByCalendarDays, dueByWorkingDays, dueByWorkingHours, endOfBusiness, isWorkday, localDate,
  restsOnProvisional, startOfBusiness, workingDaysBetween, workingMsBetween, type Calendar,
} from './calendar.ts'
import { calendarSchema } from './calendar-schema.ts'
import { beijing, guangyuan, kashgar, roundTheClock, wall } from './test-calendars.ts'
import { workingAxis } from './working-axis.ts'

const HOUR = 3_600_000

describe('工作日', () => {
  test('2026 年共 248 个工作日', () => {
    expect(workingDaysBetween(guangyuan, beijing('2025-12-31 12:00'), beijing('2026-12-31 12:00'))).toBe(248)
  })

  test.each([
    ['2026-02-13 16:00', 3, '2026-02-25 18:00'],
    ['2026-02-14 10:00', 1, '2026-02-24 18:00'],
    ['2026-02-16 10:00', 3, '2026-02-26 18:00'],
    ['2026-03-04 10:00', 7, '2026-03-13 18:00'],
    ['2026-04-30 10:00', 15, '2026-05-25 18:00'],
    ['2026-09-30 10:00', 7, '2026-10-15 18:00'],
  ])('%s 派单 %i 个工作日，到期 %s', (start, n, due) => {
    expect(wall(dueByWorkingDays(guangyuan, beijing(start), n))).toBe(due)
  })

  test('调休上班日是工作日，放假的周五不是', () => {
    expect(['2026-02-14', '2026-02-28', '2026-05-09', '2026-10-10'].map(date => isWorkday(guangyuan, date))).toEqual([true, true, true, true])
    expect(isWorkday(guangyuan, '2026-09-25')).toBe(false)
    expect(isWorkday(guangyuan, '2026-03-07')).toBe(false)
  })

  test.each(['00:00', '08:59', '12:30', '18:00', '23:59'])('派单当日 %s 不算第一天', time => {
    expect(wall(dueByWorkingDays(guangyuan, beijing(`2026-03-04 ${time}`), 1))).toBe('2026-03-05 18:00')
  })

  test('节假日派单，从节后第一个工作日起算', () => {
    expect(wall(dueByWorkingDays(guangyuan, beijing('2026-10-03 23:00'), 1))).toBe('2026-10-08 18:00')
  })

  test('往前数与往后数互逆', () => {
    expect(addWorkingDays(guangyuan, '2026-02-25', -3)).toBe('2026-02-13')
    expect(addWorkingDays(guangyuan, '2026-02-25', 0)).toBe('2026-02-25')
    expect(workingDaysBetween(guangyuan, beijing('2026-02-25 09:00'), beijing('2026-02-13 09:00'))).toBe(-3)
  })

  test('自然日期限落在假日时顺延到下一工作日', () => {
    expect(wall(dueByCalendarDays(guangyuan, beijing('2026-09-01 10:00'), 30))).toBe('2026-10-08 18:00')
    expect(wall(dueByCalendarDays(guangyuan, beijing('2026-09-01 10:00'), 10))).toBe('2026-09-11 18:00')
  })
})

describe('工作时间', () => {
  test.each([
    ['2026-03-04 10:00', 4, '2026-03-04 15:00'],
    ['2026-03-04 17:00', 4, '2026-03-05 12:00'],
    ['2026-03-04 08:00', 8, '2026-03-04 18:00'],
    ['2026-03-06 19:30', 4, '2026-03-09 14:00'],
    ['2026-07-01 11:00', 4, '2026-07-01 17:30'],
    ['2026-09-30 17:00', 4, '2026-10-08 12:00'],
    ['2026-02-13 17:00', 4, '2026-02-14 12:00'],
  ])('%s 起 %i 工作小时，到 %s', (start, hours, due) => {
    expect(wall(dueByWorkingHours(guangyuan, beijing(start), hours))).toBe(due)
  })

  test('喀什按本地作息：冬夏不同，肉孜节、古尔邦节不计', () => {
    expect(wall(dueByWorkingHours(kashgar, beijing('2026-07-01 09:00'), 4))).toBe('2026-07-01 14:00')
    expect(wall(dueByWorkingHours(kashgar, beijing('2026-12-01 13:00'), 4))).toBe('2026-12-01 18:30')
    expect(wall(dueByWorkingDays(kashgar, beijing('2026-05-26 19:00'), 1))).toBe('2026-06-01 20:00')
    expect(wall(dueByWorkingDays(guangyuan, beijing('2026-05-26 19:00'), 1))).toBe('2026-05-27 18:00')
    expect(wall(dueByWorkingHours(kashgar, beijing('2026-03-19 18:30'), 4))).toBe('2026-03-23 13:00')
  })

  test('夏季作息从 5 月 1 日起', () => {
    expect(wall(startOfBusiness(kashgar, '2026-04-30'))).toBe('2026-04-30 10:00')
    expect(wall(endOfBusiness(kashgar, '2026-04-30'))).toBe('2026-04-30 19:30')
    expect(wall(endOfBusiness(kashgar, '2026-05-06'))).toBe('2026-05-06 20:00')
    expect(wall(endOfBusiness(kashgar, '2026-10-08'))).toBe('2026-10-08 19:30')
  })

  test('两个时刻之间只算开门的时间，反向为负', () => {
    const friday = beijing('2026-03-06 17:00')
    const monday = beijing('2026-03-09 10:00')
    expect(workingMsBetween(guangyuan, friday, monday)).toBe(2 * HOUR)
    expect(workingMsBetween(guangyuan, monday, friday)).toBe(-2 * HOUR)
    expect(workingMsBetween(guangyuan, beijing('2026-10-01 00:00'), beijing('2026-10-07 23:59'))).toBe(0)
  })
})

describe('全天开放的日历', () => {
  test.each(['24:00', '23:59', '00:00'])('以 %s 收尾时午夜不关门一分钟', closes => {
    const cal: Calendar = { ...roundTheClock, officeHours: [{ from: '01-01', to: '12-31', spans: [['00:00', closes]] }] }
    expect(workingMsBetween(cal, beijing('2026-03-04 23:00'), beijing('2026-03-05 01:00'))).toBe(2 * HOUR)
    expect(wall(dueByWorkingHours(cal, beijing('2026-03-04 22:00'), 4))).toBe('2026-03-05 02:00')
    expect(calendarSchema.safeParse(cal).success).toBe(true)
  })

  test('按日的期限留在当天，不落到次日 00:00', () => {
    const due = dueByWorkingDays(roundTheClock, beijing('2026-03-04 10:00'), 1)
    expect(wall(due)).toBe('2026-03-05 23:59')
    expect(localDate(due)).toBe('2026-03-05')
  })
})

describe('跨年', () => {
  test('2025-12-31 派单，元旦后起算，调休日 01-04 算一天', () => {
    expect(wall(dueByWorkingDays(guangyuan, beijing('2025-12-31 23:30'), 2))).toBe('2026-01-05 18:00')
    expect(wall(dueByWorkingHours(guangyuan, beijing('2025-12-31 17:00'), 2))).toBe('2026-01-04 10:00')
    expect(workingMsBetween(guangyuan, beijing('2025-12-31 17:00'), beijing('2026-01-04 10:00'))).toBe(2 * HOUR)
  })

  test('UTC 还在上一年时按北京时间的日期算', () => {
    expect(localDate(new Date('2025-12-31T16:30:00Z'))).toBe('2026-01-01')
    expect(wall(dueByWorkingDays(guangyuan, new Date('2025-12-31T16:30:00Z'), 1))).toBe('2026-01-04 18:00')
  })

  test('落进 2027 年的日期是暂定的', () => {
    const start = beijing('2026-12-30 10:00')
    const due = dueByWorkingDays(guangyuan, start, 3)
    expect(wall(due)).toBe('2027-01-05 18:00')
    expect(restsOnProvisional(guangyuan, start, due)).toBe(true)
    expect(restsOnProvisional(guangyuan, start, beijing('2026-12-31 18:00'))).toBe(false)
  })

  test('没有录入的年份不猜', () => {
    const missing = () => dueByWorkingDays(guangyuan, beijing('2027-12-31 10:00'), 1)
    expect(missing).toThrow(CalendarMissingError)
    expect(missing).toThrow(expect.objectContaining({ code: 'deadline.calendar-missing', params: { year: 2028, tenantId: 1 } }))
    expect(() => isWorkday(guangyuan, '2024-12-31')).toThrow(CalendarMissingError)
  })

  test('没有作息的日期也不猜', () => {
    const cal: Calendar = { ...guangyuan, officeHours: [{ from: '05-01', to: '09-30', spans: [['09:00', '18:00']] }] }
    expect(() => isWorkday(cal, '2026-03-04')).toThrow(expect.objectContaining({ code: 'deadline.office-hours-missing' }))
  })
})

describe('录入检查', () => {
  const refused = (change: Partial<Calendar>) => !calendarSchema.safeParse({ ...guangyuan, ...change }).success

  test('存取 JSON 前后一致', () => {
    const stored: unknown = JSON.parse(JSON.stringify(guangyuan))
    expect(calendarSchema.parse(stored)).toEqual(guangyuan)
  })

  test('作息重叠、季节留缺口、日期填错年份都不收', () => {
    expect(refused({ officeHours: [{ from: '01-01', to: '12-31', spans: [['09:00', '13:00'], ['12:00', '18:00']] }] })).toBe(true)
    expect(refused({ officeHours: [{ from: '01-01', to: '12-30', spans: [['09:00', '18:00']] }] })).toBe(true)
    expect(refused({ years: { 2026: { holidays: ['2027-01-01'], makeupWorkdays: [], provisional: false } } })).toBe(true)
    expect(refused({ years: { 2026: { holidays: ['2026-01-04'], makeupWorkdays: ['2026-01-04'], provisional: false } } })).toBe(true)
  })
})

test('泳道的日轴标出工作日与开门时段', () => {
  const axis = workingAxis(guangyuan, '2026-02-13', '2026-02-15')
  expect(axis.map(day => [day.date, day.isWorkday, day.spans.length])).toEqual([
    ['2026-02-13', true, 2], ['2026-02-14', true, 2], ['2026-02-15', false, 0],
  ])
  expect(axis[0]?.spans.map(span => [wall(span.from), wall(span.to)])).toEqual([
    ['2026-02-13 09:00', '2026-02-13 12:00'], ['2026-02-13 13:00', '2026-02-13 18:00'],
  ])
  expect(workingAxis(guangyuan, '2027-01-04', '2027-01-04')[0]?.provisional).toBe(true)
})
