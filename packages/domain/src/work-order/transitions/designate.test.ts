import { expect, test } from 'vitest'
import { beijing } from '../../deadline/test-calendars.ts'
import { buildGround, NOW, play, refusal } from '../testing.ts'
import { designate } from './designate.ts'
import { buildDispute, buildDisputed, buildOpinion } from './transfer-world.ts'

const actor = { tenantId: 1, tenantKind: 'PREFECTURE' as const, tenantName: '广元市', duties: ['COORDINATOR' as const] }
const heard = [buildOpinion({ givenAt: NOW }), buildOpinion({ id: 'o3', partyTenantId: 3, partyName: '昭化区', givenAt: NOW })]
const facts = { dispute: buildDispute(), opinions: heard }
const input = { leadUnitId: 31, decision: '由昭化区住建局主办', basis: '道路权属' }

test('可指定任一下级单位：工单归主办单位所在地，不得再退，原归属地留查看', () => {
  const { patch, rows } = play(designate, buildDisputed(), { ...input, co: [{ tenantId: 2 }] }, buildGround({ actor, facts }))
  expect(patch).toMatchObject({ status: 'DISPATCHED', tenantId: 3, leadUnitId: 31, holderUnitId: 31, isDesignated: true, routingBasis: 'COORDINATION' })
  expect(rows[0]).toEqual({ update: 'dispute', id: 'd1', patch: { decidedAt: NOW, decision: input.decision, basis: input.basis, leadUnitId: 31 } })
  expect(rows).toContainEqual(expect.objectContaining({ insert: 'order_share', row: expect.objectContaining({ granteeId: 2, kind: 'ORIGIN', mayAct: false }) }))
  expect(rows).toContainEqual(expect.objectContaining({ insert: 'order_share', row: expect.objectContaining({ granteeId: 2, kind: 'CO_HANDLER', mayAct: true }) }))
  expect(rows.at(-1)).toEqual({ end: 'order_share', granteeId: 3, kind: 'DISPUTE' })
})
test('意见未齐且未逾期不能指定，逾期的按沉默处理', () => {
  const waiting = { ...facts, opinions: [buildOpinion()] }
  expect(refusal(() => play(designate, buildDisputed(), input, buildGround({ actor, facts: waiting })))).toBe('work-order.opinions-missing')
  expect(refusal(() => play(designate, buildDisputed(), input, buildGround({ actor, facts: waiting, now: beijing('2026-03-06 09:00') })))).toBeNull()
})
test('非本级的争议不能指定', () => {
  expect(refusal(() => play(designate, buildDisputed(), input, buildGround({ actor: { ...actor, tenantId: 2 }, facts })))).toBe('work-order.dispute-not-yours')
})
test('被反映的单位也不能被指定', () => {
  expect(refusal(() => play(designate, buildDisputed({ complainedUnitId: 31 }), input, buildGround({ actor, facts })))).toBe('routing.R5_COMPLAINED')
})
test('县级协调员不能指定外县单位', () => {
  const own = { dispute: buildDispute({ tenantId: 2 }), opinions: [] }
  expect(refusal(() => play(designate, buildDisputed(), input, buildGround({ actor: { ...actor, tenantId: 2, tenantKind: 'COUNTY' }, facts: own })))).toBe('routing.R12_OTHER_COUNTY')
})
