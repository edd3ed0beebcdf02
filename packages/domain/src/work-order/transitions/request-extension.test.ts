import { expect, test } from 'vitest'
import { beijing } from '../../deadline/test-calendars.ts'
import type { Facts } from '../facts.ts'
import { buildAssignment, buildFacts, buildGround, buildHandled, buildRequest, NOW, play, refusal } from '../testing.ts'
import { approveExtension } from './approve-extension.ts'
import { rejectExtension } from './reject-extension.ts'
import { requestExtension } from './request-extension.ts'
import { citizenClock, leader, reviewer } from './request-world.ts'

const input = { amount: 5, reason: '配件须从外地调运', stageReport: '已停梯封控，联系厂家', plan: '3月18日到货，20日恢复', callerToldAt: NOW }
const ask = (overrides: Partial<typeof input> = {}, { order = buildHandled(), now = NOW, facts = {} as Partial<Facts> } = {}) =>
  play(requestExtension, order, { ...input, ...overrides }, buildGround({ actor: leader, now, facts: { assignments: [buildAssignment()], ...facts } }))

const request = buildRequest({
  kind: 'EXTENSION', no: '510802260304000001-Y1', ground: 'EXTENSION', proposedBy: 'l1', proposedByName: '赵敏', approvedBy: null, detail: { wanted: 5, unit: 'WORKING_DAY' },
})
const decide = { assignments: [buildAssignment()], requests: [request], clocks: [citizenClock] }

test('申请期间期限不变，申请报中心，四个工作小时内决定', () => {
  const { patch, rows } = ask()
  expect(patch).toEqual({})
  expect(rows).toMatchObject([{ insert: 'request', row: { no: '510802260304000001-Y1', kind: 'EXTENSION', status: 'SUBMITTED', assignmentId: 'lead', dueAt: beijing('2026-03-04 15:00'), detail: { wanted: 5, unit: 'WORKING_DAY' } } }])
})
test('到期后不能申请，特急件不能申请', () => {
  expect(refusal(() => ask({}, { now: beijing('2026-03-16 09:00') }))).toBe('work-order.extension-too-late')
  expect(refusal(() => ask({}, { now: beijing('2026-03-13 17:01') }))).toBe('work-order.extension-too-late')
  expect(refusal(() => ask({}, { order: buildHandled({ urgency: 'CRITICAL' }) }))).toBe('work-order.extension-critical')
})
test('次数、单次天数和累计天数各有上限', () => {
  expect(refusal(() => ask({}, { order: buildHandled({ extensionCount: 2 }) }))).toBe('work-order.extension-too-often')
  expect(refusal(() => ask({ amount: 8 }))).toBe('work-order.extension-too-long')
  expect(refusal(() => ask({}, { order: buildHandled({ extensionCount: 1, extendedTotal: 16 }) }))).toBe('work-order.extension-total')
})
test('以单位的期限为准，不以对群众的期限为准', () => {
  const late = buildHandled({ dueAt: beijing('2026-03-03 18:00') })
  expect(refusal(() => ask({}, { order: late }))).toBeNull()
})
test('须有阶段性报告，并已告知诉求人；同时只能有一份申请', () => {
  expect(refusal(() => ask({ stageReport: ' ' }))).toBe('work-order.stage-report-missing')
  expect(refusal(() => ask({ callerToldAt: beijing('2026-03-04 12:00') }))).toBe('work-order.caller-told-invalid')
  expect(refusal(() => ask({}, { facts: { requests: [request] } }))).toBe('work-order.request-open')
})

