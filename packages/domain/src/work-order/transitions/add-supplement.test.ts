import { expect, test } from 'vitest'
import { buildDraft, buildHandled, play, refusal } from '../testing.ts'
import { addSupplement } from './add-supplement.ts'

test('补充另列一条，不动最初的记录', () => {
  const { patch, event } = play(addSupplement, buildHandled(), { text: ' 电梯又困人了 ' })
  expect(patch).toEqual({})
  expect(event).toEqual({ text: '电梯又困人了', attachmentIds: [] })
})

test('草稿和空白补充都不收', () => {
  expect(refusal(() => play(addSupplement, buildDraft(), { text: '补充' }))).toBe('work-order.not-in-state')
  expect(refusal(() => play(addSupplement, buildHandled(), { text: ' ' }))).toBe('work-order.supplement-missing')
})
