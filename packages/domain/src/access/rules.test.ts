import { describe, expect, test } from 'vitest'
import { buildActor, buildOrder, buildUnitActor } from '../work-order/testing.ts'
import { may } from './ability.ts'
import { ACTIONS } from './action.ts'
import type { Actor } from './actor.ts'
import { DUTIES, dutyNames, PLATFORM_DUTIES, type Duty } from './duties.ts'
import { callerView } from './fields.ts'
import { matrixText } from './matrix.ts'
import { DESKS, GRANTS, readsOrders, WITHOUT_ORDERS } from './rules.ts'
import type { OrderSubject } from './subject.ts'

/** The verbs that write what a unit says: never for an upper level. */
const CONTENT = ['sign', 'addRecord', 'submitReply', 'unitReject', 'unitApprove', 'signPart', 'submitPart', 'approvePart', 'rejectPart', 'subAssign'] as const

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

test('权责矩阵：每种岗位的每个动作、范围和出处', () => {
  expect(matrixText()).toMatchSnapshot()
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
  expect(allowed(actor, subject({ shareTenantIds: [3] }))).toEqual(['read', 'seeCaller'])
  expect(allowed(actor, subject({ status: 'TRANSFER_PENDING', shareTenantIds: [3], transferTo: 3, transferFrom: 2 }))).toEqual(['read', 'seeCaller', 'acceptTransfer', 'refuseTransfer'])
})
test('被反映单位的人看不到工单，无论兼任什么岗位', () => {
  const staff = unit({ duties: [...DUTIES] })
  const about = handled({ complainedUnitId: 21, opinionUnitIds: [21] })
  expect(allowed(staff, about)).toEqual([])
  expect(may(unit({ duties: ['UNIT_HANDLER'] }), 'read', handled())).toBe(true)
})
test('被反映单位的下级科室也回避，它的上级单位看得到', () => {
  const about = handled({ complainedUnitId: 21 })
  expect(may(unit({ unitId: 211, unitIds: [211], avoidedUnitIds: [211, 21], duties: ['UNIT_HANDLER'] }), 'read', handled({ complainedUnitId: 21, unitIds: [211] }))).toBe(false)
  expect(may(unit({ unitId: 20, unitIds: [20, 21], avoidedUnitIds: [20], duties: ['UNIT_HANDLER'] }), 'read', about)).toBe(true)
})
test('上级只看、催办、督办、指定、提级，不动下级的办理内容', () => {
  const prefecture = centre({ tenantId: 1, tenantKind: 'PREFECTURE', duties: DUTIES.filter((duty) => duty !== 'SYSTEM') })
  const order = handled()
  expect(CONTENT.filter((verb) => may(prefecture, verb, order))).toEqual([])
  expect(allowed(prefecture, order)).toEqual(['read', 'seeCaller', 'reveal', 'trace', 'urge', 'reopen', 'openSupervision', 'closeSupervision', 'takeOver', 'objectFiling'])
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
  expect(allowed(co, handled())).toEqual(['read', 'seeCaller', 'subAssign', 'signPart', 'submitPart', 'approvePart', 'rejectPart'])
})
test('系统不替人回答、审批或派给谁以外的事', () => {
  const system = centre({ tenantId: 1, tenantKind: 'PREFECTURE', duties: ['SYSTEM'] })
  // takeOver and sendDown: only what a county leaves behind that is merged or taken off (rule 14).
  expect(allowed(system, subject())).toEqual(['read', 'register', 'dispatch', 'sendDown', 'raiseDispute', 'giveOpinion', 'sign', 'resume', 'takeOver', 'fileUp', 'recordUpperReceipt', 'closeByEvaluation', 'archive', 'recalculate', 'handOver'])
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
    expect(allowed(unit({ duties: ['UNIT_LIAISON', 'UNIT_HANDLER'] }), order)).toEqual(['read', 'seeCaller', 'reveal', 'addRecord', 'dropRequest'])
    expect(allowed(unit({ unitId: 22, unitIds: [22], duties: ['UNIT_LIAISON', 'UNIT_HANDLER'] }), order)).toEqual([])
  }
  expect(may(centre({ duties: ['DISPATCH_REVIEWER'] }), 'approveReturn', subject({ status: 'RETURN_REVIEW' }))).toBe(true)
  expect(may(centre({ duties: ['DISPATCHER'] }), 'approveReturn', subject({ status: 'RETURN_REVIEW' }))).toBe(false)
})

test('提级件由地区的派单员或协调专员重新派单；协调专员派不了别的，县里的协调专员派不了提级件', () => {
  const risen = { tenantId: 1, holderTenantId: 1, isEscalated: true }
  const coordinator = centre({ tenantId: 1, tenantKind: 'PREFECTURE', duties: ['COORDINATOR'] })
  expect(may(coordinator, 'dispatch', subject(risen))).toBe(true)
  expect(may(centre({ tenantId: 1, tenantKind: 'PREFECTURE' }), 'dispatch', subject(risen))).toBe(true)
  expect(may(coordinator, 'dispatch', subject({ ...risen, isEscalated: false }))).toBe(false)
  expect(may(coordinator, 'dispatch', subject({ isEscalated: true }))).toBe(false)
  expect(may(centre({ duties: ['COORDINATOR'] }), 'dispatch', subject({ isEscalated: true }))).toBe(false)
})

