import { addWorkingDays, endOfBusiness, isWorkday, startOfBusiness, workingDaysBetween, type Calendar } from '@hotline/domain/deadline/calendar.ts'
import { provisionalYear } from '@hotline/domain/deadline/calendar-edit.ts'
import { calendarSchema } from '@hotline/domain/deadline/calendar-schema.ts'
import { describe, expect, test } from 'vitest'
import { calendarsFor, nationalYear } from './calendars.ts'

const days = (month: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => `2026-${month}-${String(from + index).padStart(2, '0')}`)

describe('国家日历', () => {
  test('2026 年放假与调休与公布的一致', () => {
    expect(nationalYear(2026)).toEqual({
      holidays: [
        ...days('01', 1, 3), ...days('02', 15, 23), ...days('04', 4, 6), ...days('05', 1, 5),
        ...days('06', 19, 21), ...days('09', 25, 27), ...days('10', 1, 7),
      ],
      makeupWorkdays: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
      provisional: false,
    })
  })

  test('2026 年共 248 个工作日', () => {
    const cal: Calendar = { ...calendarsFor('SICHUAN'), tenantId: 1 }
    expect(workingDaysBetween(cal, new Date('2025-12-31T04:00:00Z'), new Date('2026-12-31T04:00:00Z'))).toBe(248)
  })

  test('2025 年春节前后的调休在内', () => {
    const { holidays, makeupWorkdays } = nationalYear(2025)
    expect(holidays).toContain('2025-01-28')
    expect(makeupWorkdays).toEqual(['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'])
  })

  test('未公布的年份不能冒充已公布', () => {
    expect(() => nationalYear(2027)).toThrow(RangeError)
    expect(provisionalYear(2027)).toMatchObject({ provisional: true, makeupWorkdays: [] })
    expect(provisionalYear(2027).holidays).toContain('2027-10-01')
  })
})

describe('地区日历', () => {
  test.each(['SICHUAN', 'XINJIANG'] as const)('%s 的日历合格', profile => {
    expect(() => calendarSchema.parse({ ...calendarsFor(profile), tenantId: 1 })).not.toThrow()
  })

  test('新疆多放肉孜节一天、古尔邦节三天，四川不放', () => {
    const kashgar: Calendar = { ...calendarsFor('XINJIANG'), tenantId: 2 }
    const guangyuan: Calendar = { ...calendarsFor('SICHUAN'), tenantId: 1 }
    for (const date of ['2026-03-20', '2026-05-27', '2026-05-28', '2026-05-29', '2025-03-31', '2025-06-06']) {
      expect([date, isWorkday(kashgar, date), isWorkday(guangyuan, date)]).toEqual([date, false, true])
    }
    expect(addWorkingDays(kashgar, '2026-05-26', 1)).toBe('2026-06-01')
  })

  test('喀什冬夏作息不同，比广元晚下班', () => {
    const kashgar: Calendar = { ...calendarsFor('XINJIANG'), tenantId: 2 }
    const guangyuan: Calendar = { ...calendarsFor('SICHUAN'), tenantId: 1 }
    expect(startOfBusiness(kashgar, '2026-07-01').toISOString()).toBe('2026-07-01T02:00:00.000Z')
    expect(endOfBusiness(kashgar, '2026-07-01').toISOString()).toBe('2026-07-01T12:00:00.000Z')
    expect(endOfBusiness(kashgar, '2026-12-01').toISOString()).toBe('2026-12-01T11:30:00.000Z')
    expect(endOfBusiness(guangyuan, '2026-12-01').toISOString()).toBe('2026-12-01T10:00:00.000Z')
  })
})
