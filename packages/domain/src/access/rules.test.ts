import { expect, test } from 'vitest'
import { buildActor, buildOrder, buildUnitActor } from '../work-order/testing.ts'
import { VERBS } from '../work-order/verbs.ts'
import { may } from './ability.ts'
import type { Actor } from './actor.ts'
import { DUTIES, PLATFORM_DUTIES } from './duties.ts'
import { GRANTS, type Action } from './rules.ts'
import type { OrderSubject } from './subject.ts'

const ACTIONS: readonly Action[] = ['read', 'reveal', ...VERBS]
/** The verbs that write what a unit says: never for an upper level. */
const CONTENT = ['sign', 'addRecord', 'submitReply', 'unitReject', 'unitApprove', 'signPart', 'submitPart', 'subAssign'] as const

const subject = (overrides: Partial<OrderSubject> = {}): OrderSubject => ({
  ...buildOrder(), unitIds: [], partUnitIds: [], partTenantIds: [], shareTenantIds: [], transferTo: null, transferFrom: null, disputeTenantId: null,
  opinionTenantIds: [], opinionUnitIds: [], ...overrides,
})
/** Held by unit 21 of county 2, with a co-handler of its own. */
const handled = (overrides: Partial<OrderSubject> = {}) => subject({ status: 'IN_PROGRESS', holderUnitId: 21, unitIds: [21, 22], partUnitIds: [22], ...overrides })
let version = 100
/** Each actor its own person: abilities are cached by it. */
const centre = (overrides: Partial<Actor>) => buildActor({ personId: `c${++version}`, ...overrides })
const unit = (overrides: Partial<Actor>) => buildUnitActor({ personId: `u${++version}`, ...overrides })
const allowed = (actor: Actor, order: OrderSubject) => ACTIONS.filter((action) => may(actor, action, order))

