import { expect, test } from 'vitest'
import { buildAssignment, buildGround, buildHandled, NOW, play, refusal } from '../testing.ts'
import { cancelPart } from './cancel-part.ts'

const part = buildAssignment({ id: 'co', role: 'CO', unitTenantId: 3, unitId: null, status: 'PENDING_SIGN' })
const sub = buildAssignment({ id: 'sub', role: 'SUB', parentId: 'co', unitTenantId: 3, unitId: 31 })
const input = { assignmentId: 'co', reason: '不再需要协办' }

test('取消协办连同它内部转出的，外地中心不再看到', () => {
  const { rows, event } = play(cancelPart, buildHandled(), input, buildGround({ facts: { assignments: [buildAssignment(), part, sub] } }))
  const patch = { status: 'CANCELLED', closedAt: NOW, closeReason: '不再需要协办' }
  expect(rows).toEqual([{ update: 'assignment', id: 'co', patch }, { update: 'assignment', id: 'sub', patch }, { end: 'order_share', granteeId: 3, kind: 'CO_HANDLER' }])
  expect(event).toMatchObject({ unitId: null, unitTenantId: 3, unitsEnded: [{ unitId: null, tenantId: 3 }, { unitId: 31, tenantId: 3 }] })
})
test('已提交意见的不能取消', () => {
  const facts = { assignments: [{ ...part, status: 'SUBMITTED' as const }] }
  expect(refusal(() => play(cancelPart, buildHandled(), input, buildGround({ facts })))).toBe('work-order.part-submitted')
})
test('主办不能当作协办取消', () => {
  expect(refusal(() => play(cancelPart, buildHandled(), { ...input, assignmentId: 'lead' }, buildGround({ facts: { assignments: [buildAssignment()] } })))).toBe('work-order.part-missing')
})
