import { expect, test } from 'vitest'
import { targetNodes, unitLines, type Unit } from './unit-rows.ts'

const unit = (id: number, parentId: number | null = null, active = true): Unit => ({
  id, parentId, active, code: `U${id}`, name: `单位${id}`, kind: 'GOV_DEPT', dutyPhone: null, parentName: null, mergedInto: null, version: 1, role: null, alsoRoles: [], lineCode: null, office: null, officePhone: null,
  leaders: [], liaisons: [], people: 0, gaps: [],
})
const units = [unit(9, null, false), unit(1), unit(2, 1), unit(3, 2), unit(4)]

test('下级在上级之后，停用的在最后；收起的不画它下面的', () => {
  expect(unitLines(units, new Set()).map((line) => [line.unit.id, line.depth])).toEqual([[1, 0], [2, 1], [3, 2], [4, 0], [9, 0]])
  expect(unitLines(units, new Set(['1'])).map((line) => [line.unit.id, line.open])).toEqual([[1, false], [4, true], [9, true]])
})
test('不能选自己、自己下面的和停用的', () => expect(targetNodes(units, 2, []).map(({ key }) => key)).toEqual(['1', '4']))
