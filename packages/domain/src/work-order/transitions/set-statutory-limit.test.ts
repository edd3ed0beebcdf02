import { expect, test } from 'vitest'
import { calendarDays, workingDays } from '../../deadline/limit.ts'
import { SICHUAN } from '../../deadline/profiles.ts'
import { beijing } from '../../deadline/test-calendars.ts'
import { DomainError } from '../../errors.ts'
import type { Facts } from '../facts.ts'
import type { ClockRow } from '../model.ts'
import { limitOfOrder } from '../order-limit.ts'
import { ORDER_DEFAULTS } from '../settings.ts'
import { buildAssignment, buildFacts, buildGround, buildHandled, buildOrder, NOW, play, refusal } from '../testing.ts'
import { reclassify } from './reclassify.ts'
import { redo } from './redo.ts'
import { setStatutoryLimit } from './set-statutory-limit.ts'

const clause = '《中华人民共和国行政复议法》第六十二条'
const callerTold = '依法六十日内作出决定'
const sixty = { limit: { unit: 'CALENDAR_DAY' as const, amount: 60 }, clause, callerTold }
const statutoryLimit = { limit: calendarDays(60), clause }
const back = { limit: null, reason: '引错了条款' }
const world = (facts: Partial<Facts> = {}, now = NOW) => buildGround({ now, facts: { assignments: [buildAssignment()], ...facts } })
const row = (overrides: Partial<ClockRow>): ClockRow => ({
  kind: 'CITIZEN', assignmentId: null, cause: 'DISPATCH', startedAt: NOW, dueAt: null, limit: workingDays(7), calendarTenantId: 2, provisional: false, detail: null, ...overrides,
})
const both = (overrides: Partial<ClockRow>): ClockRow[] => [row(overrides), row({ ...overrides, kind: 'HOLDER', assignmentId: 'lead' })]
// 60 days from 4 March end on 3 May, inside the holidays: 6 May.
const SIXTY = beijing('2026-05-06 18:00')

test('签收之后也按法定期限，两个时限各从自己的起点重算；事由、条款和前后日期都在记录里', () => {
  const { patch, rows, event } = play(setStatutoryLimit, buildHandled(), sixty, world())
  expect(patch).toEqual({ statutoryLimit, dueAt: SIXTY, originalDueAt: SIXTY, holderDueAt: SIXTY, nextDueAt: SIXTY })
  expect(rows).toContainEqual({ update: 'assignment', id: 'lead', patch: { dueAt: SIXTY, limit: calendarDays(60) } })
  expect(rows.flatMap((each) => ('insert' in each && each.insert === 'order_clock' ? [`${each.row.kind} ${each.row.cause}`] : []))).toEqual(['CITIZEN STATUTORY', 'HOLDER STATUTORY'])
  expect(event).toEqual({
    limit: sixty.limit, clause, words: callerTold, reason: null, dueAt: SIXTY, dueBefore: beijing('2026-03-13 18:00'), holderDueAt: SIXTY, holderDueBefore: beijing('2026-03-13 18:00'),
  })
})

test('派单之前设的，派单时限不变；待签收的，签收时限不变', () => {
  expect(play(setStatutoryLimit, buildOrder(), sixty).patch).toEqual({ statutoryLimit, dueAt: SIXTY, originalDueAt: null })
  const unsigned = buildAssignment({ status: 'PENDING_SIGN', signedAt: null })
  const { patch } = play(setStatutoryLimit, buildHandled({ status: 'DISPATCHED', signedAt: null }), { ...sixty, limit: { unit: 'WORKING_DAY', amount: 30 } }, world({ assignments: [unsigned] }))
  expect(patch).toEqual({ statutoryLimit: { limit: workingDays(30), clause }, dueAt: beijing('2026-04-16 18:00'), originalDueAt: beijing('2026-04-16 18:00'), holderDueAt: beijing('2026-04-16 18:00') })
})

