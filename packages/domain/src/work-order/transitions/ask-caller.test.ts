import { expect, test } from 'vitest'
import { buildGround, buildHandled, NOW, play, refusal } from '../testing.ts'
import { addSupplement } from './add-supplement.ts'
import { askCaller } from './ask-caller.ts'

const question = { id: 'k1', questions: '是哪一部电梯？', askedBy: 'h1', askedByName: '王强', askedAt: NOW, answer: null, answeredAt: null }

test('单位提问，时钟照走', () => {
  const { patch, rows } = play(askCaller, buildHandled(), { questions: '是哪一部电梯？' })
  expect(patch).toEqual({})
  expect(rows).toMatchObject([{ insert: 'caller_question', row: { id: 'n1', questions: '是哪一部电梯？', answeredAt: null } }])
  expect(refusal(() => play(askCaller, buildHandled(), { questions: ' ' }))).toBe('work-order.questions-missing')
})
test('诉求人的答复作为补充回来，一问一答', () => {
  const { rows } = play(addSupplement, buildHandled(), { text: '左边那部', questionId: 'k1' }, buildGround({ facts: { questions: [question] } }))
  expect(rows).toEqual([{ update: 'caller_question', id: 'k1', patch: { answer: '左边那部', answeredAt: NOW } }])
  const answered = { ...question, answer: '左边', answeredAt: NOW }
  expect(refusal(() => play(addSupplement, buildHandled(), { text: '右边', questionId: 'k1' }, buildGround({ facts: { questions: [answered] } })))).toBe('work-order.question-answered')
  expect(refusal(() => play(addSupplement, buildHandled(), { text: '右边', questionId: 'k9' }))).toBe('work-order.question-unknown')
})