test('同意后两个时限同延，各按各的日历', () => {
  const calendars = new Map(buildFacts().calendars)
  const own = calendars.get(2)
  // The unit's county is free on one more day than the tenant the promise was made in.
  if (own) calendars.set(2, { ...own, years: { ...own.years, 2026: { holidays: [...(own.years[2026]?.holidays ?? []), '2026-03-17'], makeupWorkdays: own.years[2026]?.makeupWorkdays ?? [], provisional: false } } })
  const facts = { ...decide, calendars, clocks: [{ ...citizenClock, calendarTenantId: 1 }] }
  const { patch, rows } = play(approveExtension, buildHandled(), {}, buildGround({ actor: reviewer, facts }))
  expect(patch).toEqual({ dueAt: beijing('2026-03-20 18:00'), holderDueAt: beijing('2026-03-23 18:00'), nextDueAt: beijing('2026-03-20 18:00'), extensionCount: 1, extendedTotal: 5 })
  expect(rows).toContainEqual(expect.objectContaining({ insert: 'order_clock', row: expect.objectContaining({ kind: 'CITIZEN', cause: 'EXTENSION', calendarTenantId: 1 }) }))
  expect(rows).toContainEqual({ update: 'assignment', id: 'lead', patch: { dueAt: beijing('2026-03-23 18:00') } })
})
test('协办的期限随主办顺延，交了还没批的也是', () => {
  const co = buildAssignment({ id: 'co', role: 'CO', unitId: 22, dueAt: beijing('2026-03-11 18:00') })
  const waiting: typeof co = { ...co, id: 'waiting', unitId: 23, status: 'SUBMITTED', submittedAt: NOW }
  const { rows } = play(approveExtension, buildHandled(), {}, buildGround({ actor: reviewer, facts: { ...decide, assignments: [...decide.assignments, co, waiting] } }))
  for (const id of ['co', 'waiting']) expect(rows).toContainEqual({ update: 'assignment', id, patch: { dueAt: beijing('2026-03-18 18:00') } })
})
test('申请在期限内、决定在期限后的，仍可同意', () => {
  expect(refusal(() => play(approveExtension, buildHandled(), {}, buildGround({ actor: reviewer, facts: decide, now: beijing('2026-03-16 09:00') })))).toBeNull()
})
test('申请人换了岗位也不能自己批；批过的不能再批；换了单位的不能批', () => {
  const as = (personId: string, facts: Partial<Facts> = decide, order = buildHandled()) => refusal(() => play(approveExtension, order, {}, buildGround({ actor: { ...reviewer, personId }, facts })))
  expect(as('l1')).toBe('work-order.four-eyes')
  expect(as('v1', { ...decide, requests: [{ ...request, status: 'APPROVED' }] })).toBe('work-order.request-decided')
  expect(as('v1', decide, buildHandled({ leadAssignmentId: 'other' }))).toBe('work-order.request-stale')
})
test('长周期件累计超过三十个工作日的向地市备案', () => {
  const sla = { ...buildFacts().sla, extension: { ...buildFacts().sla.extension, maxDaysEach: 20, maxDaysTotal: 60 } }
  const order = buildHandled({ urgency: 'LONG_CYCLE', extensionCount: 1, extendedTotal: 28 })
  const { rows } = play(approveExtension, order, {}, buildGround({ actor: reviewer, facts: { ...decide, sla } }))
  expect(rows.at(-1)).toMatchObject({ insert: 'filing', row: { kind: 'LONG_EXTENSION', subject: expect.stringMatching(/^累计延期 \d+ 个工作日$/) } })
})
test('不同意的期限不变，须说明理由', () => {
  const { patch, rows } = play(rejectExtension, buildHandled(), { opinion: '理由不充分' }, buildGround({ actor: reviewer, facts: decide }))
  expect(patch).toEqual({})
  expect(rows).toMatchObject([{ update: 'request', patch: { status: 'REJECTED', decidedBy: 'v1', decisionWords: '理由不充分' } }])
  expect(refusal(() => play(rejectExtension, buildHandled(), { opinion: '' }, buildGround({ facts: decide })))).toBe('work-order.opinion-missing')
})

test('上级平台的期限不能被延期越过：提前一个工作日仍要守住；重办的另算', () => {
  const upper = (overrides = {}) => buildHandled({ upperDueAt: beijing('2026-03-23 18:00'), ...overrides })
  const facts = { clocks: [citizenClock] }
  // Five days more end on the 20th, the working day before the 23rd; six end on the day itself.
  expect(refusal(() => ask({ amount: 5 }, { order: upper(), facts }))).toBeNull()
  expect(refusal(() => ask({ amount: 6 }, { order: upper(), facts }))).toBe('work-order.extension-past-upper')
  expect(refusal(() => ask({ amount: 6 }, { order: upper({ redoCount: 1 }), facts }))).toBeNull()
  // The unit's own date must keep it as well, though the citizen's would.
  const later = [buildAssignment({ dueAt: beijing('2026-03-16 18:00') })]
  expect(refusal(() => ask({ amount: 5 }, { order: upper(), facts: { ...facts, assignments: later } }))).toBe('work-order.extension-past-upper')
  const late = { ...decide, requests: [{ ...request, detail: { wanted: 6, unit: 'WORKING_DAY' as const } }] }
  expect(refusal(() => play(approveExtension, upper(), {}, buildGround({ actor: reviewer, facts: late })))).toBe('work-order.extension-past-upper')
})
