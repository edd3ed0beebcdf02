import { expect, test } from 'vitest'
import { beijing } from '../../deadline/test-calendars.ts'
import { buildHandled, play, refusal } from '../testing.ts'
import { markDissatisfied } from './mark-dissatisfied.ts'

const pending = buildHandled({ status: 'CALLBACK_PENDING', holderUnitId: null })
const input = { channel: 'PHONE', contacted: 'NO', resolved: 'NO', resultRating: 1, processRating: 2, reason: 'NOT_CONTACTED', words: '没人找过我', proposedEffective: true } as const

test('不满意转督办员研判，原话不进事件', () => {
  const { patch, rows, event } = play(markDissatisfied, pending, input)
  expect(patch).toMatchObject({ status: 'REDO_REVIEW', resultRating: 1, dissatisfactionReason: 'NOT_CONTACTED', dissatisfactionWords: '没人找过我', dissatisfactionEffective: null, nextDueAt: beijing('2026-03-05 18:00') })
  expect(rows).toContainEqual({ insert: 'evaluation', row: expect.objectContaining({ round: 1, reason: 'NOT_CONTACTED', proposedEffective: true, ineffectiveCode: null }) })
  expect(event).toMatchObject({ notContacted: true })
  expect(JSON.stringify(event)).not.toContain('没人找过我')
})

test('短信差评须先电话核实', () => {
  expect(markDissatisfied.input.safeParse({ ...input, channel: 'SMS' }).error?.issues[0]?.message).toBe('work-order.low-rating-by-phone')
})

test('提出无效要选情形，提出有效不能选', () => {
  expect(refusal(() => play(markDissatisfied, pending, { ...input, proposedEffective: false }))).toBe('work-order.ineffective-code-missing')
  expect(refusal(() => play(markDissatisfied, pending, { ...input, ineffectiveCode: 'I1' }))).toBe('work-order.effective-with-code')
})

test('满意的不能记为不满意，原因和原话必填', () => {
  expect(refusal(() => play(markDissatisfied, pending, { ...input, resultRating: 3 }))).toBe('work-order.rating-not-low')
  expect(refusal(() => play(markDissatisfied, pending, { ...input, words: '' }))).toBe('work-order.caller-words-missing')
})