test('每种岗位都定了：不在矩阵里的写明为什么不碰工单', () => {
  for (const duty of DUTIES) expect([duty, duty in WITHOUT_ORDERS], dutyNames[duty]).toEqual([duty, !GRANTS.some(({ duties }) => duties.includes(duty))])
  for (const { rule } of GRANTS) expect(rule).toMatch(/^\d+\.\d+/)
})
test('看不到工单的岗位没有工单台', () => {
  for (const duty of DUTIES) if (!readsOrders(duty)) expect(Object.entries(DESKS).filter(([desk, duties]) => desk !== 'admin' && desk !== 'audit' && duties.some((each) => each === duty)), duty).toEqual([])
})

const bureau = (overrides: Partial<Actor> = {}) => unit({ tenantId: 1, tenantKind: 'PREFECTURE', unitId: 11, unitIds: [11], lineUnitIds: [11, 21, 31], avoidedUnitIds: [11], duties: ['LINE_OVERSEER'], ...overrides })
describe('条线', () => {
  test('条线督办员看本条线各县单位的工单，只能看和催办，看不到来电人', () => {
    const order = handled()
    expect(allowed(bureau(), order)).toEqual(['read', 'urge'])
    expect(callerView(bureau(), order)).toBe('HIDDEN')
    expect(allowed(bureau(), handled({ tenantId: 3, unitIds: [31] }))).toEqual(['read', 'urge'])
  })
  test('别的条线、别的地市、县里的同名岗位都看不到', () => {
    expect(allowed(bureau(), handled({ unitIds: [22] }))).toEqual([])
    expect(allowed(bureau(), handled({ tenantId: 8, prefectureId: 7 }))).toEqual([])
    expect(allowed(bureau({ tenantId: 2, tenantKind: 'COUNTY' }), handled())).toEqual([])
  })
  test('分支单位之间互不可见', () => {
    expect(allowed(unit({ tenantId: 3, unitId: 31, unitIds: [31], duties: ['UNIT_LIAISON', 'UNIT_LEADER', 'UNIT_VIEWER'] }), handled())).toEqual([])
  })
})

test('权责表让谁看工单，谁就有一个台看得到；让谁办的，也先看得到', () => {
  const onDesks = new Set<Duty>(Object.values(DESKS).flat())
  const people = DUTIES.filter((duty) => duty !== 'SYSTEM')
  expect(people.filter((duty) => readsOrders(duty) && !onDesks.has(duty))).toEqual([])
  // The administrator's filing alone is of use beside another duty, as its line says.
  expect(people.filter((duty) => !readsOrders(duty) && GRANTS.some(({ duties }) => duties.includes(duty)))).toEqual(['TENANT_ADMIN'])
})

describe('只看不办的岗位', () => {
  const watcher = (...duties: Duty[]) => centre({ tenantId: 1, tenantKind: 'PREFECTURE', duties })
  test('督查看全地区督办件，纪检只看同级督办件，都看不到来电人', () => {
    const [supervised, own] = [handled({ isSupervised: true }), handled({ tenantId: 1, isSupervised: true })]
    for (const order of [supervised, own]) expect(allowed(watcher('GOV_SUPERVISION'), order)).toEqual(['read'])
    expect(allowed(watcher('DISCIPLINE_VIEWER'), own)).toEqual(['read'])
    for (const duty of ['GOV_SUPERVISION', 'DISCIPLINE_VIEWER'] as const) {
      expect(callerView(watcher(duty), own)).toBe('HIDDEN')
      expect(allowed(watcher(duty), handled({ tenantId: 1 }))).toEqual([])
    }
    expect(allowed(watcher('DISCIPLINE_VIEWER'), supervised)).toEqual([])
  })
  test('领导和统计分析员看得到事，看不到人', () => {
    for (const duty of ['LEADER_VIEWER', 'ANALYST'] as const) {
      expect(allowed(watcher(duty), handled())).toEqual(['read'])
      expect(callerView(watcher(duty), handled())).toBe('HIDDEN')
    }
  })
})

describe('两条禁令压在每一项许可上', () => {
  test('R5：在被反映单位另有任职的人，换哪个身份都没有份', () => {
    const about = handled({ complainedUnitId: 21, tenantId: 2, isSupervised: true, disputeTenantId: 2, transferTo: 2, shareTenantIds: [2], opinionTenantIds: [2], partTenantIds: [2] })
    for (const duty of DUTIES) expect(allowed(centre({ duties: [duty], avoidedUnitIds: [21, 20] }), about), duty).toEqual([])
    expect(allowed(bureau({ avoidedUnitIds: [11, 21] }), about)).toEqual([])
    expect(allowed(centre({ duties: ['DISPATCHER'], avoidedUnitIds: [22] }), about)).toContain('dispatch')
  })
  test('R6：举报和保密件的来电人，只有本中心的保管岗位看得到、打得开', () => {
    const custodians = new Set<Duty>(['AGENT', 'ONLINE_AGENT', 'DISPATCHER', 'CALLBACK_AGENT', 'CENTRE_DIRECTOR'])
    for (const secret of [handled({ isConfidential: true }), handled({ requestType: 'REPORT' })]) {
      for (const duty of DUTIES) {
        const opened = allowed(centre({ duties: [duty] }), secret).filter((action) => action === 'seeCaller' || action === 'reveal')
        expect(opened.length > 0, duty).toBe(custodians.has(duty))
        expect(callerView(unit({ duties: [duty] }), secret) === 'HIDDEN', duty).toBe(!custodians.has(duty))
      }
      expect(may(unit({ duties: ['UNIT_HANDLER'] }), 'read', secret)).toBe(true)
      const above = centre({ tenantId: 1, tenantKind: 'PREFECTURE', duties: ['CENTRE_DIRECTOR', 'PREF_OVERSEER', 'DISPATCHER'] })
      expect([may(above, 'read', secret), may(above, 'seeCaller', secret), may(above, 'reveal', secret)]).toEqual([true, false, false])
    }
  })
})
