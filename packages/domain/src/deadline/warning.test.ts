import { describe, expect, test } from 'vitest'
import { afterExtension, afterSuspension } from './clocks.ts'
import { calendarDays, due, wallHours, workingDays, workingHours, type Limit } from './limit.ts'
import { WARNING_LADDER } from './profiles.ts'
import { beijing, guangyuan, kashgar, roundTheClock } from './test-calendars.ts'
import { left, warningLevel } from './warning.ts'

const clock = (limit: Limit, start: string, calendar = guangyuan) => {
  const startedAt = beijing(start)
  return { startedAt, limit, calendar, dueAt: due(startedAt, limit, calendar) }
}
const WEDNESDAY = '2026-03-04 10:00'

describe('五个工作日及以上的期限', () => {
  test.each([
    ['2026-03-04 10:00', 'GREEN'],
    ['2026-03-11 17:59', 'GREEN'],
    ['2026-03-11 18:00', 'YELLOW'],
    ['2026-03-12 17:59', 'YELLOW'],
    ['2026-03-12 18:00', 'RED'],
    ['2026-03-13 18:00', 'RED'],
    ['2026-03-13 18:01', 'OVERDUE'],
  ])('七个工作日，%s 为 %s', (now, level) => {
    expect(warningLevel({ ...clock(workingDays(7), WEDNESDAY), now: beijing(now) })).toBe(level)
  })

  test('恰好五个工作日也按剩余天数', () => {
    const five = clock(workingDays(5), WEDNESDAY)
    expect(warningLevel({ ...five, now: beijing('2026-03-09 17:59') })).toBe('GREEN')
    expect(warningLevel({ ...five, now: beijing('2026-03-09 18:00') })).toBe('YELLOW')
  })

  test('周末和节日里不升级', () => {
    const order = clock(workingDays(7), '2026-09-30 10:00')
    for (const now of ['2026-10-01 00:00', '2026-10-07 23:59', '2026-10-13 17:59']) expect(warningLevel({ ...order, now: beijing(now) })).toBe('GREEN')
    expect(warningLevel({ ...order, now: beijing('2026-10-13 18:00') })).toBe('YELLOW')
  })

  test('长周期按自然日，同样看剩余工作日', () => {
    const order = clock(calendarDays(180), WEDNESDAY)
    expect(warningLevel({ ...order, now: beijing('2026-08-27 12:00') })).toBe('GREEN')
    expect(warningLevel({ ...order, now: beijing('2026-08-28 12:00') })).toBe('YELLOW')
  })
})

describe('较短的期限按比例', () => {
  test.each([
    ['2026-03-04 23:00', 'GREEN'],
    ['2026-03-06 13:59', 'GREEN'],
    ['2026-03-06 14:00', 'YELLOW'],
    ['2026-03-09 10:59', 'YELLOW'],
    ['2026-03-09 11:00', 'RED'],
    ['2026-03-09 18:01', 'OVERDUE'],
  ])('三个工作日，%s 为 %s', (now, level) => {
    expect(warningLevel({ ...clock(workingDays(3), WEDNESDAY), now: beijing(now) })).toBe(level)
  })

  test('延期后按延长了的总期限，但短期限不因此变长期限', () => {
    const order = clock(workingDays(3), WEDNESDAY)
    const extended = { ...order, dueAt: afterExtension({ ...order, by: workingDays(3) }) }
    expect(warningLevel({ ...extended, now: beijing('2026-03-09 17:59') })).toBe('GREEN')
    expect(warningLevel({ ...extended, now: beijing('2026-03-09 18:00') })).toBe('YELLOW')
    expect(warningLevel({ ...extended, now: beijing('2026-03-11 14:00') })).toBe('RED')
  })

  test('二十四小时：剩一半黄，剩四分之一红，夜里照走', () => {
    const order = clock(wallHours(24), WEDNESDAY)
    const at = (now: string) => warningLevel({ ...order, now: beijing(now) })
    expect([at('2026-03-04 21:59'), at('2026-03-04 22:00'), at('2026-03-05 04:00'), at('2026-03-05 10:00'), at('2026-03-05 10:01')])
      .toEqual(['GREEN', 'YELLOW', 'RED', 'RED', 'OVERDUE'])
  })

  test('四个工作小时：夜里不走', () => {
    const order = clock(workingHours(4), '2026-03-04 17:00')
    const at = (now: string) => warningLevel({ ...order, now: beijing(now) })
    expect([at('2026-03-05 08:00'), at('2026-03-05 10:00'), at('2026-03-05 11:00'), at('2026-03-05 12:01')]).toEqual(['GREEN', 'YELLOW', 'RED', 'OVERDUE'])
  })

  test('上级期限只剩当天时仍逐级预警', () => {
    const order = { ...clock(workingDays(3), WEDNESDAY), dueAt: beijing('2026-03-04 18:00') }
    expect([warningLevel({ ...order, now: beijing('2026-03-04 11:00') }), warningLevel({ ...order, now: beijing('2026-03-04 17:00') })]).toEqual(['GREEN', 'RED'])
  })
})

