import { expect, test } from 'vitest'
import type { Duty } from '../../access/duties.ts'
import { beijing } from '../../deadline/test-calendars.ts'
import type { WorkOrder } from '../model.ts'
import { buildAssignment, buildGround, buildHandled, buildUnitActor, NOW, play, refusal } from '../testing.ts'
import { unitApprove } from './unit-approve.ts'

const approve = (overrides: Partial<WorkOrder> = {}, duties: Duty[] = ['UNIT_LEADER'], personId = 'boss') =>
  play(unitApprove, buildHandled({ status: 'UNIT_REVIEW', resolution: 'RESOLVED', ...overrides }), {},
    buildGround({ actor: buildUnitActor({ personId, duties }), facts: { assignments: [buildAssignment({ status: 'SUBMITTED', handlerId: 'h1' })] } }))

test('审批通过即停单位时限，转中心一个工作日内审核', () => {
  const { patch, rows } = approve()
  expect(patch).toEqual({ status: 'CENTRE_REVIEW', repliedAt: NOW, holderTenantId: 2, holderUnitId: null, nextDueAt: beijing('2026-03-05 18:00') })
  expect(rows).toContainEqual({ update: 'assignment', id: 'lead', patch: { status: 'APPROVED', approvedAt: NOW } })
  expect(rows).toContainEqual({ insert: 'custody', row: expect.objectContaining({ holderTenantId: 2, holderUnitId: null }) })
})

test('经办人不能审批自己的答复', () => {
  expect(refusal(() => approve({}, ['UNIT_HANDLER', 'UNIT_LEADER'], 'h1'))).toBe('work-order.own-reply')
})

test.each([
  [{ resolution: 'UNREASONABLE' as const }, 'work-order.chief-needed-resolution'],
  [{ resolution: 'PLANNED' as const }, 'work-order.chief-needed-resolution'],
  [{ redoCount: 1 }, 'work-order.chief-needed-redo'],
  [{ isSensitive: true }, 'work-order.chief-needed-sensitive'],
])('%j 须主要负责人审批', (overrides, code) => {
  expect(refusal(() => approve(overrides))).toBe(code)
  expect(approve(overrides, ['UNIT_CHIEF']).event).toMatchObject({ byChief: true })
})
