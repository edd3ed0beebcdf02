import { expect, test } from 'vitest'
import { beijing } from '../../deadline/test-calendars.ts'
import { buildAssignment, buildRequest, NOW, play, refusal } from '../testing.ts'
import { approveReturn } from './approve-return.ts'
import { buildReviewed, ground, reviewer, unsigned } from './return-world.ts'

const returning = unsigned({ status: 'RETURN_REQUESTED' })
const guest = buildAssignment({ id: 'co', role: 'CO', unitTenantId: 3, unitId: null, unitName: '昭化区', status: 'PENDING_SIGN' })
const requests = [buildRequest()]

test('同意退单：回到待派单，退单数加一，对诉求人的期限不变，外县协办的权限收回', () => {
  const { patch, event, rows } = play(approveReturn, buildReviewed(), { opinion: '依据成立', basisSound: true }, ground(reviewer, { requests, assignments: [returning, guest] }))
  expect(patch).toMatchObject({ status: 'REGISTERED', returnCount: 1, leadUnitId: null, leadAssignmentId: null, holderTenantId: 2, nextDueAt: beijing('2026-03-04 15:00') })
  expect(patch).not.toHaveProperty('dueAt')
  expect(event).toMatchObject({ misdispatched: true, unitName: '区住建局', late: false })
  expect(rows).toContainEqual({ update: 'request', id: 'q1', patch: { status: 'APPROVED', decidedBy: 'r1', decidedByName: '周洁', decidedAt: NOW, decisionWords: '依据成立' } })
  expect(rows).toContainEqual({ update: 'assignment', id: 'lead', patch: { status: 'RETURNED', closedAt: NOW, closeReason: 'WRONG_REMIT' } })
  expect(rows).toContainEqual({ end: 'order_share', granteeId: 3, kind: 'CO_HANDLER' })
})
test('信息不全的不改派：问诉求人，工单回原单位', () => {
  const missing = [buildRequest({ ground: 'INFO_INSUFFICIENT', words: '请问是几号楼？' })]
  const { patch, rows } = play(approveReturn, buildReviewed(), { opinion: '补问地址' }, ground(reviewer, { requests: missing, assignments: [returning] }))
  expect(patch).toEqual({ status: 'DISPATCHED', holderTenantId: 2, holderUnitId: 21, nextDueAt: beijing('2026-03-05 18:00') })
  expect(rows).toContainEqual(expect.objectContaining({ insert: 'caller_question', row: expect.objectContaining({ questions: '请问是几号楼？', askedBy: 'r1' }) }))
  expect(rows).toContainEqual({ update: 'assignment', id: 'lead', patch: { status: 'PENDING_SIGN' } })
})
test('其他没办完的申请随之失效', () => {
  const extension = buildRequest({ id: 'q2', kind: 'EXTENSION' })
  const { rows } = play(approveReturn, buildReviewed(), { opinion: '同意' }, ground(reviewer, { requests: [...requests, extension], assignments: [returning] }))
  expect(rows).toContainEqual(expect.objectContaining({ update: 'request', id: 'q2', patch: expect.objectContaining({ status: 'CANCELLED' }) }))
})
test('提出和审签的人兼审核员也不能决定，已决定的不能再决定', () => {
  for (const personId of ['h1', 'l1']) {
    expect(refusal(() => play(approveReturn, buildReviewed(), { opinion: '同意' }, ground({ ...reviewer, personId }, { requests, assignments: [returning] })))).toBe('work-order.four-eyes')
  }
  const decided = [buildRequest({ status: 'REJECTED' })]
  expect(refusal(() => play(approveReturn, buildReviewed(), { opinion: '同意' }, ground(reviewer, { requests: decided, assignments: [returning] })))).toBe('work-order.request-decided')
})
