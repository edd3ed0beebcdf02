import { expect, test } from 'vitest'
import { beijing } from '../../deadline/test-calendars.ts'
import type { Filing } from '../beside.ts'
import { buildGround, buildOrder, NOW, play, refusal } from '../testing.ts'
import { fileUp } from './file-up.ts'
import { objectFiling } from './object-filing.ts'

const filing = (overrides: Partial<Filing> = {}): Filing => ({
  id: 'f1', prefectureId: 1, kind: 'DESIGNATION', subject: '指定区住建局承办', eventVersion: 4, filedAt: NOW, objectUntil: beijing('2026-03-09 18:00'), objectedAt: null,
  objectedBy: null, objectedByName: null, objection: null, ...overrides,
})
const object = (filings: Filing[], now = NOW) =>
  play(objectFiling, buildOrder(), { filingId: 'f1', objection: '权属材料不足，请补齐后重新指定' }, buildGround({ actor: { personId: 's1', name: '赵敏', tenantId: 1, tenantKind: 'PREFECTURE' }, now, facts: { filings } }))

test('县区备案一件', () => {
  expect(play(fileUp, buildOrder(), { kind: 'CATALOGUE', subject: '新增充电桩条目' }).rows).toMatchObject([{ insert: 'filing', row: { kind: 'CATALOGUE', prefectureId: 1 } }])
})
test('地市本级的不备案', () => {
  expect(refusal(() => play(fileUp, buildOrder({ tenantId: 1 }), { kind: 'CATALOGUE', subject: '新增充电桩条目' }))).toBe('work-order.filing-not-needed')
})
test('异议期内提出异议，应当重做', () => {
  const { event, rows, patch } = object([filing()])
  expect(patch).toEqual({})
  expect(event).toMatchObject({ kind: 'DESIGNATION', mustRedo: true })
  expect(rows).toEqual([{ update: 'filing', id: 'f1', patch: { objectedAt: NOW, objectedBy: 's1', objectedByName: '赵敏', objection: '权属材料不足，请补齐后重新指定' } }])
})
test('没有这条、已有异议、过了异议期的，不再提', () => {
  expect(refusal(() => object([]))).toBe('work-order.filing-missing')
  expect(refusal(() => object([filing({ objectedAt: NOW, objectedByName: '钱进' })]))).toBe('work-order.filing-objected')
  expect(refusal(() => object([filing()], beijing('2026-03-10 09:00')))).toBe('work-order.objection-late')
})
