import { describe, expect, test } from 'vitest'
import { dueFrom } from '../../deadline/replay.ts'
import { beijing } from '../../deadline/test-calendars.ts'
import { calendarOf } from '../assigning.ts'
import type { Filing } from '../beside.ts'
import { historyOf } from '../clock-history.ts'
import type { ClockRow, WorkOrder } from '../model.ts'
import { buildAssignment, buildFacts, buildGround, buildHandled, buildOrder, buildRequest, NOW, play, refusal } from '../testing.ts'
import { fileUp } from './file-up.ts'
import { objectFiling } from './object-filing.ts'
import { citizenClock } from './request-world.ts'
import { buildOpinion } from './transfer-world.ts'

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

const LATER = beijing('2026-03-05 10:00')
const undo = (order: WorkOrder, kind: Filing['kind'], facts = {}) =>
  play(objectFiling, order, { filingId: 'f1', objection: '依据不足' }, buildGround({ actor: { personId: 's1', name: '赵敏', tenantId: 1, tenantKind: 'PREFECTURE' }, now: LATER, facts: { filings: [filing({ kind })], assignments: [buildAssignment()], clocks: [citizenClock], ...facts } }))

test('对不再办理提异议，工单回到原单位接着办', () => {
  const ended = buildAssignment({ status: 'CANCELLED', closeReason: '不再办理', closedAt: NOW })
  const order = buildHandled({ status: 'NOT_PURSUED', formerStatus: 'IN_PROGRESS', closedAt: NOW, closeReason: 'NOT_PURSUED' })
  const { patch, event, rows } = undo(order, 'NOT_PURSUED', { assignments: [ended] })
  expect(patch).toMatchObject({ status: 'IN_PROGRESS', holderUnitId: 21, closedAt: null })
  expect(event).toMatchObject({ undone: true })
  expect(rows.filter((row) => 'update' in row && row.update === 'filing')).toHaveLength(1)
})
test('对长期挂起提异议，恢复办理；已经恢复的只告知', () => {
  expect(undo(buildHandled({ status: 'SUSPENDED', suspendedAt: NOW, resumeBy: beijing('2026-05-01 09:00') }), 'LONG_SUSPENSION').patch).toMatchObject({ status: 'IN_PROGRESS', suspendedAt: null })
  const gone = undo(buildHandled(), 'LONG_SUSPENSION')
  expect(gone.patch).toEqual({})
  expect(gone.event).toMatchObject({ undone: false })
})
test('对指定提异议，任务收回，原各方重提意见，不再是指定件', () => {
  const opinions = [buildOpinion({ disputeId: 'old', partyUnitId: 22, partyName: '区市监局' }), buildOpinion({ disputeId: 'd1', partyUnitId: 21, partyName: '区住建局' })]
  const { patch, rows } = undo(buildHandled({ isDesignated: true }), 'DESIGNATION', { opinions, requests: [buildRequest({ kind: 'EXTENSION' })] })
  expect(patch).toMatchObject({ status: 'DISPUTED', isDesignated: false, holderTenantId: 2, holderUnitId: null })
  expect(rows).toContainEqual(expect.objectContaining({ update: 'assignment', id: 'lead', patch: expect.objectContaining({ status: 'CANCELLED' }) }))
  expect(rows).toContainEqual(expect.objectContaining({ insert: 'dispute', row: expect.objectContaining({ ground: 'OBJECTED' }) }))
  expect(rows.flatMap((row) => ('insert' in row && row.insert === 'dispute_opinion' ? [row.row.partyName] : []))).toEqual(['区住建局'])
  expect(rows).toContainEqual(expect.objectContaining({ update: 'request', patch: expect.objectContaining({ status: 'CANCELLED' }) }))
})

describe('对长时限延期提异议', () => {
  const granted = beijing('2026-03-04 15:00')
  const by = { unit: 'WORKING_DAY' as const, amount: 5 }
  const extended = buildAssignment({ dueAt: beijing('2026-03-20 18:00') })
  const start = { ...citizenClock, kind: 'HOLDER' as const, assignmentId: 'lead', limit: extended.limit }
  const row = (clock: ClockRow): ClockRow => ({ ...clock, cause: 'EXTENSION', startedAt: granted, dueAt: beijing('2026-03-20 18:00'), detail: { by } })
  const clocks = [citizenClock, start, row(citizenClock), row(start)]
  const request = buildRequest({ kind: 'EXTENSION', status: 'APPROVED', assignmentId: 'lead', detail: { wanted: 5, unit: 'WORKING_DAY' }, decidedBy: 'v1', decidedByName: '刘洋', decidedAt: granted })
  const order = buildHandled({ urgency: 'LONG_CYCLE', dueAt: beijing('2026-03-20 18:00'), extensionCount: 2, extendedTotal: 33 })
  const facts = { filings: [filing({ kind: 'LONG_EXTENSION', filedAt: granted })], assignments: [extended], requests: [request], clocks }

  test('两个时限回到延期之前，同意以来的一天不算；申请退回重新决定', () => {
    const { patch, event, rows } = undo(order, 'LONG_EXTENSION', facts)
    // Without the extension the 13th; granted on the 4th, objected on the 5th.
    expect(patch).toEqual({ dueAt: beijing('2026-03-16 18:00'), holderDueAt: beijing('2026-03-16 18:00'), nextDueAt: beijing('2026-03-16 18:00'), extensionCount: 1, extendedTotal: 28 })
    expect(event).toMatchObject({ undone: true })
    expect(rows).toContainEqual({ update: 'assignment', id: 'lead', patch: { dueAt: beijing('2026-03-16 18:00') } })
    expect(rows).toContainEqual({ update: 'request', id: request.id, patch: expect.objectContaining({ status: 'SUBMITTED', decidedBy: null, decidedAt: null }) })
    const kept = rows.flatMap((each) => ('insert' in each && each.insert === 'order_clock' ? [each.row] : []))
    expect(kept.map(({ kind, cause, dueAt }) => [kind, cause, dueAt])).toEqual([['CITIZEN', 'OBJECTION', beijing('2026-03-16 18:00')], ['HOLDER', 'OBJECTION', beijing('2026-03-16 18:00')]])
    // Worked out again from what happened, the date is the same.
    const causes = historyOf(order, [citizenClock, row(citizenClock), ...kept.slice(0, 1)], buildFacts().sla)
    expect(causes && dueFrom(causes, (id) => calendarOf(buildFacts().calendars, id))).toEqual(beijing('2026-03-16 18:00'))
  })
  test('换了单位、挂起了、时限又被别的事动过，只告知', () => {
    const told = (changed: WorkOrder, more = {}) => undo(changed, 'LONG_EXTENSION', { ...facts, ...more }).event
    expect(told(order, { requests: [{ ...request, assignmentId: 'other' }] })).toMatchObject({ undone: false })
    expect(told({ ...order, status: 'SUSPENDED' })).toMatchObject({ undone: false })
    const later = { ...row(citizenClock), startedAt: beijing('2026-03-05 09:00') }
    expect(told(order, { clocks: [...clocks, later, { ...later, kind: 'HOLDER', assignmentId: 'lead' }] })).toMatchObject({ undone: false })
  })
})
