import { describe, expect, test } from 'vitest'
import { byDay, dayGroup } from './day-groups.ts'

const beijing = (text: string) => new Date(`${text.replace(' ', 'T')}:00+08:00`)
const now = beijing('2026-03-04 15:40')
const row = (due: string | null, status = 'IN_PROGRESS') => ({ status, clock: due ? { dueAt: beijing(due) } : null })

describe('待办按北京时间分组', () => {
  test.each([
    ['2026-03-04 19:30', 'TODAY'], ['2026-03-05 00:10', 'TOMORROW'], ['2026-03-05 23:50', 'TOMORROW'], ['2026-03-06 09:00', 'LATER'], ['2026-03-04 15:39', 'LATE'], [null, 'LATER'],
  ])('到期 %s 归入 %s', (due, group) => expect(dayGroup(row(due), now)).toBe(group))

  test('没签收的不论哪天到期都归要签收', () => expect(dayGroup(row('2026-03-04 19:30', 'DISPATCHED'), now)).toBe('SIGN'))

  test('组内先到期的在前，没有时限的在最后', () => {
    const rows = [row(null), row('2026-03-09 19:30'), row('2026-03-06 19:30'), row('2026-03-04 19:30')]
    expect(byDay(rows, now).map(({ row }) => row.clock?.dueAt.toISOString().slice(0, 10))).toEqual(['2026-03-04', '2026-03-06', '2026-03-09', undefined])
  })
})
