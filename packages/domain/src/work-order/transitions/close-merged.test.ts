import { expect, test } from 'vitest'
import { beijing } from '../../deadline/test-calendars.ts'
import { NO_LIMIT, type WorkOrder } from '../model.ts'
import { buildGround, buildHandled, buildOrder, NOW, play, refusal } from '../testing.ts'
import { acceptResult } from './accept-result.ts'
import { answerMerged } from './answer-merged.ts'
import { archive } from './archive.ts'
import { closeMerged } from './close-merged.ts'
import { logCallback } from './log-callback.ts'

const DUE = beijing('2026-03-06 18:00')
const merged = (overrides: Partial<WorkOrder> = {}): WorkOrder => buildOrder({ status: 'MERGED', parentId: 'p', formerStatus: 'REGISTERED', closedAt: NOW, nextDueAt: NO_LIMIT, ...overrides })
const answer = { parentNo: '510802260304000009', reply: '已修复', resolution: 'RESOLVED', replyBy: '王强', callbackDueAt: DUE } as const
const waiting = () => merged({ repliedAt: NOW, callbackDueAt: DUE, nextDueAt: DUE })
const rated = { kind: 'RATED', channel: 'PHONE', contacted: 'YES', resolved: 'YES', resultRating: 5, processRating: 4 } as const

test('主单答复通过，并入的各件得到同一个答复；已评价的不再打扰', () => {
  const child = { orderNo: null, acceptedAt: NOW, caller: 1 }
  const { followUps } = play(acceptResult, buildHandled({ status: 'CENTRE_REVIEW', replyText: '已修复', resolution: 'RESOLVED' }), {}, buildGround({
    facts: { merged: [{ ...child, id: 'a', repliedAt: null, callbackDueAt: null }, { ...child, id: 'b', repliedAt: NOW, callbackDueAt: null }, { ...child, id: 'c', repliedAt: NOW, callbackDueAt: DUE }] },
  }))
  expect(followUps?.map(({ orderId, verb }) => [orderId, verb])).toEqual([['a', 'answerMerged'], ['c', 'answerMerged']])
})
test('得到答复后等着本人评价', () => {
  const { patch, event } = play(answerMerged, merged(), answer)
  expect(patch).toMatchObject({ replyText: '已修复', resolution: 'RESOLVED', repliedAt: NOW, callbackDueAt: DUE, nextDueAt: DUE })
  expect(event).toMatchObject({ reply: '已修复' })
})
test('拆出来的不再从主单得到答复', () => {
  expect(refusal(() => play(answerMerged, buildHandled(), answer))).toBe('work-order.not-in-state')
})
test('不愿接回访的只告知答复', () => {
  expect(play(answerMerged, merged({ callbackConsent: false }), answer).patch).toMatchObject({ repliedAt: NOW, callbackDueAt: null, nextDueAt: NO_LIMIT })
})
test('各评各的，仍为已并单', () => {
  const { patch, event, rows } = play(closeMerged, waiting(), rated)
  expect(patch).toMatchObject({ resultRating: 5, resolvedByCaller: 'YES', callbackDueAt: null, nextDueAt: NO_LIMIT })
  expect(patch).not.toHaveProperty('status')
  expect(event).toMatchObject({ dissatisfied: false, parentId: 'p' })
  expect(rows.at(-1)).toMatchObject({ insert: 'evaluation', row: { resultRating: 5, round: 1 } })
})
test('不满意的要说明原因，报给督办员，不自动打回主单', () => {
  const low = { ...rated, resultRating: 2, words: '还是停运' }
  expect(refusal(() => play(closeMerged, waiting(), low))).toBe('work-order.dissatisfaction-reason-missing')
  expect(refusal(() => play(closeMerged, waiting(), { ...low, channel: 'SMS', reason: 'NOT_DONE' }))).toBe('work-order.low-rating-by-phone')
  const { patch, event, followUps } = play(closeMerged, waiting(), { ...low, reason: 'NOT_DONE' })
  expect(event).toMatchObject({ dissatisfied: true, reason: 'NOT_DONE' })
  expect(patch).toMatchObject({ dissatisfactionReason: 'NOT_DONE', dissatisfactionWords: '还是停运' })
  expect(followUps).toBeUndefined()
})
test('主单没答复不能回访，评价过的不能再评', () => {
  expect(refusal(() => play(closeMerged, merged(), rated))).toBe('work-order.merged-unanswered')
  expect(refusal(() => play(closeMerged, merged({ repliedAt: NOW }), rated))).toBe('work-order.merged-evaluated')
  expect(refusal(() => play(logCallback, merged(), { outcome: 'BUSY' }))).toBe('work-order.merged-unanswered')
  expect(play(logCallback, waiting(), { outcome: 'BUSY' }).patch).toMatchObject({ callbackAttempts: 1 })
})
test('打不通也要够次数', () => {
  expect(refusal(() => play(closeMerged, waiting(), { kind: 'UNREACHABLE' }))).toBe('work-order.not-yet-unreachable')
  expect(play(closeMerged, waiting(), { kind: 'DECLINED' }).patch).toMatchObject({ callbackDueAt: null })
})
test('等本人评价的并单件不归档', () => {
  expect(refusal(() => play(archive, waiting(), {}, buildGround({ now: beijing('2026-06-04 10:00') })))).toBe('work-order.archive-not-due')
})
test('主单没有答复就终结的：并入的各件得到告知，主单恢复办理后仍等共同的答复', () => {
  const told = play(answerMerged, merged(), { ...answer, reply: '已下达终结答复', resolution: null, callbackDueAt: null, ended: 'NOT_PURSUED' })
  expect(told.patch).toEqual({ replyText: '已下达终结答复' })
  expect(told.event).toMatchObject({ ended: 'NOT_PURSUED', noCallback: true })
})
