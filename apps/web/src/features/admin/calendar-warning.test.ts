import { expect, test } from 'vitest'
import { yearDue } from './calendar-warning.tsx'

const year = (year: number, provisional = false) => ({ year, holidays: [], makeupWorkdays: [], provisional })

test('a year that begins soon and is missing or provisional is told, one that is far off is not', () => {
  const november = new Date('2026-11-22T04:00:00Z')
  expect(yearDue([year(2026)], november)).toEqual({ year: 2027, missing: true })
  expect(yearDue([year(2026), year(2027, true)], november)).toEqual({ year: 2027, missing: false })
  expect(yearDue([year(2026), year(2027)], november)).toBeNull()
  expect(yearDue([year(2026)], new Date('2026-03-01T04:00:00Z'))).toBeNull()
  expect(yearDue([year(2025)], new Date('2026-03-01T04:00:00Z'))).toEqual({ year: 2026, missing: true })
})
