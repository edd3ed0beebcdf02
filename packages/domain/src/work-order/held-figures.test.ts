import { expect, test } from 'vitest'
import type { Calendar } from '../deadline/calendar.ts'
import { heldFigures, type Holding } from './held-figures.ts'

const HOUR = 3_600
const calendar: Calendar = { tenantId: 1, years: { 2026: { holidays: [], makeupWorkdays: [], provisional: false } }, officeHours: [{ from: '01-01', to: '12-31', spans: [['09:00', '13:00'], ['14:00', '18:00']] }] }
const at = (text: string): number => Date.parse(`${text}:00+08:00`) / 1_000

test('中位与最长：自然钟按毫秒，工作钟按本单位的日，周末不算', () => {
  // Friday 17:00 to Monday 10:00: an hour of Friday and an hour of Monday, a quarter of a working day
  const holdings: Holding[] = [[at('2026-03-06T17:00'), 65 * HOUR], [at('2026-03-04T09:00'), 24 * HOUR], [at('2026-03-04T09:00'), 2 * HOUR]]
  expect(heldFigures(holdings, calendar)).toEqual({ medianMs: 24 * HOUR * 1_000, longestMs: 65 * HOUR * 1_000, medianDays: 0.25, longestDays: 1 })
  expect(heldFigures(holdings.slice(1), calendar)).toMatchObject({ medianMs: 13 * HOUR * 1_000, medianDays: 0.625 })
})

test('没有一件就没有数；日历缺年，工作钟不知道，自然钟照算', () => {
  expect(heldFigures([], calendar)).toEqual({ medianMs: null, longestMs: null, medianDays: null, longestDays: null })
  expect(heldFigures([[at('2025-03-04T09:00'), HOUR]], calendar)).toEqual({ medianMs: HOUR * 1_000, longestMs: HOUR * 1_000, medianDays: null, longestDays: null })
  expect(heldFigures([[at('2026-03-04T09:00'), HOUR]], undefined).medianDays).toBeNull()
})
