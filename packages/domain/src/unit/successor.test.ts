import { expect, test } from 'vitest'
import { lineOf, subtreeOf, successorOf, type Placed } from './successor.ts'

const units = new Map<number, Placed>([
  { id: 1, parentId: null }, { id: 2, parentId: 1 }, { id: 3, parentId: 1, mergedIntoId: 2 }, { id: 4, parentId: 2 }, { id: 5, parentId: null, mergedIntoId: 3 }, { id: 6, parentId: null },
].map((unit) => [unit.id, unit]))
const sorted = (ids: number[]) => ids.toSorted((a, b) => a - b)

test('并入的单位算在承接单位之下，再并入的也算', () => expect(sorted(subtreeOf(2, units))).toEqual([2, 3, 4, 5]))
test('回避线含并入的单位和上级', () => expect(sorted(lineOf(4, units))).toEqual([1, 2, 3, 4, 5]))
test('没有并过的是它自己，并过两次的一直找到头', () => expect([6, 5, 3].map((id) => successorOf(units.get(id) ?? { id: 0, parentId: null }, units).id)).toEqual([6, 2, 2]))
test('写坏了的环也走得出来', () => {
  const ring = new Map<number, Placed>([[1, { id: 1, parentId: 2, mergedIntoId: 2 }], [2, { id: 2, parentId: 1, mergedIntoId: 1 }]])
  expect([sorted(subtreeOf(1, ring)), sorted(lineOf(1, ring)), successorOf({ id: 1, parentId: 2, mergedIntoId: 2 }, ring).id]).toEqual([[1, 2], [1, 2], 1])
})
