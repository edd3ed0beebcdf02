import { describe, expect, test } from 'vitest'
import { beijing } from '../../deadline/test-calendars.ts'
import type { OrderRequest } from '../beside.ts'
import type { TakeOverGround } from '../escalating.ts'
import type { Facts } from '../facts.ts'
import { buildAssignment, buildFacts, buildGround, buildHandled, buildOrder, buildRecord, buildRequest, NOW, play, refusal } from '../testing.ts'
import { dispatch } from './dispatch.ts'
import { escalateRedo } from './escalate-redo.ts'
import { citizenClock, prefecture, supervisor } from './request-world.ts'
import { takeOver } from './take-over.ts'
import { buildTransfer } from './transfer-world.ts'

const facts = { assignments: [buildAssignment(), buildAssignment({ id: 'co', role: 'CO', unitId: 22 })], clocks: [citizenClock] }
const input = { ground: 'INSTRUCTION' as const, reason: '久拖不决' }

test('提级：归地市待派，在办任务取消，对群众的期限不变，原县保留查看', () => {
  const { patch, rows } = play(takeOver, buildHandled(), input, buildGround({ actor: prefecture, facts }))
  expect(patch).toMatchObject({ status: 'REGISTERED', tenantId: 1, holderTenantId: 1, holderUnitId: null, leadUnitId: null, isEscalated: true, isDesignated: false, dueAt: beijing('2026-03-13 18:00') })
  expect(rows).toContainEqual(expect.objectContaining({ update: 'assignment', id: 'co' }))
  expect(rows).toContainEqual(expect.objectContaining({ insert: 'order_share', row: expect.objectContaining({ granteeId: 2, kind: 'ORIGIN', mayAct: false }) }))
  expect(rows).toContainEqual(expect.objectContaining({ insert: 'transfer', row: expect.objectContaining({ kind: 'TAKE_OVER', fromTenantId: 2, toTenantId: 1, status: 'ACCEPTED', stay: 'CO_HANDLE' }) }))
})
test('提级后地市派给自己的单位，原县中心自动协办', () => {
  const taken = buildTransfer({ kind: 'TAKE_OVER', fromTenantId: 2, toTenantId: 1, status: 'ACCEPTED', stay: 'CO_HANDLE', decidedAt: NOW })
  const order = buildOrder({ tenantId: 1, holderTenantId: 1, isEscalated: true, firstDispatchedAt: NOW })
  const choice = { leadUnitId: 11, basis: 'INDUSTRY' as const, opinion: '请办理', manualBasis: { clause: '权责清单第 8 条', overrideReason: '提级办理' } }
  const { rows } = play(dispatch, order, choice, buildGround({ actor: { ...prefecture, duties: ['DISPATCHER'] }, facts: { transfers: [taken] } }))
  expect(rows).toContainEqual(expect.objectContaining({ insert: 'assignment', row: expect.objectContaining({ role: 'CO', unitId: null, unitTenantId: 2 }) }))
})
test('挂起中的提级，对群众的期限先补上挂起的时间', () => {
  const order = buildHandled({ status: 'SUSPENDED', suspendedAt: beijing('2026-03-04 11:00'), resumeBy: beijing('2026-03-20 09:00') })
  const { patch } = play(takeOver, order, input, buildGround({ actor: prefecture, now: beijing('2026-03-06 10:00'), facts }))
  expect(patch).toMatchObject({ dueAt: beijing('2026-03-17 18:00'), suspendedAt: null, resumeBy: null })
})
describe('情形要属实', () => {
  const why = (ground: TakeOverGround, order = buildHandled(), more: Partial<Facts> = {}, now = NOW) =>
    refusal(() => play(takeOver, order, { ground, reason: '应由地市办' }, buildGround({ actor: prefecture, now, facts: { ...facts, ...more } })))

  test('重办满次数', () => {
    expect(why('REDO_FAILED', buildHandled({ redoCount: 1 }))).toBe('work-order.take-over-redo')
    expect(why('REDO_FAILED', buildHandled({ redoCount: 2 }))).toBeNull()
  })
  test('推诿的满家数：同一家退两次算一家，撤回的不算', () => {
    const back = (unitId: number, more: Partial<OrderRequest> = {}) => buildRequest({ kind: 'RETURN', unitId, status: 'APPROVED', ...more })
    const refused = buildTransfer({ status: 'REFUSED' })
    expect(why('REFUSED_BY_MANY', buildHandled(), { requests: [back(21), back(21), back(22, { status: 'CANCELLED' }), back(23, { ground: 'INFO_INSUFFICIENT' })], transfers: [refused] })).toBe('work-order.take-over-refused')
    expect(why('REFUSED_BY_MANY', buildHandled(), { requests: [back(21), back(22)], transfers: [refused] })).toBeNull()
  })
  test('争议过了指定时限', () => {
    const dispute = { id: 'd', orderId: buildOrder().id, tenantId: 2, ground: 'RETURNED', openedAt: NOW, opinionDueAt: null, decidedAt: null } as const
    expect(why('LONG_DISPUTE')).toBe('work-order.take-over-no-dispute')
    expect(why('LONG_DISPUTE', buildHandled(), { dispute }, beijing('2026-03-09 18:00'))).toBe('work-order.take-over-dispute')
    expect(why('LONG_DISPUTE', buildHandled(), { dispute }, beijing('2026-03-09 18:01'))).toBeNull()
  })
  test('特急件过了首报时限、派单以来没有进展或到场记录', () => {
    const critical = buildHandled({ urgency: 'CRITICAL' })
    const late = beijing('2026-03-04 14:01')
    expect(why('NO_DISPOSAL_REPORT', buildHandled(), {}, late)).toBe('work-order.take-over-reported')
    expect(why('NO_DISPOSAL_REPORT', critical, {}, beijing('2026-03-04 14:00'))).toBe('work-order.take-over-reported')
    expect(why('NO_DISPOSAL_REPORT', critical, { records: [buildRecord({ kind: 'SITE_VISIT', at: NOW })] }, late)).toBe('work-order.take-over-reported')
    expect(why('NO_DISPOSAL_REPORT', critical, { records: [buildRecord({ kind: 'CONTACT', at: NOW })] }, late)).toBeNull()
  })
})
test('地市自己的工单没有上级可提', () => {
  expect(refusal(() => play(takeOver, buildHandled({ tenantId: 1 }), input, buildGround({ actor: prefecture, facts })))).toBe('work-order.already-own')
})

const judged = buildHandled({ status: 'REDO_REVIEW', holderUnitId: null, redoCount: 2 })
const done = { ...facts, assignments: [buildAssignment({ status: 'ACCEPTED' })] }
test('重办两次仍不满意的由县区督办员提级；地市自己的留在地市改派', () => {
  expect(play(escalateRedo, judged, { reason: '两次重办未果' }, buildGround({ actor: supervisor, facts: done })).patch).toMatchObject({ tenantId: 1, status: 'REGISTERED', isEscalated: true })
  const own = play(escalateRedo, { ...judged, tenantId: 1 }, { reason: '两次重办未果' }, buildGround({ actor: prefecture, facts: { ...done, calendars: buildFacts().calendars } }))
  expect(own.patch).toMatchObject({ tenantId: 1, status: 'REGISTERED' })
  expect(own.rows.some((row) => 'insert' in row && row.insert === 'transfer')).toBe(false)
})
test('没有重办满两次的先重办', () => {
  expect(refusal(() => play(escalateRedo, { ...judged, redoCount: 1 }, { reason: '不满意' }, buildGround({ facts: done })))).toBe('work-order.redo-first')
})
