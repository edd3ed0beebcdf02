import { expect, test } from 'vitest'
import { unitGaps, type UnitProfile } from './profile.ts'

const complete: UnitProfile = { kind: 'GOV_DEPT', leaders: 1, liaisons: 2, dutyPhone: '0998-1234567' }
const gaps = (overrides: Partial<UnitProfile>) => unitGaps({ ...complete, ...overrides }, 2)

test('一名分管领导、AB岗、应急电话齐全的单位有效', () => expect(gaps({})).toEqual([]))
test('缺什么说什么', () => expect(gaps({ leaders: 0, liaisons: 1, dutyPhone: ' ' })).toEqual(['NO_LEADER', 'NO_STAFF', 'NO_DUTY_PHONE']))
test('分管领导只能有一名', () => expect(gaps({ leaders: 2 })).toEqual(['MANY_LEADERS']))
test('AB岗人数按设置', () => expect(unitGaps({ ...complete, liaisons: 1 }, 1)).toEqual([]))
test('不承办工单的单位不用配齐', () => {
  expect(gaps({ kind: 'EMERGENCY_LINE', leaders: 0, liaisons: 0, dutyPhone: null })).toEqual([])
  expect(gaps({ kind: 'COMMUNITY', leaders: 0 })).toEqual([])
})
