import { expect, test } from 'vitest'
import { beijing } from '../../deadline/test-calendars.ts'
import { buildAssignment, buildGround, buildHandled, buildUnitActor, NOW, play, refusal } from '../testing.ts'
import { addRecord } from './add-record.ts'

const record = (input: object, order = buildHandled()) =>
  play(addRecord, order, { kind: 'CONTACT', content: '电话说明维修安排', ...input }, buildGround({ actor: buildUnitActor(), facts: { assignments: [buildAssignment()] } }))

test('第一次联系上诉求人，记下首次联系时间', () => {
  const { patch, rows, event } = record({ mode: 'PHONE', reached: true })
  expect(patch).toEqual({ firstContactAt: NOW })
  expect(rows).toEqual([
    { insert: 'handling_record', row: { id: 'n1', assignmentId: 'lead', kind: 'CONTACT', at: NOW, mode: 'PHONE', reached: true, content: '电话说明维修安排', personId: 'h1', personName: '王强' } },
  ])
  // by its time it isn't found again: that may lie before the act
  expect(event).toMatchObject({ recordId: 'n1' })
})

test('没联系上、以后再联系上，都不改首次联系时间', () => {
  expect(record({ mode: 'PHONE', reached: false }).patch).toEqual({})
  expect(record({ mode: 'PHONE', reached: true }, buildHandled({ firstContactAt: beijing('2026-03-04 09:30') })).patch).toEqual({})
})

test('联系记录要写方式和结果，时间不能在派单前或将来', () => {
  expect(refusal(() => record({ mode: 'PHONE' }))).toBe('work-order.contact-incomplete')
  expect(refusal(() => record({ mode: 'PHONE', reached: true, at: beijing('2026-03-03 10:00') }))).toBe('work-order.record-before-dispatch')
  expect(refusal(() => record({ mode: 'PHONE', reached: true, at: beijing('2026-03-05 10:00') }))).toBe('work-order.time-in-future')
})
