import { expect, test } from 'vitest'
import { beijing } from '../../deadline/test-calendars.ts'
import { buildAssignment, buildGround, buildOrder, buildRequest, NOW, play, refusal } from '../testing.ts'
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
test('并入了别人的件，不能指定到外地：那里回访不了他们，也拆不出来', () => {
  expect(refusal(() => play(designate, buildDisputed({ repeatCount: 1 }), input, buildGround({ actor, facts })))).toBe('work-order.merged-stay')
})
test('县级协调员不能指定外县单位', () => {
  const own = { dispute: buildDispute({ tenantId: 2 }), opinions: [] }
  expect(refusal(() => play(designate, buildDisputed(), input, buildGround({ actor: { ...actor, tenantId: 2, tenantKind: 'COUNTY' }, facts: own })))).toBe('routing.R12_OTHER_COUNTY')
})

const county = { tenantId: 2, tenantKind: 'COUNTY' as const, tenantName: '利州区', duties: ['COORDINATOR' as const] }
const returned = { dispute: buildDispute({ tenantId: 2, ground: 'RETURNED' as const }), opinions: [buildOpinion({ partyUnitId: 22, givenAt: NOW })] }
const own = { leadUnitId: 22, decision: '由区城管局主办', basis: '权责清单第十二项' }
const atHome = buildDisputed({ holderTenantId: 2, transferCount: 0, returnCount: 1 })

test('退单引起的争议定了，各份退单申请同时有了结论，原单位的任务结束', () => {
  const requests = [buildRequest({ status: 'DISPUTED' }), buildRequest({ id: 'q2', kind: 'EXTENSION' })]
  const { rows } = play(designate, { ...atHome, leadAssignmentId: 'lead' }, own, buildGround({ actor: county, facts: { ...returned, requests, assignments: [buildAssignment({ status: 'RETURN_REQUESTED' })] } }))
  expect(rows).toContainEqual(expect.objectContaining({ update: 'request', id: 'q1', patch: expect.objectContaining({ status: 'DISPUTED', decidedAt: NOW, decisionWords: own.decision }) }))
  expect(rows).toContainEqual(expect.objectContaining({ update: 'request', id: 'q2', patch: expect.objectContaining({ status: 'CANCELLED' }) }))
  expect(rows).toContainEqual(expect.objectContaining({ update: 'assignment', id: 'lead', patch: expect.objectContaining({ status: 'CANCELLED' }) }))
})
test('县级的指定有文号，并备案到地市；地市的不用', () => {
  const { event, rows } = play(designate, atHome, own, buildGround({ actor: county, facts: returned }))
  expect(event).toMatchObject({ rulingNo: `${buildOrder().orderNo}-ZD`, gap: false, stage: 'MEETING' })
  expect(rows).toContainEqual(expect.objectContaining({ insert: 'filing', row: expect.objectContaining({ kind: 'DESIGNATION', subject: '指定区城管局承办', prefectureId: 1, objectUntil: beijing('2026-03-09 18:00') }) }))
  expect(play(designate, buildDisputed(), input, buildGround({ actor, facts })).rows.some((row) => 'insert' in row && row.insert === 'filing')).toBe(false)
})
test('提级后又起争议的，第二次指定另有文号', () => {
  const clock = { kind: 'HOLDER' as const, assignmentId: 'lead', cause: 'DESIGNATION' as const, startedAt: NOW, dueAt: null, limit: null, calendarTenantId: 2, provisional: false }
  expect(play(designate, atHome, own, buildGround({ actor: county, facts: { ...returned, clocks: [clock] } })).event).toMatchObject({ rulingNo: `${buildOrder().orderNo}-ZD2` })
})
test('目录没有条目的记为职责空白，征求过编办的写明其意见', () => {
  const nobody = { dispute: buildDispute({ tenantId: 2, ground: 'NO_RULE' }), opinions: [] }
  expect(play(designate, atHome, own, buildGround({ actor: county, facts: nobody })).event).toMatchObject({ gap: true })
  const asked = { ...own, consultedBodies: ['ESTABLISHMENT_OFFICE' as const] }
  expect(refusal(() => play(designate, atHome, asked, buildGround({ actor: county, facts: nobody })))).toBe('work-order.consulted-missing')
})
test('可提为先例：限本类、本地，沿用所争条目的条件', () => {
  const rule = { id: 7, tenantId: 1, categoryCode: '0301', conditions: { words: ['电梯'] }, leadUnitRole: 'HOUSING' as const, coUnitRoles: [], level: 'COUNTY' as const, basisText: '清单',
    grassrootsForbidden: true, source: 'LIST' as const, rank: 'LIST' as const, effectiveFrom: beijing('2025-01-01 00:00'), effectiveTo: null, version: 1, policyVersionId: null }
  const { rows } = play(designate, atHome, { ...own, asPrecedent: true }, buildGround({ actor: county, facts: { ...returned, rules: [rule] } }))
  expect(rows).toContainEqual(expect.objectContaining({
    insert: 'precedent',
    row: expect.objectContaining({
      tenantId: 2, categoryCode: '0301', areaCode: '510802', leadUnitId: 22, status: 'PROPOSED',
      rule: expect.objectContaining({ conditions: { words: ['电梯'], areaCodes: ['510802'] }, leadUnitRole: 'URBAN_MGMT', level: 'COUNTY', grassrootsForbidden: true, source: 'PRECEDENT', rank: 'PRECEDENT' }),
    }),
  }))
})
test('指定外县单位的不能作为本地先例', () => {
  expect(refusal(() => play(designate, buildDisputed(), { ...input, asPrecedent: true }, buildGround({ actor, facts })))).toBe('work-order.precedent-other-county')
})
