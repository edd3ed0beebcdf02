import { expect, test } from 'vitest'
import { beijing } from '../../deadline/test-calendars.ts'
import { NO_LIMIT, type WorkOrder } from '../model.ts'
import type { CallbackAttempt } from '../rows.ts'
import { buildGround, buildHandled, NOW, play, refusal } from '../testing.ts'
import { closeByEvaluation } from './close-by-evaluation.ts'
import { logCallback } from './log-callback.ts'

const pending = (overrides: Partial<WorkOrder> = {}) => buildHandled({ status: 'CALLBACK_PENDING', since: beijing('2026-03-02 09:00'), holderUnitId: null, resolution: 'PARTIAL', ...overrides })
const rated = { kind: 'RATED', contacted: 'YES', resolved: 'PARTLY', resultRating: 3, processRating: 4 } as const
const attempts = (...times: string[]): CallbackAttempt[] => times.map((time) => ({ at: beijing(time), outcome: 'NO_ANSWER', nextAt: null }))

test('基本满意即办结，结案方式随办理结果', () => {
  const { patch, rows } = play(closeByEvaluation, pending(), rated)
  expect(patch).toMatchObject({ status: 'CLOSED', closeReason: 'RESOLVED', closedAt: NOW, nextDueAt: NO_LIMIT, resultRating: 3, processRating: 4, resolvedByCaller: 'PARTLY' })
  expect(rows).toContainEqual({ insert: 'evaluation', row: expect.objectContaining({ round: 1, channel: 'PHONE', resultRating: 3, contacted: 'YES' }) })
  expect(rows).toContainEqual({ insert: 'custody', row: expect.objectContaining({ holderTenantId: null }) })
})

test('单位没联系过的，评价再高也记下', () => {
  expect(play(closeByEvaluation, pending(), { ...rated, resultRating: 5, contacted: 'NO' }).event.notContacted).toBe(true)
})

test('不满意不能办结，电话回访要问全', () => {
  expect(refusal(() => play(closeByEvaluation, pending(), { ...rated, resultRating: 2 }))).toBe('work-order.rating-too-low-to-close')
  expect(refusal(() => play(closeByEvaluation, pending(), { ...rated, contacted: null }))).toBe('work-order.answers-missing')
  expect(play(closeByEvaluation, pending(), { kind: 'RATED', channel: 'SMS', resultRating: 4 }).patch.status).toBe('CLOSED')
})

test('两天里打满三次才算无法接通，上一轮的不算', () => {
  const vain = attempts('2026-03-02 10:00', '2026-03-03 10:00', '2026-03-03 15:00')
  expect(play(closeByEvaluation, pending(), { kind: 'UNREACHABLE' }, buildGround({ facts: { attempts: vain } })).patch.status).toBe('CLOSED')
  const short = buildGround({ facts: { attempts: vain.slice(1) } })
  expect(refusal(() => play(closeByEvaluation, pending(), { kind: 'UNREACHABLE' }, short))).toBe('work-order.not-yet-unreachable')
  const later = pending({ since: beijing('2026-03-03 09:00') })
  expect(refusal(() => play(closeByEvaluation, later, { kind: 'UNREACHABLE' }, buildGround({ facts: { attempts: vain } })))).toBe('work-order.not-yet-unreachable')
})

test('诉求人不愿评价可以办结；要回访的不能当作不需回访', () => {
  expect(play(closeByEvaluation, pending(), { kind: 'DECLINED' }).patch.status).toBe('CLOSED')
  expect(refusal(() => play(closeByEvaluation, pending(), { kind: 'NO_CALLBACK' }))).toBe('work-order.callback-needed')
  expect(play(closeByEvaluation, pending({ requestType: 'PRAISE' }), { kind: 'NO_CALLBACK' }).patch.status).toBe('CLOSED')
})

test('短信回访到期没有回复的可以办结；期满以前、有人拨打以后不行', () => {
  const bySms = pending({ requestType: 'CONSULT', selfCloseAt: NOW })
  const { patch, event, rows } = play(closeByEvaluation, bySms, { kind: 'NO_CALLBACK' })
  expect([patch.status, event.unanswered]).toEqual(['CLOSED', true])
  expect(rows).toContainEqual({ insert: 'evaluation', row: expect.objectContaining({ channel: 'NONE', resultRating: null }) })
  expect(refusal(() => play(closeByEvaluation, { ...bySms, selfCloseAt: beijing('2026-03-05 18:00') }, { kind: 'NO_CALLBACK' }))).toBe('work-order.callback-needed')
  const called = play(logCallback, bySms, { outcome: 'NO_ANSWER' })
  expect(refusal(() => play(closeByEvaluation, { ...bySms, ...called.patch }, { kind: 'NO_CALLBACK' }))).toBe('work-order.callback-needed')
})
