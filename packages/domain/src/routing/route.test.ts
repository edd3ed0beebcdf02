import { describe, expect, test } from 'vitest'
import type { TenantInfo } from '../tenant/model.ts'
import type { RoutingFacts } from './model.ts'
import { route } from './route.ts'
import { RULES, TENANTS, UNITS, facts, rule, unit } from './testing.ts'

const said = (given: RoutingFacts) => {
  const proposal = route(given)
  return [...proposal.explanation, ...proposal.warnings].map((remark) => remark.code)
}
const brief = (given: RoutingFacts) => {
  const { action, step, basis, lead, targetTenantId } = route(given)
  return { action, step, basis, lead, targetTenantId }
}

test('占比合计为1，主办在前', () => {
  const { candidates } = route(facts({ town: '陵江镇' }))
  expect(candidates.map((each) => [each.unitId, each.roleInOrder])).toEqual([[20, 'LEAD'], [24, 'CO']])
  expect(candidates.reduce((sum, each) => sum + each.share, 0)).toBeCloseTo(1)
})
test('常退单的单位占比较低', () => {
  const rules = [rule(1, '05', ['HOUSING']), rule(2, '05', ['URBAN_MGMT'])]
  const units = [unit(20, 2, 'HOUSING', { returnRate: 0.8 }), unit(22, 2, 'URBAN_MGMT')]
  expect(route(facts({ categoryCode: '0501' }, { rules, units })).candidates.map((each) => each.unitId)).toEqual([22, 20])
})

