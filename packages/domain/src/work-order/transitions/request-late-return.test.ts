import { expect, test } from 'vitest'
import { buildAssignment, buildHandled, buildRequest, play, refusal } from '../testing.ts'
import { requestLateReturn } from './request-late-return.ts'
import { earlier, ground, leader } from './return-world.ts'

const input = { ground: 'WRONG_AREA' as const, words: '到场查明在邻县。', basis: '行政区划界线', suggestedTenantId: 3, evidence: '现场定位和界桩照片' }
const signed = { assignments: [buildAssignment()] }

test('到现场才查明的，由领导直接送中心审核，并标为迟退', () => {
  const { patch, event, rows } = play(requestLateReturn, buildHandled(), input, ground(leader, signed))
  expect(patch).toMatchObject({ status: 'RETURN_REVIEW', holderTenantId: 2, holderUnitId: null })
  expect(event).toMatchObject({ late: true, returnGround: 'WRONG_AREA', suggestedTenantId: 3 })
  expect(rows[0]).toMatchObject({ insert: 'request', row: { kind: 'LATE_RETURN', status: 'SUBMITTED', evidence: input.evidence, detail: { from: 'IN_PROGRESS', suggestedTenantId: 3 } } })
})
test('须有现场证据，理由只能是现场才看得出的', () => {
  expect(refusal(() => play(requestLateReturn, buildHandled(), { ...input, evidence: '' }, ground(leader, signed)))).toBe('work-order.site-evidence-missing')
  const other = { ...input, ground: 'DUPLICATE' as never }
  expect(refusal(() => play(requestLateReturn, buildHandled(), other, ground(leader, signed)))).toBe('work-order.late-return-ground-missing')
})
test('全单第二次退单当即进入争议', () => {
  const { patch, rows } = play(requestLateReturn, buildHandled({ returnCount: 1 }), input, ground(leader, { ...signed, requests: [earlier()] }))
  expect(patch).toMatchObject({ status: 'DISPUTED', holderTenantId: 1 })
  expect(rows[0]).toMatchObject({ insert: 'request', row: { no: '510802260304000001-T2', status: 'DISPUTED' } })
})
test('指定件不能退，退过的不能再退', () => {
  expect(refusal(() => play(requestLateReturn, buildHandled({ isDesignated: true }), input, ground(leader, signed)))).toBe('work-order.designated-no-return')
  expect(refusal(() => play(requestLateReturn, buildHandled(), input, ground(leader, { ...signed, requests: [buildRequest({ status: 'REJECTED' })] })))).toBe('work-order.returned-before')
})