test('还没交意见、交了还没批的协办按新期限往回数，批了的不动；内部承办不晚于本单位', () => {
  const co = buildAssignment({ id: 'co', role: 'CO', unitId: 22 })
  const waiting = buildAssignment({ id: 'waiting', role: 'CO', unitId: 24, status: 'SUBMITTED', submittedAt: NOW })
  const done = buildAssignment({ id: 'done', role: 'CO', unitId: 23, status: 'APPROVED', submittedAt: NOW, approvedAt: NOW })
  const sub = buildAssignment({ id: 'sub', role: 'SUB', unitId: 211, dueAt: beijing('2026-04-30 18:00') })
  const assignments = [buildAssignment(), co, waiting, done, sub]
  const set = play(setStatutoryLimit, buildHandled(), sixty, world({ assignments })).rows
  expect(set.flatMap((each) => ('update' in each && each.update === 'assignment' ? [[each.id, each.patch.dueAt]] : []))).toEqual([['lead', SIXTY], ['co', beijing('2026-04-21 18:00')], ['waiting', beijing('2026-04-21 18:00')]])
  const undone = play(setStatutoryLimit, buildHandled({ statutoryLimit, dueAt: SIXTY, holderDueAt: SIXTY }), back, world({ assignments })).rows
  expect(undone).toContainEqual({ update: 'assignment', id: 'sub', patch: { dueAt: beijing('2026-03-13 18:00') } })
})

test('已批的延期照算；撤销后两个时限回到没设过时', () => {
  const clocks = [...both({}), ...both({ cause: 'EXTENSION', startedAt: beijing('2026-03-05 09:00'), detail: { by: workingDays(3) } })]
  const extended = { extensionCount: 1, extendedTotal: 3, dueAt: beijing('2026-03-18 18:00'), holderDueAt: beijing('2026-03-18 18:00') }
  const { patch } = play(setStatutoryLimit, buildHandled(extended), sixty, world({ clocks }, beijing('2026-03-06 09:00')))
  expect(patch).toMatchObject({ dueAt: beijing('2026-05-09 18:00'), holderDueAt: beijing('2026-05-09 18:00'), originalDueAt: SIXTY })
  const under = buildHandled({ ...extended, ...patch })
  const after = play(setStatutoryLimit, under, back, world({ clocks: [...clocks, ...both({ cause: 'STATUTORY', limit: calendarDays(60) })] }, beijing('2026-03-09 09:00')))
  expect(after.patch).toMatchObject({ dueAt: extended.dueAt, holderDueAt: extended.holderDueAt, originalDueAt: beijing('2026-03-13 18:00'), statutoryLimit: null })
  expect(after.event).toMatchObject({ limit: null, clause, words: null, reason: back.reason })
})

test('上级平台有期限的，承诺仍比它提前；提不前的不收', () => {
  const upper = (at: string) => buildHandled({ channel: 'UPPER', externalNo: 'U1', upperDueAt: beijing(at) })
  expect(play(setStatutoryLimit, upper('2026-03-20 18:00'), sixty, world()).patch).toMatchObject({ dueAt: beijing('2026-03-19 18:00'), holderDueAt: SIXTY })
  expect(refusal(() => play(setStatutoryLimit, upper('2026-03-16 18:00'), sixty, world()))).toBe('work-order.statutory-past-upper')
})

test('至多多少天、条款至少几个字，按受理时的设置，退回来说得出是多少', () => {
  const own = world({ settings: { ...buildFacts().settings, order: { ...ORDER_DEFAULTS, statutoryLimit: { mostDays: 60, shortestClause: clause.length } } } })
  const why = (input: typeof sixty) => {
    try {
      play(setStatutoryLimit, buildHandled(), input, own)
      return null
    } catch (error) {
      return error instanceof DomainError ? [error.code, error.params] : error
    }
  }
  expect(why(sixty)).toBeNull()
  expect(why({ ...sixty, limit: { unit: 'CALENDAR_DAY', amount: 61 } })).toEqual(['work-order.statutory-amount-too-much', { most: 60 }])
  expect(why({ ...sixty, clause: clause.slice(1) })).toEqual(['work-order.statutory-clause-missing', { least: clause.length }])
})

