import { expect, test } from 'vitest'
import { buildAssignment, buildGround, buildHandled, buildRequest, buildUnit, play, refusal } from '../testing.ts'
import { eventWords } from '../phrases/event-words.zh-CN.ts'
import { handOver } from './hand-over.ts'

const ID = '00000000-0000-7000-8000-0000000000'
const asked = { changeId: `${ID}01`, fromUnitId: 21, toUnitId: 22, by: '阿不都', reason: '机构改革', document: null }
const parts = [
  buildAssignment({ id: `${ID}a1` }),
  buildAssignment({ id: `${ID}a2`, role: 'SUB', parentId: `${ID}a1`, unitId: 211, unitName: '物业科' }),
  buildAssignment({ id: `${ID}a3`, role: 'CO', unitId: 22, unitName: '区城管局', suffix: 'X01' }),
  buildAssignment({ id: `${ID}a4`, role: 'SUB', parentId: `${ID}a3`, unitId: 22, unitName: '区城管局' }),
]
const order = buildHandled({ leadAssignmentId: `${ID}a1` })
const ground = (facts = {}) => buildGround({ actor: { duties: ['SYSTEM'] }, facts: { assignments: parts, ...facts } })

test('主办换成承接单位，时限和状态不动，持有记录从现在起', () => {
  const { patch, rows, event } = play(handOver, order, asked, ground({ requests: [buildRequest({ id: `${ID}b1`, suggestedUnitId: 22 })] }))
  expect(patch).toEqual({ leadUnitId: 22, leadUnitName: '区城管局', holderTenantId: 2, holderUnitId: 22 })
  expect(rows).toContainEqual({ update: 'assignment', id: `${ID}a1`, patch: { unitId: 22, unitName: '区城管局' } })
  expect(rows.filter((row) => 'insert' in row).map((row) => ('insert' in row ? row.insert : ''))).toEqual(['custody'])
  expect(rows).toContainEqual({ update: 'request', id: `${ID}b1`, patch: { unitId: 22, unitName: '区城管局' } })
  expect(event).toMatchObject({ fromUnitName: '区住建局', unitName: '区城管局', by: '阿不都', undo: false })
  expect(eventWords({ type: 'work-order.handed-over', payload: event }, String)).toBe('机构改革 · 原由区住建局承办 · 阿不都')
})

test('一个单位在一件工单里只留一份：承接单位原来的协办结束', () => {
  const { event } = play(handOver, order, asked, ground())
  expect(event.handed).toMatchObject({ parts: [`${ID}a1`], cancelled: [`${ID}a3`, `${ID}a4`] })
})

test('撤销时只转回当时转过去的', () => {
  const { event } = play(handOver, order, asked, ground())
  const after = parts.map((part) => (part.id === `${ID}a1` ? { ...part, unitId: 22, unitName: '区城管局' } : part.unitId === 22 ? { ...part, status: 'CANCELLED' as const } : part))
  const handled = buildHandled({ leadAssignmentId: `${ID}a1`, leadUnitId: 22, leadUnitName: '区城管局', holderUnitId: 22 })
  const back = play(handOver, handled, { ...asked, fromUnitId: 22, toUnitId: 21, undo: handOver.input.shape.undo.parse(event.handed) }, ground({ assignments: after }))
  expect(back.patch).toEqual({ leadUnitId: 21, leadUnitName: '区住建局', holderTenantId: 2, holderUnitId: 21 })
  expect(back.rows).toContainEqual({ update: 'assignment', id: `${ID}a3`, patch: { status: 'IN_PROGRESS', closedAt: null, closeReason: null } })
})

test('不转给被投诉的单位，也不转给并入了被投诉单位的；没有可转的就说没有', () => {
  expect(refusal(() => play(handOver, { ...order, complainedUnitId: 22 }, asked, ground()))).toBe('unit.complained')
  const units = new Map([buildUnit(), buildUnit({ id: 22, name: '区城管局' }), buildUnit({ id: 23, status: 'INACTIVE', mergedIntoId: 22 })].map((unit) => [unit.id, unit]))
  expect(refusal(() => play(handOver, { ...order, complainedUnitId: 23 }, asked, ground({ units })))).toBe('unit.complained')
  expect(refusal(() => play(handOver, order, { ...asked, fromUnitId: 31, toUnitId: 31 }, ground()))).toBe('work-order.nothing-to-hand-over')
})
