import { describe, expect, test } from 'vitest'
import { extensionProblem, extensionWindow, type ExtensionAsked } from './extension.ts'
import { wallHours, workingDays } from './limit.ts'
import { SICHUAN, XINJIANG } from './profiles.ts'
import { beijing, guangyuan } from './test-calendars.ts'

const asked: ExtensionAsked = {
  urgency: 'NORMAL',
  limit: workingDays(7),
  dueAt: beijing('2026-03-13 18:00'),
  now: beijing('2026-03-10 10:00'),
  calendar: guangyuan,
  wanted: workingDays(5),
  granted: { count: 0, total: 0 },
  policy: SICHUAN.extension,
}

describe('何时能申请延期', () => {
  test.each([
    ['2026-03-12 17:30', 'IN_TIME'],
    ['2026-03-13 09:00', 'LATE'],
    ['2026-03-13 17:00', 'LATE'],
    ['2026-03-13 17:01', 'CLOSED'],
    ['2026-03-16 09:00', 'CLOSED'],
  ])('%s：%s', (now, window) => {
    expect(extensionWindow({ ...asked, now: beijing(now) })).toBe(window)
  })

  test('紧急件到期前都可以', () => {
    const urgent = { ...asked, limit: wallHours(24), dueAt: beijing('2026-03-05 20:00') }
    expect(extensionWindow({ ...urgent, now: beijing('2026-03-05 19:00') })).toBe('IN_TIME')
    expect(extensionWindow({ ...urgent, now: beijing('2026-03-05 20:01') })).toBe('CLOSED')
  })
})

describe('能不能延', () => {
  test('合规的可以', () => {
    expect(extensionProblem(asked)).toBeNull()
  })

  test.each<[string, Partial<ExtensionAsked>]>([
    ['CRITICAL', { urgency: 'CRITICAL', limit: wallHours(24) }],
    ['TOO_LATE', { now: beijing('2026-03-16 09:00') }],
    ['TOO_OFTEN', { granted: { count: 2, total: 4 } }],
    ['WRONG_UNIT', { wanted: wallHours(8) }],
    ['TOO_LONG', { wanted: workingDays(8) }],
    ['TOO_LONG', { wanted: workingDays(11), limit: workingDays(15) }],
    ['TOO_LONG', { wanted: workingDays(6), policy: XINJIANG.extension }],
    ['TOO_LONG_IN_TOTAL', { granted: { count: 1, total: 16 } }],
    ['TOO_LONG', { urgency: 'URGENT', limit: wallHours(24), wanted: wallHours(25) }],
    ['TOO_LONG_IN_TOTAL', { urgency: 'URGENT', limit: wallHours(24), wanted: wallHours(12), granted: { count: 1, total: 13 } }],
  ])('%s', (problem, change) => {
    expect(extensionProblem({ ...asked, ...change })).toBe(problem)
  })
})
