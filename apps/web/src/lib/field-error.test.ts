import { expect, test } from 'vitest'
import { speaksOf } from './field-error.ts'

const said = (code: string, field: string | null = null) => ({ code, field })

test('a refusal is its field\'s by the name the server gives, or by its code', () => {
  expect(speaksOf(said('work-order.input-invalid', 'legalBasis'), 'legal-basis')).toBe(true)
  expect(speaksOf(said('work-order.reason-missing'), 'reason')).toBe(true)
  expect(speaksOf(said('work-order.reasonable'), 'reason')).toBe(false)
  expect(speaksOf(said('work-order.stale'), 'reason')).toBe(false)
})
