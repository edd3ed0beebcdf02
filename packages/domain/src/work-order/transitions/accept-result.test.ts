import { expect, test } from 'vitest'
import { beijing } from '../../deadline/test-calendars.ts'
import type { WorkOrderId } from '../model.ts'
import { buildAssignment, buildGround, buildHandled, NOW, play, refusal } from '../testing.ts'
import { acceptResult } from './accept-result.ts'
import { answerMerged } from './answer-merged.ts'

const reviewed = buildHandled({ status: 'CENTRE_REVIEW', holderUnitId: null, repliedAt: NOW, callbackAttempts: 2 })
const world = buildGround({
  facts: {
    assignments: [
      buildAssignment({ status: 'APPROVED', submittedAt: NOW }),
      buildAssignment({ id: 'late', role: 'CO', unitId: 22 }),
      buildAssignment({ id: 'done', role: 'CO', unitId: 31, status: 'APPROVED', submittedAt: NOW, approvedAt: NOW }),
    ],
  },
})

test('通过后一个工作日内开始、三个工作日内完成回访，各单位的办理到此为止', () => {
  const { patch, rows, event } = play(acceptResult, reviewed, {}, world)
  expect(patch).toMatchObject({ status: 'CALLBACK_PENDING', callbackDueAt: beijing('2026-03-09 18:00'), nextDueAt: beijing('2026-03-05 18:00'), callbackAttempts: 0 })
  expect(rows).toContainEqual({ update: 'assignment', id: 'lead', patch: { status: 'ACCEPTED', closedAt: NOW } })
  expect(rows).toContainEqual({ update: 'assignment', id: 'late', patch: expect.objectContaining({ status: 'CANCELLED' }) })
  expect(rows).toContainEqual({ update: 'assignment', id: 'done', patch: { status: 'ACCEPTED', closedAt: NOW } })
  expect(event.noCallback).toBe(false)
})

test('并入各件的诉求人也是一个工作日内开始回访', () => {
  const child = { id: 'm1', orderNo: null, acceptedAt: NOW, repliedAt: null, callbackDueAt: null, caller: 1 }
  const { followUps } = play(acceptResult, reviewed, {}, buildGround({ facts: { assignments: [buildAssignment({ status: 'APPROVED', submittedAt: NOW })], merged: [child] } }))
  expect(followUps).toMatchObject([{ orderId: 'm1', verb: 'answerMerged', input: { startBy: beijing('2026-03-05 18:00'), callbackDueAt: beijing('2026-03-09 18:00') } }])
  const merged = buildHandled({ status: 'MERGED', holderUnitId: null, leadUnitId: null })
  const { patch } = play(answerMerged, merged, { parentNo: null, reply: '已修好', resolution: 'RESOLVED', replyBy: null, callbackDueAt: beijing('2026-03-09 18:00'), startBy: beijing('2026-03-05 18:00') })
  expect(patch).toMatchObject({ nextDueAt: beijing('2026-03-05 18:00'), callbackDueAt: beijing('2026-03-09 18:00') })
})

test('诉求人约好的时间排在前面', () => {
  const preferred = beijing('2026-03-05 10:00')
  expect(play(acceptResult, { ...reviewed, preferredCallbackAt: preferred }, {}, world).patch).toMatchObject({ nextCallbackAt: preferred, nextDueAt: preferred })
})

test('不需回访的随即由系统办结，抽样以外的咨询发短信，到回访期满未评的由系统办结', () => {
  const { patch, event } = play(acceptResult, { ...reviewed, requestType: 'PRAISE' }, {}, world)
  expect(patch.selfCloseAt).toEqual(NOW)
  expect(event.noCallback).toBe(true)
  expect(play(acceptResult, reviewed, {}, world).patch.selfCloseAt).toBeNull()

  const asked = { ...reviewed, requestType: 'CONSULT', id: '00000000-0000-7000-8000-000000000014' as WorkOrderId } as const
  const bySms = play(acceptResult, asked, {}, world)
  expect(bySms.patch).toMatchObject({ selfCloseAt: beijing('2026-03-09 18:00'), nextDueAt: beijing('2026-03-09 18:00') })
  expect(bySms.event).toMatchObject({ bySms: true, rateBy: beijing('2026-03-09 18:00').toISOString() })
  const sampled = { ...asked, id: '00000000-0000-7000-8000-000000000013' as WorkOrderId }
  expect(play(acceptResult, sampled, {}, world).patch.selfCloseAt).toBeNull()
  // A landline gets no text message, and whoever was dissatisfied once is called.
  expect(play(acceptResult, asked, {}, buildGround({ facts: { takesSms: false } })).patch.selfCloseAt).toBeNull()
  expect(play(acceptResult, { ...asked, redoCount: 1 }, {}, world).patch.selfCloseAt).toBeNull()
})

test('单位还没审批的不能通过', () => {
  expect(refusal(() => play(acceptResult, buildHandled({ status: 'UNIT_REVIEW' }), {}, world))).toBe('work-order.not-in-state')
})
