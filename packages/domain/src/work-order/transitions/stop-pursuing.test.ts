import { expect, test } from 'vitest'
import { beijing } from '../../deadline/test-calendars.ts'
import type { Filing } from '../beside.ts'
import type { Facts } from '../facts.ts'
import { notPursuedReason } from '../reopening.ts'
import { buildAssignment, buildGround, buildHandled, buildRecord, buildRequest, NOW, play, refusal } from '../testing.ts'
import { approveNotPursue } from './approve-not-pursue.ts'
import { rejectNotPursue } from './reject-not-pursue.ts'
import { reopen } from './reopen.ts'
import { chief, citizenClock, director, prefecture, supervisor } from './request-world.ts'
import { secondNotPursue } from './second-not-pursue.ts'
import { stopPursuing } from './stop-pursuing.ts'

const contact = (id: string, reached: boolean, at = NOW) => buildRecord({ id, reached, at })
const said = { proof: '经核实情况如下', callerNotice: '电话告知并寄送书面答复' }
const trial = (input: object, records: Facts['records'] = []) =>
  // The schema itself is what is tried here.
  refusal(() => play(stopPursuing, buildHandled(), { ...said, ...input } as never, buildGround({ actor: chief, facts: { assignments: [buildAssignment()], records } })))

test('七种情形各要自己的证明', () => {
  expect(trial({ ground: 'B1', documentNo: '区住建终字〔2026〕3号' })).toBe('work-order.final-reply-file-missing')
  expect(trial({ ground: 'B1', documentNo: '区住建终字〔2026〕3号', attachmentIds: ['f1'] })).toBeNull()
  expect(trial({ ground: 'B2', basis: '物业管理条例第三条' }, [contact('r1', true)])).toBe('work-order.explanations-missing')
  expect(trial({ ground: 'B2' }, [contact('r1', true), contact('r2', true)])).toBe('work-order.not-pursued-basis-missing')
  expect(trial({ ground: 'B2', basis: '物业管理条例第三条' }, [contact('r1', true), contact('r2', true)])).toBeNull()
  expect(trial({ ground: 'B3' }, [contact('r1', true)])).toBe('work-order.cooperation-missing')
  expect(trial({ ground: 'B4' })).toBe('work-order.case-no-missing')
  expect(trial({ ground: 'B6' })).toBe('work-order.site-proof-missing')
  expect(trial({ ground: 'B6' }, [buildRecord({ kind: 'SITE_VISIT' })])).toBeNull()
  expect(trial({ ground: 'B7' })).toBe('work-order.upper-decision-missing')
  expect(trial({ ground: 'B7', documentNo: '市政督〔2026〕7号', callerNotice: ' ' })).toBe('work-order.caller-notice-missing')
})
test('联系不上的须两天里满三次', () => {
  const sameDay = [contact('r1', false), contact('r2', false), contact('r3', false)]
  expect(trial({ ground: 'B5' }, sameDay)).toBe('work-order.attempts-missing')
  expect(trial({ ground: 'B5' }, [...sameDay.slice(1), contact('r4', false, beijing('2026-03-05 10:00'))])).toBeNull()
})

const request = buildRequest({ kind: 'NOT_PURSUE', no: '510802260304000001-B1', ground: 'B4', proposedBy: 'c1', approvedBy: null })
const seconded = { ...request, status: 'SECONDED' as const, secondedBy: 's1' }
const parts = [buildAssignment(), buildAssignment({ id: 'co', role: 'CO', unitId: null, unitTenantId: 3, unitName: '昭化区', signedAt: null, status: 'PENDING_SIGN' })]
const world = (actor: typeof director, asked: typeof request | typeof seconded) => buildGround({ actor, facts: { assignments: parts, requests: [asked] } })

