import { expect, test } from 'vitest'
import { buildAssignment, buildHandled, buildRequest, buildUnitActor, play, refusal } from '../testing.ts'
import { dropRequest } from './drop-request.ts'
import { buildReviewed, buildSent, ground, leader, liaison, unsigned } from './return-world.ts'

const input = { requestId: 'q1' }

test('审签前撤回，工单不动', () => {
  const { patch, rows } = play(dropRequest, buildSent(), { ...input, reason: '由我局办理' }, ground(liaison, { requests: [buildRequest({ status: 'PROPOSED' })] }))
  expect(patch).toEqual({})
  expect(rows).toMatchObject([{ update: 'request', id: 'q1', patch: { status: 'CANCELLED', decisionWords: '由我局办理' } }])
})
test('审核中撤回，工单回到原来的状态', () => {
  const world = { requests: [buildRequest({ detail: { from: 'IN_PROGRESS' } })], assignments: [buildAssignment({ status: 'RETURN_REQUESTED' })] }
  expect(play(dropRequest, buildReviewed(), input, ground(leader, world)).patch).toMatchObject({ status: 'IN_PROGRESS', holderUnitId: 21 })
})
test('延期申请撤回，工单不动', () => {
  const world = { requests: [buildRequest({ kind: 'EXTENSION' })], assignments: [buildAssignment()] }
  expect(play(dropRequest, buildHandled(), input, ground(leader, world)).patch).toEqual({})
})
test('只有提出人和本单位领导能撤回，已决定的不能撤回', () => {
  const colleague = buildUnitActor({ personId: 'h9', duties: ['UNIT_LIAISON'] })
  const other = buildUnitActor({ personId: 'l2', unitId: 22, unitIds: [22], duties: ['UNIT_LEADER'] })
  const requests = [buildRequest()]
  const assignments = [unsigned({ status: 'RETURN_REQUESTED' })]
  expect(refusal(() => play(dropRequest, buildReviewed(), input, ground(colleague, { requests, assignments })))).toBe('work-order.request-not-yours')
  expect(refusal(() => play(dropRequest, buildReviewed(), input, ground(other, { requests, assignments })))).toBe('work-order.request-of-other-unit')
  expect(refusal(() => play(dropRequest, buildReviewed(), input, ground(leader, { requests: [buildRequest({ status: 'APPROVED' })], assignments })))).toBe('work-order.request-decided')
  expect(refusal(() => play(dropRequest, buildReviewed(), { requestId: 'none' }, ground(leader, { requests, assignments })))).toBe('work-order.request-missing')
})
