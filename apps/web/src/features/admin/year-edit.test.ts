import { expect, test } from 'vitest'
import { changedDays, countsOf, kindOf, toggled, toggledBeside, walked, weeksOf } from './year-edit.ts'

const empty = { holidays: [], makeupWorkdays: [], provisional: true }

test('工作日点一次放假，再点一次复原', () => {
  const free = toggled(empty, '2026-10-01')
  expect(free.holidays).toEqual(['2026-10-01'])
  expect(toggled(free, '2026-10-01')).toEqual(empty)
})
test('周末点一次调休上班，再点记作放假，再点复原', () => {
  const worked = toggled(empty, '2026-10-10')
  expect(kindOf(worked, '2026-10-10')).toBe('makeup')
  const named = toggled(worked, '2026-10-10')
  expect(kindOf(named, '2026-10-10')).toBe('holiday')
  expect(toggled(named, '2026-10-10')).toEqual(empty)
})
test('放假和上班的日子总是排好序，不会同在两边', () => {
  const entry = ['2026-10-03', '2026-10-01', '2026-10-10', '2026-10-03'].reduce(toggled, empty)
  expect(entry).toEqual({ holidays: ['2026-10-01', '2026-10-03'], makeupWorkdays: ['2026-10-10'], provisional: true })
})
test('每月从周一排起', () => {
  const weeks = weeksOf(2026, 3)
  expect(weeks[0]).toEqual([null, null, null, null, null, null, '2026-03-01'])
  expect(weeks.at(-1)?.slice(0, 3)).toEqual(['2026-03-30', '2026-03-31', null])
})
test('闰年有 366 天，调休上班也算工作日', () => {
  expect(Object.values(countsOf(empty, 2028)).reduce((sum, count) => sum + count, 0)).toBe(366)
  expect(countsOf(toggled(empty, '2026-10-10'), 2026).work).toBe(countsOf(empty, 2026).work + 1)
})
test('说得出改了哪几天，不管先后', () => {
  expect([...changedDays(empty, toggled(empty, '2026-10-01'), 2026)]).toEqual(['2026-10-01'])
})
test('方向键不走出这一年', () => {
  expect(walked('ArrowUp', '2026-01-05', 2026)).toBeUndefined()
  expect(walked('ArrowDown', '2026-01-05', 2026)).toBe('2026-01-12')
  expect(walked('a', '2026-01-05', 2026)).toBeUndefined()
})
test('县区加的日子能来能去，地市定的不动', () => {
  const base = { holidays: ['2026-10-01'], makeupWorkdays: ['2026-10-10'], provisional: false }
  expect(toggledBeside(base, base, '2026-10-01')).toBeNull()
  const free = toggledBeside(base, base, '2026-10-12')
  expect(free?.holidays).toEqual(['2026-10-01', '2026-10-12'])
  expect(toggledBeside(base, free ?? base, '2026-10-12')).toEqual(base)
  // A feast of the county's own on a day that is worked for another: a day off, and back.
  const feast = toggledBeside(base, base, '2026-10-10')
  expect([feast?.holidays, feast?.makeupWorkdays]).toEqual([['2026-10-01', '2026-10-10'], []])
  expect(toggledBeside(base, feast ?? base, '2026-10-10')).toEqual(base)
})
