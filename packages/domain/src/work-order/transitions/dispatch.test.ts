import { expect, test } from 'vitest'
import { beijing } from '../../deadline/test-calendars.ts'
import type { DispatchRule } from '../../routing/model.ts'
import { eventWords } from '../phrases/event-words.zh-CN.ts'
import { buildGround, buildOrder, NOW, play, refusal } from '../testing.ts'
import { dispatch } from './dispatch.ts'

const rule: DispatchRule = {
  id: 7, tenantId: 1, categoryCode: '03', conditions: {}, leadUnitRole: 'HOUSING', coUnitRoles: [], level: 'COUNTY', basisText: '权责清单', grassrootsForbidden: false,
  source: 'LIST', rank: 'LIST', effectiveFrom: beijing('2026-01-01 00:00'), effectiveTo: null, version: 1, policyVersionId: null,
}
const facts = { rules: [rule] }
const input = { leadUnitId: 21, basis: 'INDUSTRY' as const, ruleId: 7, opinion: '请依职责办理' }
const manualBasis = { clause: '《物业管理条例》第五条', overrideReason: '电梯归城管代管' }
const prefecture = { tenantId: 1, holderTenantId: 1, originTenantId: 1 }

test('按目录派给主办单位，群众期限和单位期限都从派单起算', () => {
  const { patch, rows } = play(dispatch, buildOrder(), { ...input, co: [{ unitId: 22 }] }, buildGround({ facts }))
  expect(patch).toMatchObject({ status: 'DISPATCHED', tenantId: 2, leadUnitId: 21, holderUnitId: 21, catalogueRuleId: 7, dueAt: beijing('2026-03-13 18:00'), nextDueAt: beijing('2026-03-05 18:00') })
  expect(rows.filter((row) => 'insert' in row && row.insert === 'assignment').map((row) => 'row' in row && row.row)).toMatchObject([{ role: 'LEAD', unitId: 21 }, { role: 'CO', unitId: 22 }])
  expect(rows.some((row) => 'insert' in row && row.insert === 'order_share')).toBe(false)
})
test('主办单位不能同时协办', () => {
  expect(refusal(() => play(dispatch, buildOrder(), { ...input, co: [{ unitId: 21 }] }, buildGround({ facts })))).toBe('routing.R3_LEAD_IS_CO')
})
test('不按目录派单须写明条款和理由', () => {
  const other = { ...input, leadUnitId: 22, ruleId: null }
  expect(refusal(() => play(dispatch, buildOrder(), other, buildGround({ facts })))).toBe('work-order.manual-basis-missing')
  expect(play(dispatch, buildOrder(), { ...other, manualBasis }, buildGround({ facts })).event).toMatchObject({ manualBasis })
})
test('没有拟办意见不能派单', () => {
  expect(refusal(() => play(dispatch, buildOrder(), { ...input, opinion: ' ' }, buildGround({ facts })))).toBe('work-order.dispatch-opinion-missing')
})
test('目录条目与诉求不符的不能引用', () => {
  expect(refusal(() => play(dispatch, buildOrder(), { ...input, ruleId: 9 }, buildGround({ facts })))).toBe('work-order.rule-unfit')
})
test('被反映的单位不能主办', () => {
  expect(refusal(() => play(dispatch, buildOrder({ complainedUnitId: 21 }), input, buildGround({ facts })))).toBe('routing.R5_COMPLAINED')
})
test('县级不能越级派给地市单位', () => {
  expect(refusal(() => play(dispatch, buildOrder(), { ...input, leadUnitId: 11, manualBasis }, buildGround({ facts })))).toBe('routing.R10_LEVEL_SKIP')
})
test('地市派给县区单位的只限特急直派，工单随单位归县区', () => {
  const actor = { tenantId: 1, tenantKind: 'PREFECTURE' as const }
  const direct = { ...input, directToUnit: true }
  expect(refusal(() => play(dispatch, buildOrder(prefecture), direct, buildGround({ actor, facts })))).toBe('routing.R11_COUNTY_QUEUE')
  const { patch, rows } = play(dispatch, buildOrder({ ...prefecture, urgency: 'CRITICAL' }), direct, buildGround({ actor, facts }))
  expect(patch).toMatchObject({ tenantId: 2, holderTenantId: 2, signDueAt: new Date(NOW.getTime() + 30 * 60_000) })
  expect(rows).toContainEqual({ insert: 'order_share', row: { granteeId: 1, kind: 'ORIGIN', reason: '特急直派', mayAct: false, until: null } })
})
test('跨县事项由地市主办，县区中心协办并可办自己的一份', () => {
  const actor = { tenantId: 1, tenantKind: 'PREFECTURE' as const }
  const order = buildOrder({ ...prefecture, areaCode: '510800' })
  const { rows } = play(dispatch, order, { ...input, ruleId: null, leadUnitId: 11, manualBasis, co: [{ tenantId: 2 }, { tenantId: 3 }] }, buildGround({ actor, facts }))
  expect(rows.filter((row) => 'insert' in row && row.insert === 'order_share')).toHaveLength(2)
})
test('县区中心不能点名外县中心协办', () => {
  expect(refusal(() => play(dispatch, buildOrder(), { ...input, co: [{ tenantId: 3 }] }, buildGround({ facts })))).toBe('work-order.co-tenant-not-below')
})
test('系统自动派单只派目录唯一确定的一般件', () => {
  const actor = { duties: ['SYSTEM' as const] }
  const { event } = play(dispatch, buildOrder(), input, buildGround({ actor, facts }))
  expect(eventWords({ type: 'work-order.dispatched', payload: event }, String)).toBe('请依职责办理 · 行业主管 · 系统自动派单')
  const unclear = (order: Parameters<typeof buildOrder>[0], choice = {}, rules = [rule]) =>
    expect(refusal(() => play(dispatch, buildOrder(order), { ...input, ...choice }, buildGround({ actor, facts: { rules } })))).toBe('work-order.auto-dispatch-unclear')
  unclear({ urgency: 'URGENT' })
  unclear({ isSensitive: true })
  unclear({}, {}, [rule, { ...rule, id: 8, leadUnitRole: 'URBAN_MGMT', rank: 'INDUSTRY' }])
  unclear({}, { co: [{ unitId: 22 }] })
  unclear({}, { leadUnitId: 22, manualBasis })
})
