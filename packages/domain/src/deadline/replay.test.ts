import { describe, expect, test } from 'vitest'
import { calendarDays, wallHours, workingDays, workingHours } from './limit.ts'
import { dueFrom, type ClockCause } from './replay.ts'
import { beijing, guangyuan, wall } from './test-calendars.ts'

const calendars = () => guangyuan
const dueOf = (...causes: ClockCause[]) => {
  const at = dueFrom(causes, calendars)
  return at && wall(at)
}
const start = (at: string, limit = workingDays(7)): ClockCause => ({ cause: 'START', at: beijing(at), limit, upper: null, calendar: 1 })
const registered: ClockCause = { cause: 'PROVISIONAL', at: beijing('2026-03-04 10:00'), dispatch: workingHours(4), limit: workingDays(7), upper: null, calendar: 1 }

describe('时限由发生过的事算出', () => {
  test('登记暂算，派单重起', () => {
    expect(dueOf(registered)).toBe('2026-03-13 18:00')
    expect(dueOf(registered, start('2026-03-05 09:00'))).toBe('2026-03-16 18:00')
  })
  test('改分类从原起点按新时限；派单前连同派单时限', () => {
    expect(dueOf(registered, { cause: 'RECLASSIFY', limit: workingDays(3), dispatch: workingHours(4) })).toBe('2026-03-09 18:00')
    expect(dueOf(registered, start('2026-03-05 09:00'), { cause: 'RECLASSIFY', limit: workingDays(3), dispatch: workingHours(4) })).toBe('2026-03-10 18:00')
  })
  test('延期、挂起、退回重报依次叠加', () => {
    const extended = [start('2026-03-04 10:00'), { cause: 'EXTENSION', by: workingDays(3) }] as const
    expect(dueOf(...extended)).toBe('2026-03-18 18:00')
    const resumed = [...extended, { cause: 'SUSPENSION', from: beijing('2026-03-10 10:00'), to: beijing('2026-03-12 10:00') }] as const
    expect(dueOf(...resumed)).toBe('2026-03-20 18:00')
    expect(dueOf(...resumed, { cause: 'SEND_BACK', approvedAt: beijing('2026-03-20 17:00'), at: beijing('2026-03-23 10:00'), rework: workingDays(2) })).toBe('2026-03-25 18:00')
  })
  test('法定期限如同一开始就是它：从原起点，之后的延期和挂起照算；撤销即回到原样', () => {
    const past = [start('2026-03-04 10:00'), { cause: 'EXTENSION', by: workingDays(3) }, { cause: 'SUSPENSION', from: beijing('2026-03-10 10:00'), to: beijing('2026-03-12 10:00') }] as const
    // 60 days end on 3 May, inside the holidays: 6 May, and five working days more, 9 May being one.
    expect(dueOf(...past, { cause: 'STATUTORY', limit: calendarDays(60) })).toBe('2026-05-12 18:00')
    expect(dueOf(...past, { cause: 'STATUTORY', limit: calendarDays(60) }, { cause: 'STATUTORY', limit: workingDays(7) })).toBe(dueOf(...past))
    expect(dueOf(registered, { cause: 'STATUTORY', limit: calendarDays(60) })).toBe('2026-05-06 18:00')
  })
  test('重办是新的起点，此前的都不算', () => {
    expect(dueOf(start('2026-03-04 10:00'), { cause: 'EXTENSION', by: workingDays(3) }, start('2026-04-08 10:00', workingDays(5)))).toBe('2026-04-15 18:00')
  })
  test('上级时限在前，按上级', () => {
    expect(dueOf({ cause: 'START', at: beijing('2026-03-04 10:00'), limit: workingDays(7), upper: { dueAt: beijing('2026-03-11 18:00'), marginDays: 1 }, calendar: 1 })).toBe('2026-03-10 18:00')
  })
  test('钟点的时限按钟点停', () => {
    expect(dueOf(start('2026-03-04 10:00', wallHours(24)), { cause: 'SUSPENSION', from: beijing('2026-03-04 12:00'), to: beijing('2026-03-04 15:00') })).toBe('2026-03-05 13:00')
  })
  test('没有时限就没有日期，改出时限才有', () => {
    const praise: ClockCause = { cause: 'START', at: beijing('2026-03-04 10:00'), limit: null, upper: null, calendar: 1 }
    expect(dueOf(praise, { cause: 'EXTENSION', by: workingDays(3) })).toBeNull()
    expect(dueOf(praise, { cause: 'RECLASSIFY', limit: workingDays(3), dispatch: workingHours(4) })).toBe('2026-03-09 18:00')
  })
})

test('日历补了节假日，同样的经过算出新的日期', () => {
  const year = guangyuan.years[2026]
  const edited = { ...guangyuan, years: { ...guangyuan.years, 2026: { holidays: [...(year?.holidays ?? []), '2026-03-09'], makeupWorkdays: year?.makeupWorkdays ?? [], provisional: false } } }
  expect(wall(dueFrom([start('2026-03-04 10:00')], () => edited) ?? new Date(0))).toBe('2026-03-16 18:00')
})
