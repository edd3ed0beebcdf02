import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { whenIdle } from './idle.ts'

beforeEach(() => {
  localStorage.clear()
  vi.useFakeTimers()
})
afterEach(() => vi.useRealTimers())

test('没人动满时限才退出，只退一次', () => {
  const act = vi.fn()
  whenIdle(30, act)
  vi.advanceTimersByTime(29 * 60_000)
  dispatchEvent(new Event('keydown'))
  vi.advanceTimersByTime(29 * 60_000)
  expect(act).not.toHaveBeenCalled()
  vi.advanceTimersByTime(2 * 60_000)
  expect(act).toHaveBeenCalledTimes(1)
  vi.advanceTimersByTime(60 * 60_000)
  expect(act).toHaveBeenCalledTimes(1)
})

test('别的窗口有人用，这个窗口也算', () => {
  const act = vi.fn()
  const stop = whenIdle(30, act)
  vi.advanceTimersByTime(20 * 60_000)
  localStorage.setItem('hotline:active-at', String(Date.now()))
  vi.advanceTimersByTime(20 * 60_000)
  expect(act).not.toHaveBeenCalled()
  stop()
})

test('睡过头的机器，一动就退', () => {
  const act = vi.fn()
  whenIdle(30, act)
  vi.setSystemTime(Date.now() + 31 * 60_000)
  dispatchEvent(new Event('keydown'))
  document.dispatchEvent(new Event('visibilitychange'))
  expect(act).toHaveBeenCalledTimes(1)
})
