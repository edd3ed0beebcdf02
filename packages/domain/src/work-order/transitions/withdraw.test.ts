import { expect, test } from 'vitest'
import { buildAssignment, buildGround, buildHandled, buildOrder, buildRequest, NOW, play, refusal } from '../testing.ts'
import { buildDispute, buildDisputed, buildOpinion, buildProposed, buildTransfer } from './transfer-world.ts'
import { withdraw } from './withdraw.ts'

const input = { identity: 'QUERY_CODE' as const, code: '482913', reason: '问题已自行解决' }
const known = { callerProof: { samePhone: false, sameCode: true } }

test('核对一致即撤：任务取消，申请失效，不写号码和查询码', () => {
  const facts = { ...known, assignments: [buildAssignment(), buildAssignment({ id: 'co', role: 'CO', unitId: 22 })], requests: [buildRequest({ kind: 'EXTENSION' })] }
  const { patch, rows, event } = play(withdraw, buildHandled(), { ...input, publicInterest: true }, buildGround({ facts }))
  expect(patch).toMatchObject({ status: 'WITHDRAWN', closeReason: 'WITHDRAWN', closedAt: NOW })
  expect(rows).toMatchObject([
    { update: 'assignment', id: 'lead', patch: { status: 'CANCELLED' } }, { update: 'assignment', id: 'co', patch: { status: 'CANCELLED' } },
    { update: 'request', id: 'q1', patch: { status: 'CANCELLED' } }, { insert: 'custody', row: { holderTenantId: null } },
    { insert: 'request', row: { no: '510802260304000001-C1', kind: 'WITHDRAWAL', status: 'APPROVED', detail: { identity: 'QUERY_CODE', publicInterest: true } } },
  ])
  expect(JSON.stringify([event, rows])).not.toContain('482913')
})
test('号码或查询码不符的不能撤', () => {
  expect(refusal(() => play(withdraw, buildOrder(), input))).toBe('work-order.wrong-query-code')
  expect(refusal(() => play(withdraw, buildOrder(), { identity: 'SAME_PHONE', phone: '13900000000', reason: '误报' }, buildGround({ facts: known })))).toBe('work-order.not-same-phone')
})
test('安全举报、敏感件、督办件、并有他人诉求的不能撤', () => {
  const trial = (overrides: Parameters<typeof buildOrder>[0]) => refusal(() => play(withdraw, buildOrder(overrides), input, buildGround({ facts: known })))
  expect(trial({ requestType: 'REPORT', categoryCode: '1504' })).toBe('work-order.withdraw-safety')
  expect(trial({ requestType: 'REPORT', categoryCode: '0301' })).toBeNull()
  expect(trial({ isSensitive: true })).toBe('work-order.withdraw-sensitive')
  expect(trial({ isSupervised: true })).toBe('work-order.withdraw-supervised')
  expect(trial({ repeatCount: 1 })).toBe('work-order.withdraw-merged')
})
test('已办结的不能撤', () => {
  expect(refusal(() => play(withdraw, buildHandled({ status: 'CLOSED' }), input, buildGround({ facts: known })))).toBe('work-order.not-in-state')
})
test('转办、争议中的一并了结，外县不再看到', () => {
  const transfer = play(withdraw, buildProposed(), input, buildGround({ facts: { ...known, transfers: [buildTransfer()] } }))
  expect(transfer.rows).toContainEqual(expect.objectContaining({ update: 'transfer', id: 't1' }))
  expect(transfer.rows).toContainEqual({ end: 'order_share', granteeId: 3, kind: 'TRANSFER' })
  const facts = { ...known, dispute: buildDispute(), opinions: [buildOpinion(), buildOpinion({ id: 'o3', partyTenantId: 3 })] }
  const dispute = play(withdraw, buildDisputed(), input, buildGround({ facts }))
  expect(dispute.rows).toContainEqual({ update: 'dispute', id: 'd1', patch: { decidedAt: NOW, decision: '诉求人撤单', basis: null, leadUnitId: null } })
  expect(dispute.rows).toContainEqual({ end: 'order_share', granteeId: 3, kind: 'DISPUTE' })
})
