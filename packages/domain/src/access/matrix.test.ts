import { expect, test } from 'vitest'
import { ACTIONS } from './action.ts'
import { DUTIES } from './duties.ts'
import { explained } from './explain.zh-CN.ts'
import { ACTION_GROUPS, DUTY_GROUPS, permissionsOf, signOf } from './matrix.ts'
import { GRANTS } from './rules.ts'

test('每个岗位、每个动作在矩阵里恰好一次', () => {
  expect(DUTY_GROUPS.flatMap(({ duties }) => duties)).toEqual([...DUTIES])
  expect(ACTION_GROUPS.flatMap(({ actions }) => actions).toSorted()).toEqual([...ACTIONS].toSorted())
})
test('矩阵和许可是一回事：每条许可都在格子里，格子里没有别的', () => {
  const told = DUTIES.flatMap((duty) => ACTIONS.flatMap((action) => permissionsOf(duty, action).map(({ scope }) => `${duty} ${action} ${scope}`)))
  const kept = GRANTS.flatMap(({ duties, actions, scope }) => duties.flatMap((duty) => actions.map((action) => `${duty} ${action} ${scope}`)))
  expect(told.toSorted()).toEqual(kept.toSorted())
})
test('格子的记号取最大的范围，只有一部分的另作标记', () => {
  expect(signOf([])).toBe(null)
  expect(signOf(permissionsOf('DISPATCHER', 'read'))).toEqual({ reach: 'TENANT', some: false })
  expect(signOf(permissionsOf('LINE_OVERSEER', 'read'))).toEqual({ reach: 'LINE', some: false })
  expect(signOf(permissionsOf('UNIT_LIAISON', 'read'))).toEqual({ reach: 'UNIT', some: false })
  expect(signOf(permissionsOf('UNIT_LIAISON', 'sign'))).toEqual({ reach: 'UNIT', some: true })
})
test('格子自己说得清：谁、做什么、在哪些工单上、压着什么、出自哪条', () => {
  expect(explained('LINE_OVERSEER', 'read')).toEqual({
    title: '条线督办员可以看工单', allowed: true,
    grants: [{ name: '本条线', says: '派给本条线单位的工单，地区和所辖各县的都在内，退回的不算', rule: '1.2, 1.5' }],
    bans: [{ says: '工单反映的若是本人任职的单位，或是那个单位的上级，一律没有份；换一个身份进来也一样。', rule: '6.4 R5' }],
    notes: ['看不到来电人：姓名、电话不取出，列表、打印、按号码查找里都没有。'],
  })
  expect(explained('SUPERVISOR', 'reveal').bans.map(({ rule }) => rule)).toEqual(['6.4 R5', '6.4 R6'])
  expect(explained('PLATFORM_ADMIN', 'read')).toMatchObject({ title: '平台管理员不能看工单', allowed: false, grants: [], bans: [], notes: ['平台岗位任何时候都读不到工单（规则 1.1, 1.4）。', '不在许可里的，就当没有这件工单：查不到，也不提示无权。'] })
  expect(explained('TENANT_ADMIN', 'fileUp').notes[0]).toMatch(/同时担任/)
})
