import { expect, test } from 'vitest'
import { beijing } from '../../deadline/test-calendars.ts'
import { buildGround, buildOrder, buildRequest, play, refusal } from '../testing.ts'
import { buildTransfer } from './transfer-world.ts'
import { proposeTransfer } from './propose-transfer.ts'

const input = { toTenantId: 3, reason: '地点在昭化区', evidence: '诉求人确认的地址' }

test('转办给同级：对方可办，等待对方在时限内答复', () => {
  const { patch, rows } = play(proposeTransfer, buildOrder(), input)
  expect(patch).toEqual({ status: 'TRANSFER_PENDING', nextDueAt: beijing('2026-03-04 15:00') })
  expect(rows).toMatchObject([
    { insert: 'transfer', row: { kind: 'TRANSFER', fromTenantId: 2, toTenantId: 3, status: 'PENDING' } },
    { insert: 'order_share', row: { granteeId: 3, kind: 'TRANSFER', mayAct: true } },
    { end: 'order_share', granteeId: 2, kind: 'FOLLOW' },
    { end: 'order_share', granteeId: 2, kind: 'CO_HANDLER' },
    { end: 'order_share', granteeId: 2, kind: 'ORIGIN' },
  ])
})
test('转出时选定接收后怎样：默认只跟踪', () => {
  expect(play(proposeTransfer, buildOrder(), input).rows[0]).toMatchObject({ row: { stay: 'FOLLOW' } })
  expect(play(proposeTransfer, buildOrder(), { ...input, stay: 'CO_HANDLE' }).rows[0]).toMatchObject({ row: { stay: 'CO_HANDLE' } })
})
test('并入了别件的主单不能转出', () => {
  expect(refusal(() => play(proposeTransfer, buildOrder({ repeatCount: 1 }), input))).toBe('work-order.merged-stay')
})
test('转给上级的是上报', () => {
  expect(play(proposeTransfer, buildOrder(), { ...input, toTenantId: 1 }).event).toMatchObject({ kind: 'REPORT_UP' })
})
test('转办满两次的不能再转，应提请协调', () => {
  expect(refusal(() => play(proposeTransfer, buildOrder({ transferCount: 2 }), input))).toBe('work-order.transfer-limit')
})
test('地市对县区用下派，不用转办', () => {
  const order = buildOrder({ tenantId: 1, holderTenantId: 1 })
  expect(refusal(() => play(proposeTransfer, order, input, buildGround({ actor: { tenantId: 1 } })))).toBe('work-order.transfer-not-neighbour')
})
test('上级下派的只能上报，不能再转同级', () => {
  const facts = { transfers: [buildTransfer({ kind: 'SEND_DOWN', fromTenantId: 1, toTenantId: 2, status: 'ACCEPTED' })] }
  expect(refusal(() => play(proposeTransfer, buildOrder(), input, buildGround({ facts })))).toBe('work-order.sent-down-report-up')
  expect(refusal(() => play(proposeTransfer, buildOrder(), { ...input, toTenantId: 1 }, buildGround({ facts })))).toBeNull()
})
test('没有证据不能转办', () => {
  expect(refusal(() => play(proposeTransfer, buildOrder(), { ...input, evidence: '' }))).toBe('work-order.evidence-missing')
})
test('还在等审核的不予受理随转办了结', () => {
  const requests = [buildRequest({ kind: 'REJECTION', assignmentId: null })]
  const { rows } = play(proposeTransfer, buildOrder(), input, buildGround({ facts: { requests } }))
  expect(rows).toContainEqual(expect.objectContaining({ update: 'request', id: requests[0]?.id, patch: expect.objectContaining({ status: 'CANCELLED' }) }))
})
