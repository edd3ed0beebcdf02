import { expect, test } from 'vitest'
import { spanOf, within } from './span.ts'

test('常用起止按北京的日子算，首尾都算在内', () => {
  const now = new Date('2026-03-01T17:00:00Z') // the 2nd of March in Beijing
  expect(spanOf('days7', now)).toEqual({ from: '2026-02-24', to: '2026-03-02' })
  expect(spanOf('month', now)).toEqual({ from: '2026-03-01', to: '2026-03-02' })
  expect(spanOf('lastMonth', now)).toEqual({ from: '2026-02-01', to: '2026-02-28' })
  expect(within({ from: '2026-03-01', to: '2026-03-02' })).toEqual({ from: new Date('2026-02-28T16:00:00Z'), until: new Date('2026-03-02T16:00:00Z') })
  expect(within({ from: '', to: '2026-03-02' })).toBeNull()
})
