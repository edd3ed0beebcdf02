import { describe, expect, test } from 'vitest'
import { guardDispatch, type DispatchChoice } from './guard-dispatch.ts'
import type { RoutingFacts, RoutingOrder, RoutingUnit } from './model.ts'
import { ROUTING_PHRASES, routingSentence } from './phrases.zh-CN.ts'
import { UNITS, facts } from './testing.ts'

const codes = (given: RoutingFacts, choice: Partial<DispatchChoice>) => guardDispatch(given, { lead: 20, co: [], ...choice }).map((violation) => violation.code)
const asPrefecture = (order: Partial<RoutingOrder> = {}) => facts(order, { actorTenantId: 1 })
const withUnit = (id: number, patch: Partial<RoutingUnit>, order: Partial<RoutingOrder> = {}) =>
  facts(order, { units: UNITS.map((each) => (each.id === id ? { ...each, ...patch } : each)) })

test('本县主管单位主办、目录内乡镇协办，可以派', () => {
  expect(codes(facts({ town: '陵江镇' }), { co: [24] })).toEqual([])
})
test('一次列出全部违反的规则，每句都填得完整', () => {
  const violations = guardDispatch(withUnit(20, { status: 'INACTIVE', hasLeader: false }, { returnCount: 2 }), { lead: 20, co: [20, 10, 999] })
  expect(violations.map((violation) => violation.code)).toEqual(['STOP_UNKNOWN_UNIT', 'R3_LEAD_IS_CO', 'R4_INACTIVE', 'R4_NO_LEADER', 'R10_LEVEL_SKIP', 'R8_DISPUTE'])
  expect(violations.map(routingSentence).join('')).not.toMatch(/[{}]/)
})

