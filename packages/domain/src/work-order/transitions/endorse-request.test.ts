import { expect, test } from 'vitest'
import { beijing } from '../../deadline/test-calendars.ts'
import { buildRequest, NOW, play, refusal } from '../testing.ts'
import { endorseRequest } from './endorse-request.ts'
import { buildSent, earlier, ground, leader, liaison } from './return-world.ts'

const proposed = buildRequest({ status: 'PROPOSED', approvedBy: null, approvedByName: null, approvedAt: null, dueAt: null })

test('领导审签后到中心待审核，单位的时限照走', () => {
  const { patch, rows } = play(endorseRequest, buildSent(), {}, ground(leader, { requests: [proposed] }))
  expect(patch).toEqual({ status: 'RETURN_REVIEW', holderTenantId: 2, holderUnitId: null, nextDueAt: beijing('2026-03-04 15:00') })
  expect(rows).toMatchObject([
    { update: 'request', id: 'q1', patch: { status: 'SUBMITTED', dueAt: beijing('2026-03-04 15:00'), approvedBy: 'l1', approvedAt: NOW } },
    { update: 'assignment', id: 'lead', patch: { status: 'RETURN_REQUESTED' } },
    { insert: 'custody', row: { holderTenantId: 2, holderUnitId: null } },
  ])
})
test('全单第二次退单自动进入争议：前后两家和建议的一家各提意见', () => {
  const { patch, event, rows } = play(endorseRequest, buildSent({ returnCount: 1 }), {}, ground(leader, { requests: [earlier(), proposed] }))
  expect(patch).toEqual({ status: 'DISPUTED', holderTenantId: 2, holderUnitId: null, nextDueAt: beijing('2026-03-05 18:00') })
  expect(event).toMatchObject({ ground: 'RETURNED', coordinatorTenantId: 2, returnGround: 'WRONG_REMIT' })
  expect(rows[0]).toMatchObject({ update: 'request', patch: { status: 'DISPUTED', approvedBy: 'l1' } })
  expect(rows.flatMap((row) => ('insert' in row && row.insert === 'dispute_opinion' ? row.row.partyUnitId : []))).toEqual([22, 21])
})
test('建议外县或地市单位的，由地市协调', () => {
  const requests = [earlier(), buildRequest({ ...proposed, suggestedUnitId: null, detail: { from: 'DISPATCHED', suggestedTenantId: 3 } })]
  const { patch, rows } = play(endorseRequest, buildSent({ returnCount: 1 }), {}, ground(leader, { requests }))
  expect(patch.holderTenantId).toBe(1)
  expect(rows).toContainEqual(expect.objectContaining({ insert: 'dispute_opinion', row: expect.objectContaining({ partyTenantId: 3, partyUnitId: null }) }))
  expect(rows).toContainEqual(expect.objectContaining({ insert: 'order_share', row: expect.objectContaining({ granteeId: 3, kind: 'DISPUTE' }) }))
})
test('第二次只是信息不全，不算争议', () => {
  const requests = [earlier(), buildRequest({ ...proposed, ground: 'INFO_INSUFFICIENT' })]
  expect(play(endorseRequest, buildSent({ returnCount: 1 }), {}, ground(leader, { requests })).patch.status).toBe('RETURN_REVIEW')
})
test('提出人兼领导的不能自己审签', () => {
  expect(refusal(() => play(endorseRequest, buildSent(), {}, ground({ ...liaison, duties: ['UNIT_LEADER'] }, { requests: [proposed] })))).toBe('work-order.four-eyes')
})
test('已送审的不能再审签，过了时限的不能再审签', () => {
  expect(refusal(() => play(endorseRequest, buildSent(), {}, ground(leader, { requests: [buildRequest({ status: 'CANCELLED' })] })))).toBe('work-order.request-decided')
  expect(refusal(() => play(endorseRequest, buildSent(), {}, ground(leader, { requests: [proposed], now: beijing('2026-03-06 09:00') })))).toBe('work-order.return-late')
})
