import { expect, test } from 'vitest'
import { buildAssignment, buildGround, buildHandled, NOW, play, refusal } from '../testing.ts'
import { recallDispatch } from './recall-dispatch.ts'

const dispatched = buildHandled({ status: 'DISPATCHED', signedAt: null })
const facts = {
  assignments: [
    buildAssignment({ status: 'PENDING_SIGN', signedAt: null }),
    buildAssignment({ id: 'co', role: 'CO', unitTenantId: 3, unitId: null, status: 'PENDING_SIGN' }),
  ],
}

test('撤回后回到本级队列，所有任务取消，协办中心的参与结束', () => {
  const { patch, rows, event } = play(recallDispatch, dispatched, { reason: '派错单位' }, buildGround({ facts }))
  expect(patch).toMatchObject({ status: 'REGISTERED', holderTenantId: 2, holderUnitId: null, leadUnitId: null, leadAssignmentId: null, holderDueAt: null })
  expect(event.unitsEnded).toEqual([{ unitId: 21, tenantId: 2 }, { unitId: null, tenantId: 3 }])
  expect(patch).not.toHaveProperty('dueAt')
  expect(rows).toContainEqual({ update: 'assignment', id: 'lead', patch: { status: 'CANCELLED', closedAt: NOW, closeReason: '派错单位' } })
  expect(rows.at(-1)).toEqual({ end: 'order_share', granteeId: 3, kind: 'CO_HANDLER' })
})
test('签收后不能撤回', () => {
  expect(refusal(() => play(recallDispatch, buildHandled(), { reason: '派错单位' }, buildGround({ facts })))).toBe('work-order.not-in-state')
})
test('指定件不能撤回', () => {
  expect(refusal(() => play(recallDispatch, { ...dispatched, isDesignated: true }, { reason: '派错单位' }, buildGround({ facts })))).toBe('work-order.designated-stays')
})
