import { expect, test } from 'vitest'
import { beijing } from '../../deadline/test-calendars.ts'
import { buildActor, buildAssignment, buildGround, buildHandled, buildRequest, play, refusal } from '../testing.ts'
import { checkSuspension } from './check-suspension.ts'
import { approveSuspension } from './approve-suspension.ts'
import { rejectSuspension } from './reject-suspension.ts'
import { citizenClock, leader, reviewer } from './request-world.ts'
import { resume } from './resume.ts'
import { suspend } from './suspend.ts'

const facts = { assignments: [buildAssignment()] }
const input = { ground: 'COURT_OR_TEST' as const, reason: '委托检测机构鉴定', proof: '委托鉴定书 2026-18 号', resumeOn: '2026-03-20' }
const ask = (overrides: Partial<typeof input> = {}) => play(suspend, buildHandled(), { ...input, ...overrides }, buildGround({ actor: leader, facts }))
const request = (resumeOn = '2026-03-20') => buildRequest({ kind: 'SUSPENSION', no: '510802260304000001-G1', ground: 'COURT_OR_TEST', proposedBy: 'l1', approvedBy: null, detail: { resumeOn } })
const approve = (resumeOn?: string) => play(approveSuspension, buildHandled(), {}, buildGround({ actor: reviewer, facts: { ...facts, requests: [request(resumeOn)] } }))

test('申请挂起时钟照走', () => {
  const { patch, rows } = ask()
  expect(patch).toEqual({})
  expect(rows).toMatchObject([{ insert: 'request', row: { no: '510802260304000001-G1', kind: 'SUSPENSION', status: 'SUBMITTED', ground: 'COURT_OR_TEST', detail: { resumeOn: '2026-03-20' } } }])
})
test('恢复日期须在今天之后、九十天之内', () => {
  expect(refusal(() => ask({ resumeOn: '2026-03-04' }))).toBe('work-order.resume-date-past')
  expect(refusal(() => ask({ resumeOn: '2026-06-02' }))).toBeNull()
  expect(refusal(() => ask({ resumeOn: '2026-06-03' }))).toBe('work-order.resume-date-far')
  expect(refusal(() => ask({ resumeOn: '2026-02-30' }))).toBe('work-order.resume-date-missing')
  expect(refusal(() => ask({ proof: '' }))).toBe('work-order.proof-missing')
})
test('同意后时钟停住，由原单位持有，到恢复日开始办公时为止', () => {
  const { patch } = approve()
  expect(patch).toMatchObject({ status: 'SUSPENDED', resumeBy: beijing('2026-03-20 09:00'), nextDueAt: beijing('2026-03-20 09:00') })
  expect(patch).not.toHaveProperty('holderUnitId')
})
test('挂起超过三十天的向地市备案', () => {
  expect(approve().rows).toHaveLength(1)
  expect(approve('2026-04-10').rows.at(-1)).toMatchObject({ insert: 'filing', row: { kind: 'LONG_SUSPENSION', subject: '挂起至 2026-04-10：等待诉讼、鉴定或检测结果' } })
})
test('申请人不能自己同意，不同意的时钟照走', () => {
  const world = (personId: string) => buildGround({ actor: { ...reviewer, personId }, facts: { ...facts, requests: [request()] } })
  expect(refusal(() => play(approveSuspension, buildHandled(), {}, world('l1')))).toBe('work-order.four-eyes')
  expect(refusal(() => play(rejectSuspension, buildHandled(), { opinion: '可边检测边处置' }, world('l1')))).toBe('work-order.four-eyes')
  expect(play(rejectSuspension, buildHandled(), { opinion: '可边检测边处置' }, world('v1')).patch).toEqual({})
})

const suspended = buildHandled({ status: 'SUSPENDED', suspendedAt: beijing('2026-03-09 10:00'), resumeBy: beijing('2026-03-20 09:00') })
const going = (at: string, actor = leader) => play(resume, suspended, {}, buildGround({ actor, now: beijing(at), facts: { ...facts, clocks: [citizenClock] } }))

test('恢复后两个时限都顺延挂起的工作日', () => {
  const { patch, rows } = going('2026-03-12 15:00')
  // Suspended on Monday the 9th, resumed on Thursday the 12th: three working days.
  expect(patch).toEqual({ status: 'IN_PROGRESS', suspendedAt: null, resumeBy: null, checkDueAt: null, dueAt: beijing('2026-03-18 18:00'), holderDueAt: beijing('2026-03-18 18:00'), nextDueAt: beijing('2026-03-18 18:00') })
  expect(rows.filter((row) => 'insert' in row && row.insert === 'order_clock' && row.row.cause === 'SUSPENSION')).toHaveLength(2)
})
test('挂起的每月看一次，看过的从当天起再算一个月；恢复日在前的不再看', () => {
  expect(approve('2026-05-20').patch.checkDueAt).toEqual(beijing('2026-04-03 09:00'))
  expect(approve('2026-04-03').patch.checkDueAt).toBeNull()
  const look = (at: string, resumeBy: string) => play(checkSuspension, { ...suspended, resumeBy: beijing(resumeBy), checkDueAt: beijing('2026-04-03 09:00') }, { finding: '鉴定未完成' }, buildGround({ now: beijing(at) }))
  expect(look('2026-04-03 15:00', '2026-06-01 09:00').patch.checkDueAt).toEqual(beijing('2026-05-06 09:00'))
  expect(look('2026-04-03 15:00', '2026-06-01 09:00').event).toMatchObject({ overdue: false })
  expect(look('2026-04-08 15:00', '2026-05-01 09:00')).toMatchObject({ patch: { checkDueAt: null }, event: { overdue: true } })
  expect(refusal(() => play(checkSuspension, buildHandled(), { finding: '看' }))).toBe('work-order.not-in-state')
  expect(refusal(() => play(checkSuspension, suspended, { finding: ' ' }))).toBe('work-order.suspension-finding-missing')
})
test('系统只在到期时恢复', () => {
  const system = buildActor({ duties: ['SYSTEM'] })
  expect(refusal(() => going('2026-03-12 15:00', system))).toBe('work-order.resume-not-due')
  expect(going('2026-03-20 09:00', system).event).toMatchObject({ auto: true })
})
test('还没做的首次联系一起顺延；联系过的、早已逾期的不动', () => {
  const at = (contactDueAt: string, firstContactAt: Date | null = null) =>
    play(resume, { ...suspended, contactDueAt: beijing(contactDueAt), firstContactAt }, {}, buildGround({ actor: leader, now: beijing('2026-03-12 15:00'), facts: { ...facts, clocks: [citizenClock] } }))
  const moved = at('2026-03-10 18:00')
  expect(moved.patch.contactDueAt).toEqual(beijing('2026-03-13 18:00'))
  expect(moved.rows).toContainEqual({ update: 'assignment', id: 'lead', patch: { contactDueAt: beijing('2026-03-13 18:00') } })
  expect(at('2026-03-10 18:00', beijing('2026-03-09 09:30')).patch).not.toHaveProperty('contactDueAt')
  expect(at('2026-03-06 18:00').patch).not.toHaveProperty('contactDueAt')
})