test('权责矩阵：每种岗位的每个动作和范围', () => {
  const matrix = DUTIES.map((duty) => {
    const own = GRANTS.filter((grant) => grant.duties.includes(duty))
    const cells = ACTIONS.flatMap((action) => {
      const scopes = own.filter((grant) => grant.actions.includes(action)).map((grant) => grant.scope)
      return scopes.length ? [`${action}: ${[...new Set(scopes)].sort().join(' ')}`] : []
    })
    return `${duty}\n${cells.map((cell) => `  ${cell}`).join('\n')}`
  })
  expect(matrix.join('\n')).toMatchSnapshot()
})
test('同级外县什么也看不到', () => {
  const everything = DUTIES.filter((duty) => duty !== 'SYSTEM')
  const orders = [subject(), handled(), subject({ status: 'CLOSED' }), subject({ status: 'DRAFT' })]
  for (const order of orders) {
    expect(allowed(centre({ tenantId: 3, duties: everything }), order)).toEqual([])
    expect(allowed(unit({ tenantId: 3, unitId: 31, unitIds: [31], duties: everything }), order)).toEqual([])
  }
})
test('外县凭参与只能查看，凭转办才能接收', () => {
  const actor = centre({ tenantId: 3 })
  expect(allowed(actor, subject({ shareTenantIds: [3] }))).toEqual(['read'])
  expect(allowed(actor, subject({ status: 'TRANSFER_PENDING', shareTenantIds: [3], transferTo: 3, transferFrom: 2 }))).toEqual(['read', 'acceptTransfer', 'refuseTransfer'])
})
test('被反映单位的人看不到工单，无论兼任什么岗位', () => {
  const staff = unit({ duties: [...DUTIES] })
  const about = handled({ complainedUnitId: 21, opinionUnitIds: [21] })
  expect(allowed(staff, about)).toEqual([])
  expect(may(unit({ duties: ['UNIT_HANDLER'] }), 'read', handled())).toBe(true)
})
test('被反映单位的下级科室也回避，它的上级单位看得到', () => {
  const about = handled({ complainedUnitId: 21 })
  expect(may(unit({ unitId: 211, unitIds: [211], unitLine: [211, 21], duties: ['UNIT_HANDLER'] }), 'read', handled({ complainedUnitId: 21, unitIds: [211] }))).toBe(false)
  expect(may(unit({ unitId: 20, unitIds: [20, 21], unitLine: [20], duties: ['UNIT_HANDLER'] }), 'read', about)).toBe(true)
})
test('上级只看、催办、督办、指定、提级，不动下级的办理内容', () => {
  const prefecture = centre({ tenantId: 1, tenantKind: 'PREFECTURE', duties: DUTIES.filter((duty) => duty !== 'SYSTEM') })
  const order = handled()
  expect(CONTENT.filter((verb) => may(prefecture, verb, order))).toEqual([])
  expect(allowed(prefecture, order)).toEqual(['read', 'reveal', 'urge', 'reopen', 'openSupervision', 'closeSupervision', 'takeOver', 'objectFiling'])
  expect(may(prefecture, 'designate', subject({ status: 'DISPUTED', disputeTenantId: 1 }))).toBe(true)
})
test('上级的单位也不能替下级单位签收答复', () => {
  const bureau = unit({ tenantId: 1, tenantKind: 'PREFECTURE', unitId: 11, unitIds: [11], duties: ['UNIT_LIAISON', 'UNIT_HANDLER', 'UNIT_LEADER', 'UNIT_CHIEF'] })
  expect(allowed(bureau, handled())).toEqual([])
})
test('平台岗位不碰任何工单', () => {
  for (const duty of PLATFORM_DUTIES) {
    expect(GRANTS.filter((grant) => grant.duties.includes(duty))).toEqual([])
    expect(allowed(centre({ duties: [duty] }), subject())).toEqual([])
  }
})
test('协办单位只办自己的一份，不能签收主办或提交答复', () => {
  const co = unit({ unitId: 22, unitIds: [22], duties: ['UNIT_LIAISON', 'UNIT_HANDLER', 'UNIT_LEADER'] })
  expect(allowed(co, handled())).toEqual(['read', 'subAssign', 'signPart', 'submitPart'])
})
test('系统不替人回答、审批或派给谁以外的事', () => {
  const system = centre({ tenantId: 1, tenantKind: 'PREFECTURE', duties: ['SYSTEM'] })
  expect(allowed(system, subject())).toEqual(['read', 'register', 'dispatch', 'raiseDispute', 'giveOpinion', 'sign', 'resume', 'fileUp', 'closeByEvaluation', 'archive', 'recalculate', 'handOver'])
})

test('系统在各租户用同一个名字，能力按租户分开记', () => {
  const system = (tenantId: number) => centre({ personId: 'system', membershipId: 0, tenantId, duties: ['SYSTEM'] })
  expect(may(system(2), 'archive', subject({ tenantId: 2 }))).toBe(true)
  expect(may(system(3), 'archive', subject({ tenantId: 2 }))).toBe(false)
  expect(may(system(3), 'archive', subject({ tenantId: 3 }))).toBe(true)
})
test('退单审核和争议期间单位照常先办，但不能答复', () => {
  for (const status of ['RETURN_REVIEW', 'DISPUTED'] as const) {
    const order = subject({ status, holderUnitId: null, leadUnitId: 21, unitIds: [21] })
    expect(allowed(unit({ duties: ['UNIT_LIAISON', 'UNIT_HANDLER'] }), order)).toEqual(['read', 'reveal', 'addRecord', 'dropRequest'])
    expect(allowed(unit({ unitId: 22, unitIds: [22], duties: ['UNIT_LIAISON', 'UNIT_HANDLER'] }), order)).toEqual([])
  }
  expect(may(centre({ duties: ['DISPATCH_REVIEWER'] }), 'approveReturn', subject({ status: 'RETURN_REVIEW' }))).toBe(true)
  expect(may(centre({ duties: ['DISPATCHER'] }), 'approveReturn', subject({ status: 'RETURN_REVIEW' }))).toBe(false)
})
