import { expect, test } from 'vitest'
import { beijing } from '../../deadline/test-calendars.ts'
import { due, dispatchLimit } from '../../deadline/limit.ts'
import type { MergedOrder } from '../beside.ts'
import { buildAssignment, buildFacts, buildGround, buildHandled, buildOrder, NOW, play, refusal } from '../testing.ts'
import { absorb } from './absorb.ts'
import { release } from './release.ts'

const child = (caller: number, overrides: Partial<MergedOrder> = {}): MergedOrder => ({
  id: `c${caller}`, orderNo: null, acceptedAt: NOW, repliedAt: null, callbackDueAt: null, caller, ...overrides,
})
const children = (n: number) => Array.from({ length: n }, (_, index) => child(index + 1))
const take = (merged: MergedOrder[], order = buildOrder(), facts = {}) =>
  play(absorb, order, { childId: merged.at(-1)?.id ?? '', childNo: null, headcount: 3 }, buildGround({ facts: { merged, custody: [], ...facts } }))

test('计入一件，人数相加', () => {
  const { patch, event } = take(children(1), buildOrder({ repeatCount: 2, involvedHeadcount: 5 }))
  expect(patch).toEqual({ repeatCount: 3, involvedHeadcount: 8 })
  expect(event).toMatchObject({ callers: 2, alarm: null, urgency: null })
})
test('24 小时内第五位诉求人，报热点并提一级，签收前两个时限随之重算', () => {
  const { patch, event } = take(children(4))
  expect(event).toMatchObject({ callers: 5, alarm: 'HOTSPOT', urgency: 'URGENT' })
  const { sla, calendars } = buildFacts()
  const calendar = calendars.get(2)
  expect(patch).toMatchObject({ urgency: 'URGENT', dispatchDueAt: calendar && due(NOW, dispatchLimit('URGENT', sla), calendar) })
})
test('签收以后提级只作更正，时限不变', () => {
  const { patch, rows } = take(children(4), buildHandled(), { assignments: [buildAssignment()] })
  expect(patch).toEqual({ urgency: 'URGENT', repeatCount: 1, involvedHeadcount: 4 })
  expect(rows).toEqual([])
})
test('适用法定期限的报热点，不提级', () => {
  const statutoryLimit = { limit: { unit: 'CALENDAR_DAY' as const, amount: 60 }, clause: '《信访工作条例》第三十四条' }
  expect(take(children(4), buildOrder({ statutoryLimit }))).toMatchObject({ patch: { repeatCount: 1 }, event: { alarm: 'HOTSPOT', urgency: null } })
})
test('同一诉求人、一天以前的，不算热点', () => {
  expect(take([child(1), child(0), child(1, { id: 'x' }), child(2)]).event).toMatchObject({ callers: 3, alarm: null })
  const old = children(4).map((each) => ({ ...each, acceptedAt: beijing('2026-03-02 09:00') }))
  expect(take([...old, child(5)]).event).toMatchObject({ callers: 2, alarm: null })
})
test('热点只报一次，到二十人再报突发', () => {
  expect(take(children(5)).event).toMatchObject({ callers: 6, alarm: null })
  expect(take(children(19)).event).toMatchObject({ callers: 20, alarm: 'EMERGENCY', urgency: null })
})
test('主单已答复的，新并入的马上得到同一个答复', () => {
  const callbackDueAt = beijing('2026-03-06 18:00')
  const { followUps } = take(children(1), buildHandled({ status: 'CALLBACK_PENDING', replyText: '已修复', resolution: 'RESOLVED', callbackDueAt }))
  expect(followUps).toMatchObject([{ orderId: 'c1', verb: 'answerMerged', input: { reply: '已修复', callbackDueAt } }])
})
test('拆出时减回去', () => {
  const { patch } = play(release, buildOrder({ repeatCount: 1, involvedHeadcount: 4 }), { childId: 'c1', childNo: null, headcount: 3 })
  expect(patch).toEqual({ repeatCount: 0, involvedHeadcount: 1 })
})
test('结束了的不再计入；只有没给答复就结束的才能拆', () => {
  const taken = { childId: 'c1', childNo: null, headcount: 3 }
  expect(refusal(() => take(children(1), buildOrder({ status: 'CLOSED' })))).toBe('work-order.not-in-state')
  expect(refusal(() => play(release, buildOrder({ status: 'CLOSED' }), taken))).toBe('work-order.not-in-state')
  expect(refusal(() => play(release, buildOrder({ status: 'WITHDRAWN' }), taken))).toBeNull()
})