describe('挂起', () => {
  const order = clock(workingDays(3), WEDNESDAY)
  const stop = { suspendedAt: beijing('2026-03-05 10:00'), resumedAt: beijing('2026-03-10 15:00') }

  test('挂起期间停在挂起时的颜色', () => {
    expect(warningLevel({ ...order, pausedAt: stop.suspendedAt, now: beijing('2026-06-01 10:00') })).toBe('GREEN')
  })

  test('恢复后总期限不含挂起的天数', () => {
    const resumed = { ...order, dueAt: afterSuspension({ ...order, ...stop }), extended: 0 }
    expect(warningLevel({ ...resumed, now: beijing('2026-03-11 13:59') })).toBe('GREEN')
    expect(warningLevel({ ...resumed, now: beijing('2026-03-11 14:00') })).toBe('YELLOW')
  })

  test('挂起前后的延期仍算在总期限里，按小时的一样', () => {
    const extended = { ...order, dueAt: afterExtension({ dueAt: afterSuspension({ ...order, ...stop }), by: workingDays(3), calendar: guangyuan }), extended: 3 }
    expect(warningLevel({ ...extended, now: beijing('2026-03-12 17:59') })).toBe('GREEN')
    expect(warningLevel({ ...extended, now: beijing('2026-03-12 18:00') })).toBe('YELLOW')
    const urgent = { ...clock(wallHours(24), WEDNESDAY), dueAt: beijing('2026-03-12 10:00'), extended: 0 }
    expect(warningLevel({ ...urgent, now: beijing('2026-03-11 21:59') })).toBe('GREEN')
    expect(warningLevel({ ...urgent, now: beijing('2026-03-12 04:00') })).toBe('RED')
  })
})

test('阶梯是设置：改了就按新的', () => {
  const order = { ...clock(workingDays(7), WEDNESDAY), now: beijing('2026-03-10 18:00') }
  expect(warningLevel({ ...order, ladder: { ...WARNING_LADDER, yellowDaysLeft: 3 } })).toBe('YELLOW')
})

test('全天开放的单位在到期日 23:59 前不算超期，次日 00:00 起才算', () => {
  const order = clock(workingDays(1), WEDNESDAY, roundTheClock)
  expect(warningLevel({ ...order, now: beijing('2026-03-05 00:00') })).toBe('GREEN')
  expect(warningLevel({ ...order, now: beijing('2026-03-05 23:59') })).toBe('RED')
  expect(warningLevel({ ...order, now: beijing('2026-03-06 00:00') })).toBe('OVERDUE')
})

describe('剩余时间', () => {
  const order = clock(workingDays(7), WEDNESDAY)
  test.each([
    ['2026-03-11 15:00', 2, 3, 0],
    ['2026-03-11 12:30', 2, 5, 0],
    ['2026-03-11 08:00', 3, 0, 0],
    ['2026-03-11 09:00', 3, 0, 0],
    ['2026-03-11 09:20', 2, 7, 40],
    ['2026-03-07 12:00', 5, 0, 0],
    ['2026-03-13 18:00', 0, 0, 0],
  ])('%s 剩 %i 工作日 %i 时 %i 分', (now, days, hours, minutes) => {
    expect(left({ ...order, now: beijing(now) })).toMatchObject({ days, hours, minutes, unit: 'WORKING' })
  })

  test('超期为负，天数时数是超出的量', () => {
    expect(left({ ...order, now: beijing('2026-03-16 10:30') })).toEqual({ ms: -5_400_000, unit: 'WORKING', share: 0, days: 0, hours: 1, minutes: 30 })
    expect(left({ ...order, now: beijing('2026-03-17 18:00') })).toMatchObject({ days: 2, hours: 0, minutes: 0 })
  })

  test('一天多长由当地作息定', () => {
    const far = clock(workingDays(5), '2026-04-29 10:00', kashgar)
    expect(left({ ...far, now: beijing('2026-04-30 17:30') })).toMatchObject({ days: 4, hours: 2, minutes: 0 })
    expect(left({ ...far, now: beijing('2026-04-29 12:00') }).share).toBe(1)
  })

  test('按钟点的期限用钟点', () => {
    const urgent = clock(wallHours(24), WEDNESDAY)
    expect(left({ ...urgent, now: beijing('2026-03-04 10:50') })).toMatchObject({ unit: 'WALL', days: 0, hours: 23, minutes: 10 })
    expect(left({ ...urgent, now: beijing('2026-03-04 22:00') }).share).toBe(0.5)
  })
})
