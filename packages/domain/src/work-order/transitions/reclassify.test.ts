import { expect, test } from 'vitest'
import { beijing } from '../../deadline/test-calendars.ts'
import { buildAssignment, buildGround, buildHandled, buildOrder, NOW, play, refusal } from '../testing.ts'
import { reclassify } from './reclassify.ts'

const reason = '登记时选错'

test('派单前改类型和紧急程度，承诺期限和派单时限一并重算', () => {
  const { patch, rows } = play(reclassify, buildOrder(), { requestType: 'CONSULT', reason })
  expect(patch).toMatchObject({ requestType: 'CONSULT', dueAt: beijing('2026-03-09 18:00'), nextDueAt: beijing('2026-03-04 15:00') })
  expect(rows).toContainEqual({ insert: 'order_clock', row: expect.objectContaining({ kind: 'CITIZEN', cause: 'RECLASSIFY' }) })
  expect(play(reclassify, buildOrder(), { urgency: 'URGENT', reason }).patch).toMatchObject({ dispatchDueAt: beijing('2026-03-04 10:30') })
})

test('签收前改，两个时限都从各自的起点重算，主办的期限跟着改', () => {
  const lead = buildAssignment({ status: 'PENDING_SIGN', signedAt: null })
  const co = buildAssignment({ id: 'co', role: 'CO', unitId: 22, status: 'PENDING_SIGN', signedAt: null })
  const order = buildHandled({ status: 'DISPATCHED', signedAt: null })
  const { patch, rows } = play(reclassify, order, { requestType: 'COMPLAINT', reason }, buildGround({ facts: { assignments: [lead, co] } }))
  expect(patch).toMatchObject({ dueAt: beijing('2026-03-25 18:00'), originalDueAt: beijing('2026-03-25 18:00'), holderDueAt: beijing('2026-03-25 18:00') })
  expect(rows).toContainEqual({ update: 'assignment', id: 'lead', patch: { dueAt: beijing('2026-03-25 18:00'), limit: { unit: 'WORKING_DAY', amount: 15 } } })
  expect(rows).toContainEqual({ update: 'assignment', id: 'co', patch: { dueAt: beijing('2026-03-19 18:00'), limit: { unit: 'WORKING_DAY', amount: 15 } } })
})

test('签收后改只是更正，时限不动', () => {
  const { patch, rows, event } = play(reclassify, buildHandled(), { requestType: 'COMPLAINT', reason }, buildGround({ facts: { assignments: [buildAssignment({ signedAt: NOW })] } }))
  expect(patch).not.toHaveProperty('dueAt')
  expect(rows).toEqual([])
  expect(event).toMatchObject({ correction: true, changes: [{ field: 'requestType', from: 'HELP', to: 'COMPLAINT' }] })
})

test('改成举报即保密', () => {
  expect(play(reclassify, buildOrder(), { requestType: 'REPORT', reason }).patch.isConfidential).toBe(true)
})

test('没有改动、分类不到末级、地点在外地，都不收', () => {
  expect(refusal(() => play(reclassify, buildOrder(), { requestType: 'HELP', reason }))).toBe('work-order.nothing-changed')
  expect(refusal(() => play(reclassify, buildOrder(), { categoryCode: '03', reason }))).toBe('work-order.category-not-leaf')
  expect(refusal(() => play(reclassify, buildOrder(), { areaCode: '510100', reason }))).toBe('work-order.area-outside')
})

test('答复提交后不能再改', () => {
  expect(refusal(() => play(reclassify, buildHandled({ status: 'UNIT_REVIEW' }), { requestType: 'CONSULT', reason }))).toBe('work-order.not-in-state')
})
