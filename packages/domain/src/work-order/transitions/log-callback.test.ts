import { expect, test } from 'vitest'
import { beijing } from '../../deadline/test-calendars.ts'
import { buildHandled, NOW, play, refusal } from '../testing.ts'
import { logCallback } from './log-callback.ts'

const pending = buildHandled({ status: 'CALLBACK_PENDING', holderUnitId: null, callbackDueAt: beijing('2026-03-09 18:00'), callbackAttempts: 1 })

test('记一次未接通，约下次时间', () => {
  const nextAt = beijing('2026-03-05 15:00')
  const { patch, rows } = play(logCallback, pending, { outcome: 'NO_ANSWER', nextAt })
  expect(patch).toEqual({ callbackAttempts: 2, selfCloseAt: null, nextCallbackAt: nextAt, nextDueAt: nextAt })
  expect(rows).toEqual([{ insert: 'callback_attempt', row: { at: NOW, outcome: 'NO_ANSWER', nextAt } }])
})

test('午休和夜里不回访，过去的时间不能约', () => {
  expect(refusal(() => play(logCallback, pending, { outcome: 'BUSY', nextAt: beijing('2026-03-05 13:00') }))).toBe('work-order.outside-calling-hours')
  expect(refusal(() => play(logCallback, pending, { outcome: 'BUSY', nextAt: beijing('2026-03-03 10:00') }))).toBe('work-order.next-callback-past')
})

test('约定再打的必须有时间', () => {
  expect(refusal(() => play(logCallback, pending, { outcome: 'RESCHEDULED' }))).toBe('work-order.next-callback-missing')
})
