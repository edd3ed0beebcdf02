import { expect, test } from 'vitest'
import { lapsedRequests, mustBeAnother, mustHaveNoneOpen, requestNo, waitingRequest } from './requests.ts'
import { buildActor, buildOrder, buildRequest, NOW, refusal } from './testing.ts'

const order = buildOrder()

test('编号是工单号加字母和次数，两种退单共用一个次序', () => {
  expect(requestNo(order, 'RETURN', [])).toBe('510802260304000001-T1')
  expect(requestNo(order, 'LATE_RETURN', [buildRequest(), buildRequest({ kind: 'EXTENSION' })])).toBe('510802260304000001-T2')
})
test('同类申请一次只能有一份', () => {
  expect(refusal(() => mustHaveNoneOpen([buildRequest()], 'RETURN'))).toBe('work-order.request-open')
  expect(refusal(() => mustHaveNoneOpen([buildRequest({ status: 'REJECTED' })], 'RETURN'))).toBeNull()
})
test('已决定的申请不能再决定', () => {
  expect(refusal(() => waitingRequest([buildRequest({ status: 'APPROVED' })], ['RETURN']))).toBe('work-order.request-decided')
  expect(refusal(() => waitingRequest([], ['RETURN']))).toBe('work-order.request-missing')
  expect(waitingRequest([buildRequest({ id: 'old', status: 'REJECTED' }), buildRequest()], ['RETURN']).id).toBe('q1')
})
test('提出、审签、附议的人换个岗位也不能决定', () => {
  for (const part of ['proposedBy', 'approvedBy', 'secondedBy']) {
    expect(refusal(() => mustBeAnother(buildActor({ personId: 'x' }), buildRequest({ [part]: 'x' })))).toBe('work-order.four-eyes')
  }
})
test('工单往下走，没处理的申请随之失效', () => {
  expect(lapsedRequests([buildRequest(), buildRequest({ id: 'q2', status: 'REJECTED' })], '撤回派单', buildActor(), NOW)).toEqual([
    { update: 'request', id: 'q1', patch: { status: 'CANCELLED', decidedBy: 'p1', decidedByName: '李明', decidedAt: NOW, decisionWords: '撤回派单' } },
  ])
})
