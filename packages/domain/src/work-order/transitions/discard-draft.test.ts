import { expect, test } from 'vitest'
import { buildDraft, buildOrder, NOW, play, refusal } from '../testing.ts'
import { discardDraft } from './discard-draft.ts'

test('无声电话作废，不占编号', () => {
  const { patch, rows, event } = play(discardDraft, buildDraft(), { reason: 'SILENT', nothingPromised: true })
  expect(patch).toMatchObject({ status: 'DISCARDED', closedAt: NOW, closeReason: null })
  expect(rows).not.toContainEqual({ allocate: 'order_no' })
  expect(event).toEqual({ reason: 'SILENT' })
})

test('已登记的工单不能作废', () => {
  expect(refusal(() => play(discardDraft, buildOrder(), { reason: 'TEST', nothingPromised: true }))).toBe('work-order.not-in-state')
})

test('没有确认未作承诺，不能作废', () => {
  // The schema itself is what is tried here.
  expect(refusal(() => play(discardDraft, buildDraft(), { reason: 'TEST', nothingPromised: false } as never))).toBe('work-order.promised-something')
})
