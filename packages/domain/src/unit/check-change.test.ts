import { expect, test } from 'vitest'
import type { UnitCounts, UnitMove } from './change.ts'
import { problemsOf, warningsOf, type ChangeFacts, type TreeUnit } from './check-change.ts'

const unit = (id: number, more: Partial<TreeUnit> = {}): [number, TreeUnit] => [id, { id, name: `单位${id}`, kind: 'GOV_DEPT', parentId: null, mergedIntoId: null, status: 'ACTIVE', lineCode: null, roles: [], ...more }]
const NOTHING: UnitCounts = { openOrders: 0, leads: 0, requests: 0, opinions: 0, people: 0, children: 0, rules: 0, precedents: 0 }
const facts = (more: Partial<ChangeFacts> = {}): ChangeFacts => ({
  units: new Map([unit(1), unit(2, { parentId: 1 }), unit(3, { parentId: 2 }), unit(4), unit(5, { status: 'INACTIVE' }), unit(6, { kind: 'EMERGENCY_LINE' })]),
  counts: NOTHING, open: true, complained: 0, leaders: 1, staff: 2, minimumStaff: 2, ...more,
})
const codes = (move: UnitMove, more: Partial<ChangeFacts> = {}) => problemsOf(move, facts(more)).map(({ code }) => code)

test('移到自己或自己的下级，是环', () => {
  expect(codes({ kind: 'MOVE', unitId: 1, targetId: 3 })).toEqual(['unit.cycle'])
  expect(codes({ kind: 'MOVE', unitId: 1, targetId: 1 })).toEqual(['unit.self'])
  expect(codes({ kind: 'MERGE', unitId: 1, targetId: 3 })).toEqual(['unit.cycle'])
  expect(codes({ kind: 'MOVE', unitId: 3, targetId: 1 })).toEqual([])
})
test('原来就在那里、已停用、中心已停摆的不移', () => {
  expect(codes({ kind: 'MOVE', unitId: 2, targetId: 1 })).toEqual(['unit.same-parent'])
  expect(codes({ kind: 'MOVE', unitId: 4, targetId: null })).toEqual(['unit.same-parent'])
  expect(codes({ kind: 'MERGE', unitId: 4, targetId: 5 })).toEqual(['unit.target-closed'])
  expect(codes({ kind: 'MOVE', unitId: 5, targetId: 1 })).toEqual(['unit.closed'])
  expect(codes({ kind: 'MOVE', unitId: 4, targetId: 1 }, { open: false })).toEqual(['unit.frozen'])
})
test('会由被投诉单位自己办的，和不承办的单位，都不行', () => {
  expect(codes({ kind: 'MERGE', unitId: 4, targetId: 1 }, { complained: 2 })).toEqual(['unit.complained'])
  expect(codes({ kind: 'MERGE', unitId: 4, targetId: 6 }, { counts: { ...NOTHING, openOrders: 1 } })).toEqual(['unit.not-handler'])
})
test('停用的要空', () => expect(codes({ kind: 'CLOSE', unitId: 1, targetId: null }, { counts: { ...NOTHING, openOrders: 3, people: 2, children: 1 } })).toEqual(['unit.open-orders', 'unit.people', 'unit.children']))
test('合并后两位分管领导、不同条线会提醒', () => {
  const units = new Map([unit(1, { lineCode: 'TAX' }), unit(2)])
  expect(warningsOf({ kind: 'MERGE', unitId: 1, targetId: 2 }, facts({ units, leaders: 2, staff: 1 })).map(({ code }) => code)).toEqual(['unit.warn-many-leaders', 'unit.warn-no-staff', 'unit.warn-other-line'])
})
