import { expect, test } from 'vitest'
import { mended, problemOf, spanOf, widest, within } from './span.ts'

test('常用起止按北京的日子算，首尾都算在内', () => {
  const now = new Date('2026-03-01T17:00:00Z') // the 2nd of March in Beijing
  expect(spanOf('days7', now)).toEqual({ from: '2026-02-24', to: '2026-03-02' })
  expect(spanOf('month', now)).toEqual({ from: '2026-03-01', to: '2026-03-02' })
  expect(spanOf('lastMonth', now)).toEqual({ from: '2026-02-01', to: '2026-02-28' })
  expect(within({ from: '2026-03-01', to: '2026-03-02' })).toEqual({ from: new Date('2026-02-28T16:00:00Z'), until: new Date('2026-03-02T16:00:00Z') })
  expect(within({ from: '', to: '2026-03-02' })).toBeNull()
})

test('太长的、倒着的起止，说得出是哪样，改得成能看的：太长的留最后 92 天', () => {
  expect(problemOf({ from: '2026-01-01', to: '2026-04-02' })).toBeNull()
  expect(problemOf({ from: '2026-01-01', to: '2026-04-03' })).toBe('LONG')
  expect(mended({ from: '2026-01-01', to: '2026-04-03' })).toEqual({ from: '2026-01-02', to: '2026-04-03' })
  expect(problemOf({ from: '2026-04-03', to: '2026-04-01' })).toBe('BACKWARDS')
  expect(mended({ from: '2026-04-03', to: '2026-04-01' })).toEqual({ from: '2026-04-01', to: '2026-04-03' })
  expect(problemOf(widest(new Date('2026-04-03T01:00:00Z')))).toBeNull()
  expect(problemOf({ from: '', to: '2026-04-01' })).toBeNull()
})
