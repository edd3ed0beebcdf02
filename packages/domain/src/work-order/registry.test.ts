import { expect, test } from 'vitest'
import type { OrderSubject } from '../access/subject.ts'
import { availableVerbs, barrierTo, ORDER_VERBS, performInput, TRANSITIONS } from './registry.ts'
import { buildActor, buildOrder, buildUnitActor } from './testing.ts'
import type { WorkOrder } from './model.ts'

const subject = (overrides: Partial<WorkOrder & OrderSubject> = {}): OrderSubject => ({
  ...buildOrder(), unitIds: [], partUnitIds: [], partTenantIds: [], shareTenantIds: [], transferTo: null, transferFrom: null, disputeTenantId: null,
  opinionTenantIds: [], opinionUnitIds: [], ...overrides,
})

test('每个动作都登记在自己的名下', () => {
  for (const verb of ORDER_VERBS) expect(TRANSITIONS[verb].verb).toBe(verb)
})
test('归档件只能附加说明，没有动作能从作废件开始', () => {
  for (const verb of ORDER_VERBS) {
    if (verb !== 'addendum') expect(TRANSITIONS[verb].from).not.toContain('ARCHIVED')
    expect(TRANSITIONS[verb].from).not.toContain('DISCARDED')
  }
})
test('待派单的按钮按固定顺序给派单员', () => {
  expect(availableVerbs(buildActor(), subject())).toEqual(['addSupplement', 'reclassify', 'rejectReclassify', 'setStatutoryLimit', 'urge', 'dispatch', 'proposeTransfer', 'raiseDispute', 'proposeRejectLate', 'askCaller', 'merge'])
})
test('下派只给地市的派单员', () => {
  expect(availableVerbs(buildActor({ tenantId: 1, tenantKind: 'PREFECTURE' }), subject({ tenantId: 1 }))).toContain('sendDown')
})
test('转办待接收时，接收方与转出方的按钮不同', () => {
  const pending = subject({ status: 'TRANSFER_PENDING', transferTo: 3, transferFrom: 2, shareTenantIds: [3] })
  expect(availableVerbs(buildActor({ tenantId: 3, permissionVersion: 3, personId: 'p3' }), pending)).toEqual(['acceptTransfer', 'refuseTransfer'])
  expect(availableVerbs(buildActor(), pending)).toContain('cancelTransfer')
  expect(availableVerbs(buildActor(), pending)).not.toContain('acceptTransfer')
})
test('签收只给持有工单的单位', () => {
  const dispatched = subject({ status: 'DISPATCHED', holderUnitId: 21, unitIds: [21] })
  expect(availableVerbs(buildUnitActor({ duties: ['UNIT_LIAISON'] }), dispatched)).toEqual(['proposeReclassify', 'sign', 'subAssign', 'requestReturn', 'dropRequest', 'askCaller'])
  expect(availableVerbs(buildUnitActor({ personId: 'h2', unitId: 22, unitIds: [22], duties: ['UNIT_LIAISON'] }), dispatched)).toEqual([])
})
test('新建不是对工单的操作，不走这个入口', () => {
  const command = { id: '00000000-0000-4000-8000-000000000001', version: 3, verb: 'sign', input: {}, idempotencyKey: '12345678' }
  expect(performInput.safeParse(command).success).toBe(true)
  expect(performInput.safeParse({ ...command, verb: 'openDraft' }).success).toBe(false)
  expect(performInput.safeParse({ ...command, idempotencyKey: 'short' }).success).toBe(false)
})

test('挡住的是状态就说状态，岗位本来就没有这个动作的才说岗位；状态对而不归他办的也说岗位', () => {
  const liaison = buildActor({ unitId: 21, unitIds: [21], duties: ['UNIT_LIAISON'] })
  const returning = subject({ status: 'RETURN_REVIEW', holderUnitId: null, unitIds: [21] })
  expect(barrierTo(liaison, 'sign', returning)).toEqual({ code: 'work-order.not-in-state', params: { verb: 'sign', status: 'RETURN_REVIEW' } })
  expect(barrierTo(liaison, 'approveReturn', returning)?.code).toBe('work-order.forbidden')
  expect(barrierTo(liaison, 'sign', subject({ status: 'DISPATCHED', holderUnitId: 22, unitIds: [22] }))?.code).toBe('work-order.forbidden')
  expect(barrierTo(liaison, 'sign', subject({ status: 'DISPATCHED', holderUnitId: 21, unitIds: [21] }))).toBeNull()
})