describe('R1 属地', () => {
  test('县级不能派别县的事项', () => expect(codes(facts({ areaCode: '510823' }), {})).toEqual(['R1_OTHER_TERRITORY']))
  test('地市单位不能直接承办县区事项', () => expect(codes(asPrefecture(), { lead: 10 })).toEqual(['R1_COUNTY_FIRST']))
  test('提级办理后可以', () => expect(codes(asPrefecture({ takenOver: true }), { lead: 10 })).toEqual([]))
  test('目录写明地市办理的可以', () => expect(codes(asPrefecture({ categoryCode: '0108' }), { lead: 10 })).toEqual([]))
  test('特急可以', () => expect(codes(asPrefecture({ urgency: 'CRITICAL' }), { lead: 10 })).toEqual([]))
  test('地点不明先问', () => expect(codes(facts({ areaCode: null }), {})).toEqual(['S4_ASK']))
  test('问过仍不明，由接听的办', () => expect(codes(facts({ areaCode: null, placeAsked: true }), {})).toEqual([]))
  test('外地事项不能派', () => expect(codes(facts({ areaCode: '510104' }), {})).toEqual(['S4_OUTSIDE']))
})
describe('R2 行业与基层', () => {
  test('目录没写的乡镇不能协办', () => expect(codes(facts({ categoryCode: '0401' }), { lead: 22, co: [24] })).toEqual(['R2_TOWNSHIP_NOT_LISTED']))
  test('目录没写的乡镇不能主办', () => expect(codes(facts({ categoryCode: '0401' }), { lead: 24 })).toEqual(['R2_TOWNSHIP_NOT_LISTED']))
  test('职能部门事项不得推给乡镇', () => expect(codes(facts(), { lead: 24 })).toEqual(['GRASSROOTS_FORBIDDEN']))
  test('指定也不能把禁止下沉的事项推给乡镇', () => expect(codes(facts(), { lead: 24, designation: true })).toEqual(['GRASSROOTS_FORBIDDEN']))
  test('目录写明乡镇主办的可以', () => expect(codes(facts({ categoryCode: '0904' }), { lead: 24 })).toEqual([]))
  test('职责空白时可以指定乡镇', () => expect(codes(facts({ categoryCode: '9999' }), { lead: 24, designation: true })).toEqual([]))
})
describe('R3 一个主办', () => {
  test('没有主办', () => expect(codes(facts(), { lead: null })).toEqual(['R3_NO_LEAD']))
  test('主办又是协办', () => expect(codes(facts(), { co: [20] })).toEqual(['R3_LEAD_IS_CO']))
  test('协办重复', () => expect(codes(facts(), { co: [22, 22] })).toEqual(['R3_DUPLICATE_CO']))
})
describe('R4 单位能接单', () => {
  test('停用', () => expect(codes(withUnit(20, { status: 'INACTIVE' }), {})).toEqual(['R4_INACTIVE']))
  test('没有分管领导', () => expect(codes(withUnit(20, { hasLeader: false }), {})).toEqual(['R4_NO_LEADER']))
  test('没有AB岗', () => expect(codes(withUnit(20, { staffCount: 1 }), {})).toEqual(['R4_NO_STAFF']))
  test('AB岗人数按设置', () => expect(codes({ ...withUnit(20, { staffCount: 1 }), settings: { ...facts().settings, minimumStaff: 1 } }, {})).toEqual([]))
  test('村社区不能直接派', () => expect(codes(facts({ categoryCode: null }), { lead: 26 })).toEqual(['R4_COMMUNITY']))
  test('纪检机关不是承办单位', () => expect(codes(withUnit(20, { kind: 'DISCIPLINE_BODY' }), {})).toEqual(['R4_NOT_HANDLER']))
})
describe('R5 回避', () => {
  test('被反映单位不能主办', () => expect(codes(facts({ complainedUnitId: 20 }), {})).toEqual(['R5_COMPLAINED']))
  test('它的下属也不能', () => expect(codes(facts({ complainedUnitId: 20 }), { lead: 28 })).toEqual(['R5_COMPLAINED']))
  test('也不能协办', () => expect(codes(facts({ complainedUnitId: 20 }), { lead: 21, co: [20] })).toEqual(['R5_COMPLAINED']))
  test('它的上级可以', () => expect(codes(facts({ complainedUnitId: 28 }), {})).toEqual([]))
  test('督查机构可以', () => expect(codes(facts({ complainedUnitId: 20 }), { lead: 21 })).toEqual([]))
  test('单位上下级成环也能判断', () => expect(codes({ ...withUnit(20, { parentId: 28 }), order: facts({ complainedUnitId: 22 }).order }, {})).toEqual([]))
})
describe('R8 退单', () => {
  test('第二次退单后不能再派', () => expect(codes(facts({ returnCount: 2 }), {})).toEqual(['R8_DISPUTE']))
  test('退过一次还可以派', () => expect(codes(facts({ returnCount: 1 }), {})).toEqual([]))
  test('指定可以', () => expect(codes(facts({ returnCount: 2 }), { designation: true })).toEqual([]))
})
describe('R9 指定', () => {
  test('已指定的不能改派', () => expect(codes(facts({ designatedUnitId: 22 }), {})).toEqual(['R9_DESIGNATED']))
  test('派给指定单位可以，不论退过几次', () => expect(codes(facts({ designatedUnitId: 20, returnCount: 3 }), {})).toEqual([]))
})
describe('R10 R11 R12 层级与跨县', () => {
  test('县级不能派地市单位', () => expect(codes(facts(), { lead: 10 })).toEqual(['R10_LEVEL_SKIP']))
  test('县级不能派外县部门', () => expect(codes(facts(), { lead: 30 })).toEqual(['R12_OTHER_COUNTY']))
  test('外县部门也不能协办', () => expect(codes(facts(), { co: [30] })).toEqual(['R12_OTHER_COUNTY']))
  test('地市不能直派县区部门', () => expect(codes(asPrefecture(), {})).toEqual(['R11_COUNTY_QUEUE']))
  test('特急可以直派', () => expect(codes(asPrefecture({ urgency: 'CRITICAL' }), { directToUnit: true })).toEqual([]))
  test('不是特急不能直派', () => expect(codes(asPrefecture({ urgency: 'URGENT' }), { directToUnit: true })).toEqual(['R11_COUNTY_QUEUE']))
  test('地市指定可以到县区部门', () => expect(codes(asPrefecture(), { designation: true })).toEqual([]))
  test('跨县事项县级不能派', () => expect(codes(facts({ spansAreas: ['510823'] }), {})).toEqual(['R12_SPANS']))
  test('跨县事项地市可以派', () => expect(codes(asPrefecture({ spansAreas: ['510823'] }), { lead: 10 })).toEqual([]))
})
describe('R14 经开区', () => {
  const zone = (categoryCode: string) => facts({ areaCode: '510871', categoryCode }, { actorTenantId: 4 })
  test('没有承接的社会事务不能派', () => expect(codes(zone('1001'), { lead: 41 })).toEqual(['R14_NOT_DELEGATED']))
  test('承接的可以派', () => expect(codes(zone('0301'), { lead: 40 })).toEqual([]))
  test('周边县可以派没有承接的', () => expect(codes(facts({ areaCode: '510871', categoryCode: '1001' }), { lead: 23 })).toEqual([]))
})

test('每条拦截的话都说明怎么办', () => {
  const stops = Object.entries(ROUTING_PHRASES).filter(([code]) => /^R\d+_|^STOP|^GRASS/.test(code) && !/HIDDEN|ENTERPRISE|_ZONE$|DIRECT|TRANSFER$|SEND_DOWN/.test(code))
  expect(stops.filter(([, words]) => !/请/.test(words)).map(([code]) => code)).toEqual([])
})
