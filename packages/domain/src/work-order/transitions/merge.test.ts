import { expect, test } from 'vitest'
import type { OtherOrder } from '../beside.ts'
import { beijing } from '../../deadline/test-calendars.ts'
import { NO_LIMIT, type WorkOrder, type WorkOrderId } from '../model.ts'
import { buildAssignment, buildGround, buildHandled, buildOrder, NOW, play, refusal } from '../testing.ts'
import { merge } from './merge.ts'
import { unmerge } from './unmerge.ts'

// A test's own id, not one that came from outside.
const PARENT = '00000000-0000-7000-8000-000000000002' as WorkOrderId
const target = (overrides: Partial<OtherOrder> = {}): OtherOrder => ({
  id: PARENT, version: 5, tenantId: 2, orderNo: '510802260304000009', status: 'IN_PROGRESS', parentId: null, categoryCode: '0301', replyText: null, resolution: null,
  closedAt: null, ...overrides,
})
const input = { targetId: PARENT, reason: '同一小区同一部电梯' }
const into = (other: OtherOrder | null, order = buildOrder()) => play(merge, order, input, buildGround({ facts: { target: other, assignments: [] } }))

test('并入后不再有人经手，时限留着，主单另记一件', () => {
  const { patch, rows, followUps } = into(target())
  expect(patch).toMatchObject({ status: 'MERGED', closeReason: 'MERGED', closedAt: NOW, nextDueAt: NO_LIMIT, parentId: PARENT, formerStatus: 'REGISTERED' })
  expect(patch).not.toHaveProperty('dueAt')
  expect(rows.at(-1)).toMatchObject({ insert: 'custody', row: { holderTenantId: null } })
  expect(followUps).toEqual([{ orderId: PARENT, verb: 'absorb', input: { childId: buildOrder().id, childNo: '510802260304000001', headcount: 1 } }])
})
test('办理中的并入，在办的都取消', () => {
  const parts = [buildAssignment(), buildAssignment({ id: 'co', role: 'CO', unitTenantId: 3, unitId: null, status: 'PENDING_SIGN' }), buildAssignment({ id: 'old', status: 'RETURNED' })]
  const { rows } = play(merge, buildHandled(), input, buildGround({ facts: { target: target(), assignments: parts } }))
  expect(rows.filter((row) => 'update' in row && row.update === 'assignment').map((row) => 'id' in row && row.id)).toEqual(['lead', 'co'])
  expect(rows).toContainEqual({ end: 'order_share', granteeId: 3, kind: 'CO_HANDLER' })
})
test.each<[string, OtherOrder | null, Partial<WorkOrder>, string]>([
  ['看不到的', null, {}, 'work-order.merge-target-missing'],
  ['别的中心的', target({ tenantId: 3 }), {}, 'work-order.merge-other-tenant'],
  ['已并入别处的', target({ status: 'MERGED', parentId: buildOrder().id }), {}, 'work-order.merge-target-merged'],
  ['已办结的', target({ status: 'CLOSED' }), {}, 'work-order.merge-target-closed'],
  ['正转办给别的中心的', target({ status: 'TRANSFER_PENDING' }), {}, 'work-order.merge-target-leaving'],
  ['自己是主单的', target(), { repeatCount: 2 }, 'work-order.merge-parent'],
])('不能并入：%s', (_, other, order, code) => {
  expect(refusal(() => into(other, buildOrder(order)))).toBe(code)
})

test('不能并入它自己', () => {
  expect(refusal(() => play(merge, buildOrder(), { ...input, targetId: buildOrder().id }))).toBe('work-order.merge-itself')
})

const merged = (overrides: Partial<WorkOrder> = {}): WorkOrder =>
  buildHandled({ status: 'MERGED', parentId: PARENT, formerStatus: 'IN_PROGRESS', closedAt: NOW, closeReason: 'MERGED', nextDueAt: NO_LIMIT, ...overrides })
const LATER = beijing('2026-03-05 10:00')
const apart = (order: WorkOrder, facts = {}) => play(unmerge, order, { reason: '不是同一部电梯' }, buildGround({ now: LATER, facts: { target: target(), ...facts } }))

test('拆出后回到原状态，原主办接着办，时限如同没有并过', () => {
  const ended = buildAssignment({ status: 'CANCELLED', closedAt: NOW, closeReason: '并单' })
  const { patch, rows, followUps } = apart(merged(), { assignments: [ended, buildAssignment({ id: 'old', status: 'CANCELLED', closedAt: beijing('2026-03-03 10:00'), closeReason: '并单' })] })
  expect(patch).toMatchObject({ status: 'IN_PROGRESS', holderUnitId: 21, parentId: null, formerStatus: null, closedAt: null, closeReason: null, nextDueAt: beijing('2026-03-13 18:00') })
  expect(rows).toEqual([
    { update: 'assignment', id: 'lead', patch: { status: 'IN_PROGRESS', closedAt: null, closeReason: null } },
    { insert: 'custody', row: { fromAt: LATER, holderTenantId: 2, holderUnitId: 21, holderName: '区住建局', assignmentId: 'lead' } },
  ])
  expect(followUps?.[0]).toMatchObject({ orderId: PARENT, verb: 'release' })
})
test('待派单时并的，拆回派单队列', () => {
  const { patch } = apart(merged({ formerStatus: 'REGISTERED', dispatchDueAt: beijing('2026-03-04 15:00') }))
  expect(patch).toMatchObject({ status: 'REGISTERED', holderTenantId: 2, holderUnitId: null, nextDueAt: beijing('2026-03-04 15:00') })
})
test('未签收的拆回待签收，协办和它的查看权一起恢复', () => {
  const parts = [
    buildAssignment({ status: 'CANCELLED', closedAt: NOW, closeReason: '并单', signedAt: null }),
    buildAssignment({ id: 'co', role: 'CO', unitTenantId: 3, unitId: null, status: 'CANCELLED', closedAt: NOW, closeReason: '并单', signedAt: NOW, submittedAt: NOW }),
  ]
  const { rows } = apart(merged({ formerStatus: 'DISPATCHED' }), { assignments: parts })
  expect(rows[0]).toMatchObject({ insert: 'order_share', row: { granteeId: 3, kind: 'CO_HANDLER', mayAct: true } })
  expect(rows.slice(1, 3)).toMatchObject([{ id: 'lead', patch: { status: 'PENDING_SIGN' } }, { id: 'co', patch: { status: 'SUBMITTED' } }])
})
test('随主单答复过的，拆出时答复不跟着走', () => {
  const { patch } = apart(merged({ formerStatus: 'REGISTERED', repliedAt: NOW, callbackDueAt: LATER, replyText: '已修复' }))
  expect(patch).toMatchObject({ replyText: null, resolution: null, repliedAt: null, callbackDueAt: null })
})
test('主单没有答复就终结的，并入的还能拆出来继续办', () => {
  expect(apart(merged({ formerStatus: 'REGISTERED' }), { target: target({ status: 'NOT_PURSUED', closedAt: NOW }) }).patch.status).toBe('REGISTERED')
})
test('主单办结或本人评价过的，不能再拆', () => {
  expect(refusal(() => apart(merged(), { target: target({ status: 'CLOSED' }) }))).toBe('work-order.unmerge-parent-closed')
  expect(refusal(() => apart(merged({ repliedAt: NOW, callbackDueAt: null })))).toBe('work-order.merged-evaluated')
})
