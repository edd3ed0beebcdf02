import { expect, test } from 'vitest'
import { beijing } from '../../deadline/test-calendars.ts'
import { buildGround, buildHandled, NOW, play, refusal } from '../testing.ts'
import { addendum } from './addendum.ts'
import { lateDissatisfaction } from './late-dissatisfaction.ts'
import { repeat } from './repeat.ts'

const closed = buildHandled({ status: 'CLOSED', holderUnitId: null, closedAt: NOW, closeReason: 'RESOLVED' })
const input = { reason: 'NOT_DONE' as const, words: '第二天又停了', resultRating: 2 }
const say = (order = closed, at = '2026-03-11 10:00', more = {}) => play(lateDissatisfaction, order, { ...input, ...more }, buildGround({ now: beijing(at) }))

test('办结五个工作日内反映不满意的转研判，由中心持有', () => {
  const { patch, rows } = say()
  expect(patch).toMatchObject({ status: 'REDO_REVIEW', closedAt: null, closeReason: null, holderTenantId: 2, resultRating: 2, nextDueAt: beijing('2026-03-12 18:00') })
  expect(rows).toMatchObject([{ insert: 'custody', row: { holderTenantId: 2 } }, { insert: 'evaluation', row: { round: 1, resultRating: 2 } }])
})
test('过了五个工作日、已来过一次、评价不低、没有承办单位的都不转', () => {
  expect(refusal(() => say(closed, '2026-03-12 09:00'))).toBe('work-order.too-late-to-complain')
  expect(refusal(() => say({ ...closed, reopenedAt: NOW }))).toBe('work-order.late-only-once')
  expect(refusal(() => say(closed, undefined, { resultRating: 3 }))).toBe('work-order.rating-not-low')
  expect(refusal(() => say({ ...closed, leadAssignmentId: null }))).toBe('work-order.never-handled')
})
test('重复来电只在原工单上记一笔', () => {
  expect(play(repeat, closed, { newFacts: '这次是另一部电梯' })).toMatchObject({ patch: {}, event: { words: '这次是另一部电梯' } })
  expect(refusal(() => play(repeat, buildHandled(), { newFacts: '又停了' }))).toBe('work-order.not-in-state')
  expect(refusal(() => play(repeat, closed, { newFacts: ' ' }))).toBe('work-order.new-facts-missing')
})
test('归档件只能附加说明，一字不改', () => {
  expect(play(addendum, { ...closed, status: 'ARCHIVED' }, { reason: '补充终审结果', text: '法院判决驳回。' }).patch).toEqual({})
  expect(refusal(() => play(addendum, closed, { reason: '补充', text: '补充' }))).toBe('work-order.not-in-state')
  expect(refusal(() => play(addendum, { ...closed, status: 'ARCHIVED' }, { reason: ' ', text: '补充' }))).toBe('work-order.addendum-reason-missing')
})
