import { expect, test } from 'vitest'
import { beijing } from '../../deadline/test-calendars.ts'
import { buildActor, buildAssignment, buildGround, buildHandled, buildUnitActor, play, refusal } from '../testing.ts'
import { subAssign } from './sub-assign.ts'

const actor = buildUnitActor({ duties: ['UNIT_LIAISON'] })
const facts = { assignments: [buildAssignment()] }
const input = { unitId: 211, dueAt: beijing('2026-03-11 18:00') }

test('转给下属科室，责任仍在本单位', () => {
  const { patch, rows } = play(subAssign, buildHandled(), input, buildGround({ actor, facts }))
  expect(patch).toEqual({})
  expect(rows).toMatchObject([{ insert: 'assignment', row: { role: 'SUB', parentId: 'lead', unitId: 211, suffix: 'Z01-1', dueAt: input.dueAt, signDueAt: beijing('2026-03-05 18:00') } }])
})
test('不能转给本单位以外的单位', () => {
  expect(refusal(() => play(subAssign, buildHandled(), { ...input, unitId: 22 }, buildGround({ actor, facts })))).toBe('work-order.unit-not-inside')
})
test('内部期限不能晚于本单位期限', () => {
  expect(refusal(() => play(subAssign, buildHandled(), { ...input, dueAt: beijing('2026-03-16 18:00') }, buildGround({ actor, facts })))).toBe('work-order.internal-due-late')
})
test('协办中心可转给本级任一单位', () => {
  const centre = { assignments: [buildAssignment({ unitTenantId: 1, unitId: 11 }), buildAssignment({ id: 'co', role: 'CO', suffix: 'X01', unitId: null })] }
  const { rows } = play(subAssign, buildHandled({ tenantId: 1, leadUnitId: 11 }), { ...input, unitId: 22 }, buildGround({ actor: buildActor(), facts: centre }))
  expect(rows).toMatchObject([{ insert: 'assignment', row: { role: 'SUB', parentId: 'co', unitId: 22, suffix: 'X01-1' } }])
})
test('同一科室不重复转', () => {
  const twice = { assignments: [...facts.assignments, buildAssignment({ id: 's', role: 'SUB', parentId: 'lead', unitId: 211 })] }
  expect(refusal(() => play(subAssign, buildHandled(), input, buildGround({ actor, facts: twice })))).toBe('work-order.sub-already')
})
