import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useDraft } from './use-draft.ts'

beforeEach(() => {
  vi.useFakeTimers()
  localStorage.clear()
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})
const tick = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))

test('each input is kept here at once, and sent within 800 ms even without a pause', async () => {
  const save = vi.fn(async () => undefined)
  const { result } = renderHook(() => useDraft({ key: 'a', initial: '', save }))
  for (const text of ['一', '一二', '一二三']) {
    act(() => result.current.set(text))
    expect(localStorage.getItem('draft:a')).toContain(`"${text}"`)
    await tick(300)
  }
  expect(save).toHaveBeenCalledExactlyOnceWith('一二三')
  expect(result.current.status).toBe('saved')
})

test('starts from the newer of this browser and the server', () => {
  localStorage.setItem('draft:a', JSON.stringify({ value: 'here', at: '2026-03-04T02:00:00.000Z' }))
  const older = renderHook(() => useDraft({ key: 'a', initial: '', remote: { value: 'there', at: '2026-03-04T01:00:00.000Z' } }))
  expect([older.result.current.value, older.result.current.restored]).toEqual(['here', true])
  const newer = renderHook(() => useDraft({ key: 'a', initial: '', remote: { value: 'there', at: '2026-03-04T03:00:00.000Z' } }))
  expect(newer.result.current.value).toBe('there')
})

test('fields that another form has not kept under the key start as they would', () => {
  localStorage.setItem('draft:a', JSON.stringify({ value: { reply: '已修好' }, at: '2026-03-04T02:00:00.000Z' }))
  const { result } = renderHook(() => useDraft<Record<string, unknown>>({ key: 'a', initial: { reply: '', left: [] } }))
  expect(result.current.value).toEqual({ reply: '已修好', left: [] })
})

test('a torn draft is no reason to fail', () => {
  localStorage.setItem('draft:a', '{"value":')
  const { result } = renderHook(() => useDraft({ key: 'a', initial: 'new' }))
  expect([result.current.value, result.current.restored]).toEqual(['new', false])
})

test('what is typed during a save goes out after it, never beside it', async () => {
  let done: (() => void) | undefined
  const save = vi.fn((_text: string) => new Promise<void>((resolve) => { done = resolve }))
  const { result } = renderHook(() => useDraft({ key: 'a', initial: '', save }))
  act(() => result.current.set('1'))
  await tick(800)
  act(() => result.current.set('2'))
  await tick(2000)
  expect(save).toHaveBeenCalledTimes(1)
  done?.()
  await tick(1)
  expect(save.mock.calls).toEqual([['1'], ['2']])
})

test('a failed save says so, keeps the words here, and is tried again by itself', async () => {
  const save = vi.fn().mockRejectedValueOnce(new Error('offline')).mockResolvedValue(undefined)
  const { result } = renderHook(() => useDraft({ key: 'a', initial: '', save }))
  act(() => result.current.set('1'))
  await tick(800)
  expect(result.current.status).toBe('failed')
  expect(localStorage.getItem('draft:a')).toContain('"1"')
  await tick(10_000)
  expect([save.mock.calls.length, result.current.status]).toEqual([2, 'saved'])
})

test('leaving sends at once what waits', async () => {
  const save = vi.fn(async () => undefined)
  const { result, unmount } = renderHook(() => useDraft({ key: 'a', initial: '', save }))
  act(() => result.current.set('1'))
  unmount()
  expect(save).toHaveBeenCalledExactlyOnceWith('1')
})

test('clearing forgets it here and sends nothing more', async () => {
  const save = vi.fn(async () => undefined)
  const { result } = renderHook(() => useDraft({ key: 'a', initial: 'x', save }))
  act(() => result.current.set('1'))
  act(() => result.current.clear())
  await tick(20_000)
  expect(save).not.toHaveBeenCalled()
  expect([result.current.value, localStorage.getItem('draft:a')]).toEqual(['x', null])
})
