import { expect, test } from 'vitest'
import { NO_LIMIT } from '../model.ts'
import { buildDraft, buildGround, NOW, play, refusal } from '../testing.ts'
import { answerDirectly } from './answer-directly.ts'

const input = { requestType: 'CONSULT', categoryCode: '0301', title: '物业费标准', content: '询问小区物业费收费标准。', answer: '按合同约定收取。', kbEntryIds: ['kb1'] } as const
const kept = { facts: { kbEntries: [{ id: 'kb1', title: '物业收费', suspect: false }] } }
const answer = (change: object = {}, world: Parameters<typeof buildGround>[0] = kept) => play(answerDirectly, buildDraft(), { ...input, kbEntryIds: [...input.kbEntryIds], ...change }, buildGround(world))

test('咨询据知识库当场答复，取号办结', () => {
  const { patch, rows, event } = answer()
  expect(patch).toMatchObject({ status: 'CLOSED', closeReason: 'DIRECT_ANSWER', closedAt: NOW, nextDueAt: NO_LIMIT, replyText: '按合同约定收取。' })
  expect(rows).toContainEqual({ allocate: 'order_no' })
  expect(event).toMatchObject({ reply: '按合同约定收取。', kbEntryIds: ['kb1'], inviteCallRating: true })
})

test('只把工单自己的字段写回工单', () => {
  const { patch } = answer({ caller: { name: '张三' } })
  for (const foreign of ['answer', 'kbEntryIds', 'noKbReason', 'solvedByThreeWayCall', 'caller']) expect(patch).not.toHaveProperty(foreign)
})

test('知识库没有的，写明原因也可以', () => {
  expect(answer({ kbEntryIds: [], noKbReason: '库里没有本小区的标准' }, {}).event).toMatchObject({ noKbReason: '库里没有本小区的标准' })
})

test('既没有引用知识也没有原因，不能直接答复', () => {
  expect(refusal(() => answer({ kbEntryIds: [] }))).toBe('work-order.kb-or-reason-missing')
})

test('引用的知识已下架，不能答复', () => {
  expect(refusal(() => answer({}, {}))).toBe('work-order.kb-entry-unknown')
})

test('求助件只有三方通话解决的才能直接答复，举报件一律不能', () => {
  expect(refusal(() => answer({ requestType: 'HELP' }))).toBe('work-order.not-answerable-at-once')
  expect(answer({ requestType: 'HELP', solvedByThreeWayCall: true }).patch.resolution).toBe('RESOLVED')
  expect(refusal(() => answer({ requestType: 'REPORT', solvedByThreeWayCall: true }))).toBe('work-order.not-answerable-at-once')
})