describe('步骤2 上级指定', () => {
  test('本级单位直接派', () => expect(brief(facts({ upperAssignedUnitId: 22 }))).toEqual({ action: 'DISPATCH', step: 2, basis: 'UPPER_ASSIGN', lead: 22, targetTenantId: 2 }))
  test('指定县区单位时地市下派', () => expect(brief(facts({ upperAssignedUnitId: 22 }, { actorTenantId: 1 }))).toMatchObject({ action: 'SEND_DOWN', lead: null, targetTenantId: 2 }))
  test('指定的正是被反映单位时回避优先', () => {
    const given = facts({ upperAssignedUnitId: 20, complainedUnitId: 20 })
    expect(brief(given)).toMatchObject({ step: 3, lead: 21 })
    expect(said(given)).toContain('W_UPPER_UNUSABLE')
  })
})
describe('步骤3 回避 R5', () => {
  test('有上级科局的先交上级', () => expect(brief(facts({ complainedUnitId: 28 }))).toMatchObject({ step: 3, lead: 20 }))
  test('公共企业交行业主管部门', () => expect(brief(facts({ complainedUnitId: 27, categoryCode: '0601' }))).toMatchObject({ lead: 20 }))
  test('垂管单位上报条线', () => expect(brief(facts({ complainedUnitId: 25 }))).toMatchObject({ action: 'REPORT_UP', lead: null, targetTenantId: 1 }))
  test('督查机构自己被反映时上报', () => expect(brief(facts({ complainedUnitId: 21 }))).toMatchObject({ action: 'REPORT_UP', targetTenantId: 1 }))
  test('没有可回避的单位时协调', () => expect(brief(facts({ complainedUnitId: 11 }, { actorTenantId: 1 }))).toMatchObject({ action: 'COORDINATE', step: 3 }))
  test('单位库里没有的要人工核对', () => expect(said(facts({ complainedUnitId: 999 }))).toContain('W_UNKNOWN_COMPLAINED'))
})
describe('步骤4 属地 R1', () => {
  test('地点不明先问', () => expect(brief(facts({ areaCode: null }))).toMatchObject({ action: 'ASK_CALLER', step: 4 }))
  test('问过仍不明，接听的办', () => expect(brief(facts({ areaCode: null, placeAsked: true }))).toMatchObject({ action: 'DISPATCH', lead: 20 }))
  test('地市把县区事项下派', () => expect(brief(facts({}, { actorTenantId: 1 }))).toEqual({ action: 'SEND_DOWN', step: 4, basis: 'TERRITORY', lead: null, targetTenantId: 2 }))
  test('R12 县与县之间转办', () => expect(brief(facts({ areaCode: '510823' }))).toMatchObject({ action: 'TRANSFER', targetTenantId: 3 }))
  test('R11 特急提示可以直派', () => expect(said(facts({ urgency: 'CRITICAL' }, { actorTenantId: 1 }))).toContain('R11_DIRECT'))
  test('本地区还没有分中心的县由地市办', () => expect(said(facts({ areaCode: '510822' }, { actorTenantId: 1 }))).toContain('S4_NO_CENTRE'))
  test('县里没上线、暂停或已并入的，由地市办，并说明；上线中的照常下派', () => {
    const at = (status: TenantInfo['status']) => facts({}, { actorTenantId: 1, tenants: TENANTS.map((each) => (each.id === 2 ? { ...each, status } : each)) })
    for (const status of ['DRAFT', 'CONFIGURING', 'SUSPENDED', 'MERGED', 'OFFBOARDED'] as const) {
      expect(route(at(status)).action, status).not.toBe('SEND_DOWN')
      expect(route(at(status)).explanation, status).toContainEqual({ code: 'S4_NO_CENTRE', params: { area: '苍溪县', tenant: '广元市' } })
    }
    for (const status of ['TRIAL', 'LIVE'] as const) expect(brief(at(status)), status).toMatchObject({ action: 'SEND_DOWN', targetTenantId: 2 })
  })
  test('别的县不往没上线的县转', () => {
    const tenants = TENANTS.map((each) => (each.id === 3 ? { ...each, status: 'CONFIGURING' as const } : each))
    expect(brief(facts({ areaCode: '510823' }, { tenants }))).toMatchObject({ action: 'REPORT_UP', targetTenantId: 1 })
  })
  test('外地拒收', () => expect(brief(facts({ areaCode: '510104' }))).toMatchObject({ action: 'REFUSE_AREA' }))
})
describe('步骤5 层级', () => {
  test('R10 只能地市办的上报', () => expect(brief(facts({ categoryCode: '0108' }))).toMatchObject({ action: 'REPORT_UP', step: 5, targetTenantId: 1 }))
  test('垂管有县级机构的县里派', () => expect(brief(facts({ categoryCode: '0602' }))).toMatchObject({ action: 'DISPATCH', lead: 25 }))
  test('垂管没有县级机构的上报', () => {
    const units = UNITS.filter((each) => each.id !== 25)
    expect(brief(facts({ categoryCode: '0602' }, { units }))).toMatchObject({ action: 'REPORT_UP', targetTenantId: 1 })
  })
  test('R14 没有承接的事务由周边县办', () => {
    const given = facts({ areaCode: '510871', categoryCode: '1001' }, { actorTenantId: 4 })
    expect(brief(given)).toMatchObject({ action: 'TRANSFER', targetTenantId: 2 })
    expect(said(given)).toContain('R14_ZONE')
  })
  test('承接的事务经开区自己派', () => expect(brief(facts({ areaCode: '510871' }, { actorTenantId: 4 }))).toMatchObject({ action: 'DISPATCH', lead: 40 }))
})
describe('步骤6 主管 R2', () => {
  const two = (first: Parameters<typeof rule>[3], second: Parameters<typeof rule>[3]) => [rule(1, '0501', ['HOUSING'], first), rule(2, '0501', ['URBAN_MGMT'], second)]
  const order = { categoryCode: '0501' }
  test('法规高于清单', () => {
    const given = facts(order, { rules: two({}, { rank: 'STATUTE' }) })
    expect(brief(given)).toMatchObject({ action: 'DISPATCH', lead: 22 })
    expect(said(given)).toContain('S6_RANKED')
  })
  test('效力相同则协调', () => {
    const given = facts(order, { rules: two({}, {}) })
    expect(brief(given)).toEqual({ action: 'COORDINATE', step: 7, basis: 'COORDINATION', lead: null, targetTenantId: 2 })
    expect(said(given)).toContain('S7_TIE')
  })
  test('先例让同样的争议不再发生', () => {
    const rules = [...two({}, {}), rule(3, '0501', ['URBAN_MGMT'], { source: 'PRECEDENT', rank: 'PRECEDENT' })]
    expect(brief(facts(order, { rules }))).toMatchObject({ action: 'DISPATCH', lead: 22 })
  })
  test('县里批准的本地条目优先', () => expect(brief(facts(order, { rules: two({ rank: 'STATUTE' }, { tenantId: 2 }) }))).toMatchObject({ lead: 22 }))
  test('别县的本地条目不起作用', () => expect(brief(facts(order, { rules: two({}, { tenantId: 3 }) }))).toMatchObject({ lead: 20 }))
  test('写明条件的条目优先，条件不符不用', () => {
    const rules = two({}, { conditions: { words: ['路灯'] } })
    expect(brief(facts({ ...order, text: '路灯不亮' }, { rules }))).toMatchObject({ lead: 22 })
    expect(brief(facts({ ...order, text: '大坑' }, { rules }))).toMatchObject({ lead: 20 })
  })
  test('条件可以是涉企、诉求类型和地区类别', () => {
    const rules = two({}, { conditions: { isEnterprise: true, requestTypes: ['COMPLAINT'], areaKinds: ['COUNTY'] } })
    expect(brief(facts({ ...order, isEnterprise: true, requestType: 'COMPLAINT' }, { rules }))).toMatchObject({ lead: 22 })
    expect(brief(facts({ ...order, isEnterprise: true, requestType: 'HELP' }, { rules }))).toMatchObject({ lead: 20 })
  })
  test('失效和未生效的条目不用', () => {
    const rules = two({ effectiveTo: new Date('2026-01-01') }, {})
    expect(brief(facts(order, { rules }))).toMatchObject({ lead: 22 })
    expect(brief(facts(order, { rules: two({ effectiveFrom: new Date('2027-01-01') }, {}) }))).toMatchObject({ lead: 22 })
  })
  test('合并设置的局按兼任职责找到', () => {
    const units = [unit(20, 2, 'HOUSING', { alsoRoles: ['CIVIL_DEFENCE'] })]
    expect(brief(facts(order, { units, rules: [rule(1, '0501', ['CIVIL_DEFENCE'])] }))).toMatchObject({ lead: 20 })
  })
  test('R3 R4 停用的单位不会被提出', () => {
    const units = UNITS.map((each) => (each.id === 20 ? { ...each, status: 'INACTIVE' as const } : each))
    const given = facts({}, { units })
    expect(brief(given)).toMatchObject({ action: 'COORDINATE', step: 7 })
    expect(said(given)).toContain('W_NO_UNIT')
  })
})
describe('步骤7、8 协调', () => {
  test('没有目录的记入职责空白', () => {
    const given = facts({ categoryCode: '9999', town: '陵江镇' })
    expect(brief(given)).toMatchObject({ action: 'COORDINATE', step: 7 })
    expect(said(given)).toContain('W_GAP')
    expect(route(given).candidates.map((each) => each.roleInOrder)).toEqual(['TERRITORY'])
  })
  test('R7 首接单位在指定前继续办理', () => expect(brief(facts({ categoryCode: '9999', firstReceiverUnitId: 22 }))).toMatchObject({ action: 'COORDINATE', step: 8, lead: 22 }))
  test('R7 没有首接单位时不强加', () => expect(brief(facts({ categoryCode: '9999' }))).toMatchObject({ lead: null }))
  test('R8 两次退单进入争议', () => expect(brief(facts({ returnCount: 2 }))).toMatchObject({ action: 'COORDINATE', step: 7 }))
  test('R9 已指定的不再进入争议', () => expect(brief(facts({ returnCount: 2, designatedUnitId: 22 }))).toEqual({ action: 'DISPATCH', step: 7, basis: 'COORDINATION', lead: 22, targetTenantId: 2 }))
  test('转办次数没到上限的仍按属地', () => expect(brief(facts({ transferCount: 1, refusedByTenantIds: [3] }))).toMatchObject({ action: 'DISPATCH' }))
  test('县级看到的两次被拒要上报', () => expect(brief(facts({ transferCount: 2, refusedByTenantIds: [3] }))).toMatchObject({ action: 'REPORT_UP', basis: 'COORDINATION', lead: null }))
})
test('R6 举报件提醒隐去身份', () => {
  expect(said(facts({ requestType: 'REPORT' }))).toContain('R6_HIDDEN')
  expect(said(facts({ requestType: 'COMPLAINT' }))).not.toContain('R6_HIDDEN')
})
test('R13 涉企计入营商环境', () => {
  expect(said(facts({ isEnterprise: true }))).toContain('R13_ENTERPRISE')
  expect(said(facts())).not.toContain('R13_ENTERPRISE')
})
test('目录按前缀命中，末级优先', () => {
  const rules = [...RULES, rule(90, '1003', ['HOUSING'])]
  expect(brief(facts({ categoryCode: '1001' }, { rules }))).toMatchObject({ lead: 23 })
  expect(brief(facts({ categoryCode: '1003' }, { rules }))).toMatchObject({ lead: 20 })
})
