import { expect, test } from 'vitest'
import { fieldOf } from '../../lib/field-error.ts'
import { INTAKE_FIELDS } from './field-of.ts'

test.each([
  ['work-order.category-not-leaf', null, 'categoryCode'], ['work-order.citizen-id-in-text', null, 'content'], ['work-order.answered-before-started', null, 'times'],
  ['work-order.answer-missing', null, 'answer'], ['work-order.area-outside', null, 'area'], ['work-order.input-invalid', 'address', 'address'], ['work-order.refusal-needs-shift-lead', null, 'reasonCode'],
  ['work-order.stale', null, undefined],
])('on the intake desk %s belongs to its field', (code, field, at) => {
  expect(fieldOf({ code, field }, INTAKE_FIELDS)).toBe(at)
})
