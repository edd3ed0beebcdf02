import { expect, test } from 'vitest'
import { beijing } from '../../deadline/test-calendars.ts'
import { buildAssignment, buildRequest, NOW, play, refusal } from '../testing.ts'
import { rejectReturn } from './reject-return.ts'
import { buildReviewed, ground, reviewer, unsigned } from './return-world.ts'

const opinion = '属你局职责'

test('驳回后回到单位，时限没有停过', () => {
  const world = { requests: [buildRequest()], assignments: [unsigned({ status: 'RETURN_REQUESTED' })] }
  const { patch, rows } = play(rejectReturn, buildReviewed(), { opinion }, ground(reviewer, world))
  expect(patch).toEqual({ status: 'DISPATCHED', holderTenantId: 2, holderUnitId: 21, nextDueAt: beijing('2026-03-05 18:00') })
  expect(rows).toMatchObject([
    { update: 'request', patch: { status: 'REJECTED', decidedAt: NOW, decisionWords: opinion } },
    { update: 'assignment', id: 'lead', patch: { status: 'PENDING_SIGN' } },
    { insert: 'custody', row: { holderUnitId: 21, assignmentId: 'lead' } },
  ])
})
test('迟退被驳回的回到办理中', () => {
  const world = { requests: [buildRequest({ kind: 'LATE_RETURN', detail: { from: 'IN_PROGRESS' } })], assignments: [buildAssignment({ status: 'RETURN_REQUESTED' })] }
  const { patch } = play(rejectReturn, buildReviewed({ signedAt: NOW }), { opinion }, ground(reviewer, world))
  expect(patch).toMatchObject({ status: 'IN_PROGRESS', holderUnitId: 21, nextDueAt: beijing('2026-03-13 18:00') })
})
test('驳回要写意见', () => {
  expect(refusal(() => play(rejectReturn, buildReviewed(), { opinion: '' }, ground(reviewer)))).toBe('work-order.opinion-missing')
})
