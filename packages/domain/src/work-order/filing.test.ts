import { expect, test } from 'vitest'
import { beijing } from '../deadline/test-calendars.ts'
import { fileUpRow } from './filing.ts'
import { buildFacts, buildOrder, NOW } from './testing.ts'

const filed = (tenantId: number) => fileUpRow({ kind: 'DESIGNATION', subject: '指定区住建局承办', order: buildOrder({ tenantId }), facts: buildFacts(), now: NOW, newId: () => 'f1' })

test('县区的事项备案到地市，三个工作日内可提异议', () => {
  expect(filed(2)).toEqual([{
    insert: 'filing',
    row: {
      id: 'f1', prefectureId: 1, kind: 'DESIGNATION', subject: '指定区住建局承办', filedAt: NOW, objectUntil: beijing('2026-03-09 18:00'), objectedAt: null,
      objectedBy: null, objectedByName: null, objection: null,
    },
  }])
})
test('地市没有录入日历的，照样备案，按自然日计', () => {
  const facts = { ...buildFacts(), calendars: new Map() }
  const [row] = fileUpRow({ kind: 'EMERGENCY', subject: '119：燃气泄漏', order: buildOrder(), facts, now: NOW, newId: () => 'f1' })
  expect(row).toMatchObject({ row: { objectUntil: beijing('2026-03-07 10:00') } })
})
test('地市自己的工单不用备案', () => {
  expect(filed(1)).toEqual([])
})
