import { describe, expect, test } from 'vitest'
import { beijing } from '../deadline/test-calendars.ts'
import type { CallbackAttempt } from '../work-order/rows.ts'
import { ORDER_DEFAULTS } from '../work-order/settings.ts'
import { buildOrder } from '../work-order/testing.ts'
import { isCallingTime, isUnreachable, lastCallingTime, needsNoCallback } from './calling.ts'

const attempt = (at: string, outcome: CallbackAttempt['outcome'] = 'NO_ANSWER'): CallbackAttempt => ({ at: beijing(at), outcome, nextAt: null })

describe('回访', () => {
  test.each([['08:59', false], ['09:00', true], ['12:30', true], ['13:00', false], ['14:30', true], ['20:00', true], ['20:01', false]])('%s 能否拨打：%s', (time, fine) => {
    expect(isCallingTime(beijing(`2026-03-04 ${time}`), ORDER_DEFAULTS.callingHours)).toBe(fine)
  })

  test('表扬、匿名和不愿回访的不回访', () => {
    expect(needsNoCallback(buildOrder({ requestType: 'PRAISE' }))).toBe(true)
    expect(needsNoCallback(buildOrder({ isAnonymous: true }))).toBe(true)
    expect(needsNoCallback(buildOrder({ callbackConsent: false }))).toBe(true)
    expect(needsNoCallback(buildOrder())).toBe(false)
  })

  test('两天里打了三次没打通，算无法接通', () => {
    expect(isUnreachable([attempt('2026-03-04 10:00'), attempt('2026-03-04 15:00'), attempt('2026-03-05 10:00')], ORDER_DEFAULTS)).toBe(true)
  })

  test('同一天打三次，或其中一次是约定再打，都不算', () => {
    expect(isUnreachable([attempt('2026-03-04 10:00'), attempt('2026-03-04 15:00'), attempt('2026-03-04 19:00')], ORDER_DEFAULTS)).toBe(false)
    expect(isUnreachable([attempt('2026-03-04 10:00'), attempt('2026-03-04 15:00', 'RESCHEDULED'), attempt('2026-03-05 10:00')], ORDER_DEFAULTS)).toBe(false)
  })

  test('回访时段以外打的不算', () => {
    expect(isUnreachable([attempt('2026-03-04 07:00'), attempt('2026-03-04 15:00'), attempt('2026-03-05 10:00')], ORDER_DEFAULTS)).toBe(false)
    expect(isUnreachable([attempt('2026-03-04 10:00'), attempt('2026-03-04 15:00'), attempt('2026-03-05 22:00')], ORDER_DEFAULTS)).toBe(false)
    expect(isUnreachable([attempt('2026-03-04 10:00'), attempt('2026-03-04 15:00'), attempt('2026-03-05 22:00')], { ...ORDER_DEFAULTS, callingHours: [['09:00', '22:30']] })).toBe(true)
  })

  test.each([['2026-03-04 10:07', '2026-03-04 10:07'], ['2026-03-04 13:10', '2026-03-04 12:30'], ['2026-03-04 23:00', '2026-03-04 20:00'], ['2026-03-04 07:00', '2026-03-03 20:00']])('%s 以前最近可拨 %s', (at, last) => {
    expect(lastCallingTime(beijing(at), ORDER_DEFAULTS.callingHours)).toEqual(beijing(last))
  })
})
