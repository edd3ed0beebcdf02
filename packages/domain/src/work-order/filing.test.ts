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
test('地市自己的工单不用备案', () => {
  expect(filed(1)).toEqual([])
})
