import { describe, expect, test } from 'vitest'
import type { DispatchRule } from '../routing/model.ts'
import { rule } from '../routing/testing.ts'
import { arrivesAtDesk, autoChoice } from './auto-dispatch.ts'
import type { WorkOrder } from './model.ts'
import { AUTO_DISPATCH_OPINION } from './phrases/auto-dispatch.zh-CN.ts'
import { routingFacts } from './routing-facts.ts'
import { buildFacts, buildOrder, NOW } from './testing.ts'

const HOUSING = rule(7, '03', ['HOUSING', 'URBAN_MGMT'])
const chosen = (order: Partial<WorkOrder> = {}, rules: readonly DispatchRule[] = [HOUSING]) => {
  const made = buildOrder(order)
  return autoChoice(made, routingFacts(made, made.tenantId, buildFacts({ rules }), NOW))
}

test('目录里只有一条合得上的，派给它的主办和协办', () => {
  expect(chosen()).toEqual({ leadUnitId: 21, co: [{ unitId: 22 }], basis: 'INDUSTRY', ruleId: 7, opinion: AUTO_DISPATCH_OPINION })
})
test('合得上两条的，哪怕排得出先后、哪怕同一家主办，也留给派单员；一条都没有的也是', () => {
  expect(chosen({}, [HOUSING, rule(8, '03', ['URBAN_MGMT'], { rank: 'INDUSTRY' })])).toBeNull()
  expect(chosen({}, [HOUSING, rule(8, '03', ['HOUSING'])])).toBeNull()
  expect(chosen({}, [])).toBeNull()
  expect(chosen({}, [rule(7, '03', ['CIVIL_AFFAIRS'])])).toBeNull()
})
test('更细的一条说了算：不同层级的不算两条', () => {
  expect(chosen({}, [HOUSING, rule(8, '0301', ['URBAN_MGMT'])])).toMatchObject({ leadUnitId: 22, ruleId: 8 })
})

const LEFT: readonly [why: string, order: Partial<WorkOrder>][] = [
  ['紧急件', { urgency: 'URGENT' }], ['特急件', { urgency: 'CRITICAL' }], ['长周期件', { urgency: 'LONG_CYCLE' }], ['敏感件', { isSensitive: true }], ['保密件', { isConfidential: true }], ['举报件', { requestType: 'REPORT' }],
  ['点名反映单位的', { complainedUnitId: 22 }], ['督办的', { isSupervised: true }], ['派过单的', { firstDispatchedAt: NOW }], ['退过单的', { returnCount: 1 }], ['转办过的', { transferCount: 1 }],
  ['并入过别件的', { repeatCount: 1 }], ['重复来件', { isRepeat: true }], ['提级的', { isEscalated: true }], ['指定的', { isDesignated: true }],
  ['要先查知识库的咨询', { requestType: 'CONSULT' }], ['要走诉讼渠道的', { content: '不服法院判决，要求重审。' }], ['不在本地的', { areaCode: '510811' }],
]
describe('一律留给派单员', () => {
  test.each(LEFT)('%s', (_, order) => {
    expect(chosen()).not.toBeNull()
    expect(chosen(order)).toBeNull()
  })
})

test('登记的、下派来的新件进队列时看一次；退回队列的不看', () => {
  expect(arrivesAtDesk('register', buildOrder())).toBe(true)
  expect(arrivesAtDesk('sendDown', buildOrder())).toBe(true)
  for (const verb of ['approveReturn', 'recallDispatch', 'refuseTransfer', 'reclassify', 'addSupplement'] as const) expect(arrivesAtDesk(verb, buildOrder())).toBe(false)
  expect(arrivesAtDesk('register', buildOrder({ urgency: 'URGENT' }))).toBe(false)
})