test('只收更长的、有条款的、没过的；紧急件、重办件和没有期限的不适用', () => {
  const refused = (input: typeof sixty | (Omit<typeof sixty, 'limit'> & { limit: { unit: 'WORKING_DAY'; amount: number } }), order = buildHandled(), now = NOW) => refusal(() => play(setStatutoryLimit, order, input, world({}, now)))
  expect(refused({ ...sixty, limit: { unit: 'WORKING_DAY', amount: 7 } })).toBe('work-order.statutory-not-longer')
  expect(refused({ ...sixty, limit: { unit: 'WORKING_DAY', amount: 0 } })).toBe('work-order.statutory-amount-missing')
  expect(refused({ ...sixty, limit: { unit: 'CALENDAR_DAY', amount: 1.5 } })).toBe('work-order.statutory-amount-missing')
  expect(refused({ ...sixty, limit: { unit: 'CALENDAR_DAY', amount: 731 } })).toBe('work-order.statutory-amount-too-much')
  expect(refusal(() => setStatutoryLimit.input.parse({ ...sixty, limit: { unit: 'WALL_HOUR', amount: 100 } }))).toBe('work-order.statutory-unit-missing')
  expect(refused({ ...sixty, clause: '第一条' })).toBe('work-order.statutory-clause-missing')
  expect(refused({ ...sixty, callerTold: ' ' })).toBe('work-order.statutory-told-missing')
  expect(refused(sixty, buildHandled({ urgency: 'URGENT' }))).toBe('work-order.statutory-urgent')
  expect(refused(sixty, buildHandled({ urgency: 'CRITICAL' }))).toBe('work-order.statutory-urgent')
  expect(refused(sixty, buildHandled({ redoCount: 1 }))).toBe('work-order.statutory-redo')
  expect(refused(sixty, buildHandled({ requestType: 'PRAISE', dueAt: null }))).toBe('work-order.statutory-no-promise')
  expect(refused(sixty, buildHandled({ statutoryLimit, dueAt: SIXTY }))).toBe('work-order.nothing-changed')
  expect(refused(sixty, buildHandled(), beijing('2026-05-07 09:00'))).toBe('work-order.statutory-past')
  expect(refused(sixty, buildHandled({ status: 'SUSPENDED' }))).toBe('work-order.not-in-state')
})

test('没设过的不能撤销，要写理由；撤销后期限已过的不能撤', () => {
  const under = buildHandled({ statutoryLimit, dueAt: SIXTY, holderDueAt: SIXTY })
  const refused = (input: { limit: null; reason?: string }, order = under, now = NOW) => refusal(() => play(setStatutoryLimit, order, input, world({}, now)))
  expect(refused(back)).toBeNull()
  expect(refused({ limit: null })).toBe('work-order.statutory-reason-missing')
  expect(refused(back, buildHandled())).toBe('work-order.statutory-none')
  expect(refused(back, under, beijing('2026-03-16 09:00'))).toBe('work-order.statutory-needed')
})

test('以后改类型、再派单都按法定期限；重办按重办时限，此后不再适用；改紧急要先撤销', () => {
  const waiting = buildOrder({ statutoryLimit, dueAt: SIXTY })
  expect(play(reclassify, waiting, { requestType: 'CONSULT', reason: '属咨询' }).patch).toMatchObject({ dueAt: SIXTY })
  expect(refusal(() => play(reclassify, waiting, { urgency: 'URGENT', reason: '有危险' }))).toBe('work-order.statutory-before-urgent')
  expect(limitOfOrder(waiting, SICHUAN)).toEqual(calendarDays(60))
  const judged = buildHandled({ status: 'REDO_REVIEW', statutoryLimit, dueAt: SIXTY })
  const redone = play(redo, judged, { points: '请现场处理' }, world())
  expect(redone.patch).toMatchObject({ dueAt: beijing('2026-03-11 18:00'), holderDueAt: beijing('2026-03-11 18:00') })
  expect(limitOfOrder({ ...judged, redoCount: 1 }, SICHUAN)).toEqual(workingDays(7))
})