test('三个人先后签：提出、附议、批准，一人两岗不行', () => {
  expect(play(secondNotPursue, buildHandled(), { opinion: '证明属实' }, world(supervisor, request)).rows).toMatchObject([{ update: 'request', patch: { status: 'SECONDED', secondedBy: 's1' } }])
  expect(refusal(() => play(secondNotPursue, buildHandled(), { opinion: '属实' }, world({ ...supervisor, personId: 'c1' }, request)))).toBe('work-order.four-eyes')
  expect(refusal(() => play(approveNotPursue, buildHandled(), {}, world(director, request)))).toBe('work-order.not-seconded')
  expect(refusal(() => play(approveNotPursue, buildHandled(), {}, world({ ...director, personId: 's1' }, seconded)))).toBe('work-order.four-eyes')
  expect(refusal(() => play(approveNotPursue, buildHandled(), {}, world({ ...director, personId: 'c1' }, seconded)))).toBe('work-order.four-eyes')
  expect(refusal(() => play(rejectNotPursue, buildHandled(), { opinion: '继续办理' }, world({ ...director, personId: 's1' }, seconded)))).toBe('work-order.four-eyes')
  expect(play(rejectNotPursue, buildHandled(), { opinion: '继续办理' }, world(director, seconded)).patch).toEqual({})
})
test('批准后不再由谁持有，任务取消，县区的备案', () => {
  const { patch, rows } = play(approveNotPursue, buildHandled(), {}, world(director, seconded))
  expect(patch).toMatchObject({ status: 'NOT_PURSUED', formerStatus: 'IN_PROGRESS', notPursuedGround: 'B4', closeReason: 'NOT_PURSUED', closedAt: NOW })
  expect(rows[0]).toMatchObject({ update: 'request', patch: { status: 'APPROVED', decidedBy: 'd1' } })
  expect(rows).toContainEqual(expect.objectContaining({ update: 'assignment', id: 'lead' }))
  expect(rows.at(-1)).toMatchObject({ insert: 'filing', row: { kind: 'NOT_PURSUED', subject: '已进入法定程序', objectUntil: beijing('2026-03-09 18:00') } })
})

const closedAt = beijing('2026-03-05 10:00')
const ended = parts.map((part) => ({ ...part, status: 'CANCELLED' as const, closeReason: notPursuedReason, closedAt }))
const filing: Filing = {
  id: 'f1', prefectureId: 1, kind: 'NOT_PURSUED', subject: '', eventVersion: 9, filedAt: closedAt, objectUntil: beijing('2026-03-10 18:00'), objectedAt: null, objectedBy: null, objectedByName: null, objection: null,
}
const over = (overrides = {}) => buildHandled({ status: 'NOT_PURSUED', formerStatus: 'IN_PROGRESS', notPursuedGround: 'B4', closedAt, closeReason: 'NOT_PURSUED', ...overrides })
const back = (order = over(), at = '2026-03-09 10:00') =>
  play(reopen, order, { reason: '诉讼已撤回' }, buildGround({ actor: prefecture, now: beijing(at), facts: { assignments: ended, filings: [filing], clocks: [citizenClock] } }))

test('地市在期限内撤销：回到原状态、原单位，停下的时间不算', () => {
  const { patch, rows } = back()
  // Closed on Thursday the 5th, reopened on Monday the 9th: two working days.
  expect(patch).toMatchObject({ status: 'IN_PROGRESS', formerStatus: null, holderUnitId: 21, closedAt: null, closeReason: null, dueAt: beijing('2026-03-17 18:00'), holderDueAt: beijing('2026-03-17 18:00') })
  expect(rows).toContainEqual({ update: 'assignment', id: 'lead', patch: { status: 'IN_PROGRESS', closedAt: null, closeReason: null } })
  expect(rows).toContainEqual({ update: 'assignment', id: 'co', patch: { status: 'PENDING_SIGN', closedAt: null, closeReason: null } })
  expect(rows).toContainEqual(expect.objectContaining({ insert: 'order_share', row: expect.objectContaining({ granteeId: 3, kind: 'CO_HANDLER', mayAct: true }) }))
  expect(rows).toContainEqual(expect.objectContaining({ insert: 'custody', row: expect.objectContaining({ holderUnitId: 21, assignmentId: 'lead' }) }))
  expect(rows.at(-1)).toMatchObject({ update: 'filing', id: 'f1', patch: { objectedBy: 'g1', objection: '诉讼已撤回' } })
})
test('挂起中的回到挂起，时钟仍停着', () => {
  const resumeBy = beijing('2026-03-20 09:00')
  const { patch } = back(over({ formerStatus: 'SUSPENDED', suspendedAt: NOW, resumeBy }))
  expect(patch).toMatchObject({ status: 'SUSPENDED', nextDueAt: resumeBy })
  expect(patch).not.toHaveProperty('dueAt')
})
test('未签收的回到待签收，签收时限也顺延', () => {
  const unsigned = ended.map((part) => ({ ...part, signedAt: null }))
  const { patch } = play(reopen, over({ formerStatus: 'DISPATCHED', signedAt: null }), { reason: '证明不足' }, buildGround({ actor: prefecture, now: beijing('2026-03-09 10:00'), facts: { assignments: unsigned, filings: [filing], clocks: [citizenClock] } }))
  expect(patch).toMatchObject({ status: 'DISPATCHED', signDueAt: beijing('2026-03-09 18:00'), nextDueAt: beijing('2026-03-09 18:00') })
})
test('过了异议期限不能撤销', () => {
  expect(refusal(() => back(over(), '2026-03-11 09:00'))).toBe('work-order.reopen-late')
})
