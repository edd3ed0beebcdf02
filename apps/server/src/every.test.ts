import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { every } from './every.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())
const MINUTE = 60_000
const thrown = (error: unknown) => Promise.reject(error)

test('一轮没完，到点的那轮就不开始；完了以后照常', async () => {
  let begun = 0
  const { close } = every(MINUTE, async () => {
    begun += 1
    await new Promise((resolve) => setTimeout(resolve, begun === 1 ? 2.5 * MINUTE : 1))
  }, thrown)
  await vi.advanceTimersByTimeAsync(2 * MINUTE)
  expect(begun).toBe(1)
  await vi.advanceTimersByTimeAsync(MINUTE)
  expect(begun).toBe(2)
  await vi.advanceTimersByTimeAsync(1)
  await close()
})

test('失败的一轮报出来，下一轮照常', async () => {
  const failures: unknown[] = []
  let begun = 0
  const { close } = every(MINUTE, async () => {
    begun += 1
    throw new Error(`round ${begun}`)
  }, (error) => failures.push(String(error)))
  await vi.advanceTimersByTimeAsync(MINUTE)
  await close()
  expect(failures).toEqual(['Error: round 1', 'Error: round 2'])
})

test('关闭：等手上这件做完，这一轮剩下的不做，也没有下一轮', async () => {
  const done: number[] = []
  const { close } = every(MINUTE, async (isClosing) => {
    for (const part of [1, 2, 3]) {
      if (isClosing()) return
      await new Promise((resolve) => setTimeout(resolve, 1_000))
      done.push(part)
    }
  }, thrown)
  await vi.advanceTimersByTimeAsync(1_500)
  const closed = close().then(() => done.push(0))
  await vi.advanceTimersByTimeAsync(5 * MINUTE)
  await closed
  expect(done).toEqual([1, 2, 0])
})
