import { expect, test } from 'vitest'
import { beijing } from '../../deadline/test-calendars.ts'
import type { Assignment } from '../model.ts'
import { buildAssignment, buildGround, buildHandled, buildRecord, buildUnitActor, NOW, play, refusal } from '../testing.ts'
import { submitReply } from './submit-reply.ts'

const input = { reply: '3 月 4 日已派维修人员到场，更换控制板，电梯当日恢复运行，并约定每月检修一次。', resolution: 'RESOLVED', contactPhone: '0839-3261234' } as const
const co = (overrides: Partial<Assignment>) => buildAssignment({ id: 'co', role: 'CO', unitId: 22, unitName: '区城管局', ...overrides })
const submit = (change: object = {}, parts: Assignment[] = [], records = [buildRecord()]) =>
  play(submitReply, buildHandled(), { ...input, ...change }, buildGround({ actor: buildUnitActor(), facts: { assignments: [buildAssignment(), ...parts], records } }))

test('提交答复后待单位审核，记下经办人', () => {
  const { patch, rows, event } = submit()
  expect(patch).toMatchObject({ status: 'UNIT_REVIEW', replyText: input.reply, resolution: 'RESOLVED', replyBy: '王强', nextDueAt: beijing('2026-03-13 18:00') })
  expect(rows).toEqual([{ update: 'assignment', id: 'lead', patch: { status: 'SUBMITTED', submittedAt: NOW, handlerId: 'h1', handlerFor: [] } }])
  expect(event).toMatchObject({ reply: input.reply, coMissing: [], doubtful: [] })
})

test('没有联系过诉求人不能提交', () => {
  expect(refusal(() => submit({}, [], []))).toBe('work-order.reply-d02')
})

test('上一轮的联系记录不算这一轮的', () => {
  expect(refusal(() => submit({}, [], [buildRecord({ at: beijing('2026-02-27 10:00') })]))).toBe('work-order.reply-d02')
})

test('协办意见没到齐且未逾期，不能提交；逾期的注明缺意见', () => {
  expect(refusal(() => submit({}, [co({ dueAt: beijing('2026-03-11 18:00') })]))).toBe('work-order.co-handlers-owing')
  expect(submit({}, [co({ dueAt: beijing('2026-03-03 18:00') })]).event.coMissing).toEqual(['区城管局'])
  expect(submit({}, [co({ status: 'APPROVED', submittedAt: NOW, approvedAt: NOW })]).event.coMissing).toEqual([])
})

test('主办等的是分管领导批过的协办意见，中心的一份交了就算', () => {
  const waiting = co({ status: 'SUBMITTED', submittedAt: NOW, dueAt: beijing('2026-03-11 18:00') })
  expect(refusal(() => submit({}, [waiting]))).toBe('work-order.co-handlers-owing')
  expect(submit({}, [{ ...waiting, dueAt: beijing('2026-03-03 18:00') }]).event.coMissing).toEqual(['区城管局'])
  expect(submit({}, [{ ...waiting, unitId: null, unitTenantId: 3 }]).event.coMissing).toEqual([])
})

test('不支持诉求要写依据', () => {
  expect(refusal(() => submit({ resolution: 'UNREASONABLE' }))).toBe('work-order.reply-d04')
})

test('退单审核期间不能答复', () => {
  expect(refusal(() => play(submitReply, buildHandled({ status: 'RETURN_REVIEW' }), input))).toBe('work-order.not-in-state')
})
