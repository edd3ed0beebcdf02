import { expect, test } from 'vitest'
import { INTAKE_FIELDS } from '../features/intake/field-of.ts'
import { fieldOf, speaksOf } from './field-error.ts'

const said = (code: string, field: string | null = null) => ({ code, field })

test('a refusal is its field\'s by the name the server gives, or by its code', () => {
  expect(speaksOf(said('work-order.input-invalid', 'legalBasis'), 'legal-basis')).toBe(true)
  expect(speaksOf(said('work-order.reason-missing'), 'reason')).toBe(true)
  expect(speaksOf(said('work-order.reasonable'), 'reason')).toBe(false)
  expect(speaksOf(said('work-order.stale'), 'reason')).toBe(false)
})

test.each([
  ['work-order.category-not-leaf', null, 'categoryCode'], ['work-order.citizen-id-in-text', null, 'content'], ['work-order.answered-before-started', null, 'times'],
  ['work-order.answer-missing', null, 'answer'], ['work-order.area-outside', null, 'area'], ['work-order.input-invalid', 'address', 'address'], ['work-order.refusal-needs-shift-lead', null, 'reasonCode'],
  ['work-order.stale', null, undefined],
])('on the intake desk %s belongs to its field', (code, field, at) => {
  expect(fieldOf(said(code, field), INTAKE_FIELDS)).toBe(at)
})
