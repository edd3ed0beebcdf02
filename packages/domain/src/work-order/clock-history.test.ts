import { expect, test } from 'vitest'
import { beijing } from '../deadline/test-calendars.ts'
import type { Facts } from './facts.ts'
import type { Assignment, ClockRow, CustodyRow, WorkOrder } from './model.ts'
import type { Row } from './rows.ts'
import type { OrderVerb } from './registry.ts'
import { TRANSITIONS } from './registry.ts'
import { shiftedClocks } from './shifted-clocks.ts'
import { buildDraft, buildGround, refusal } from './testing.ts'
import { recalculate } from './transitions/recalculate.ts'

/** Keeps what the tables keep, so that each verb meets the rows of those before it. */
function told(order: WorkOrder) {
  const facts = { assignments: [] as Assignment[], clocks: [] as ClockRow[], custody: [] as CustodyRow[] }
  let ids = 0
  const ground = (now: Date, actor = {}) => ({ ...buildGround({ now, facts: facts as Partial<Facts>, actor }), newId: () => `n${++ids}` })
  const apply = (row: Row) => {
    if ('insert' in row && row.insert === 'assignment') facts.assignments.push({ ...row.row, orderId: order.id, tenantId: order.tenantId })
    if ('update' in row && row.update === 'assignment') facts.assignments = facts.assignments.map((each) => (each.id === row.id ? { ...each, ...row.patch } : each))
    if ('insert' in row && row.insert === 'order_clock') facts.clocks.push(row.row)
    if ('insert' in row && row.insert === 'custody') facts.custody.push(row.row)
  }
  const written = (now: Date, decision: { patch: Partial<WorkOrder>; rows?: Row[] }) => {
    const before = order.status
    order = { ...order, ...decision.patch }
    if (order.status !== before) order = { ...order, since: now }
    decision.rows?.forEach(apply)
    // With the calendars as they were, working out again finds every date as the acts left it.
    if (recalculate.from.includes(order.status)) expect(refusal(() => recalculate.decide(order, {}, ground(now, { duties: ['SYSTEM'] })))).toBe('work-order.clock-unchanged')
  }
  return {
    get order() { return order },
    get clocks() { return facts.clocks },
    play(at: string, verb: OrderVerb, input: unknown, actor = {}) {
      const transition = TRANSITIONS[verb]
      expect(transition.from).toContain(order.status)
      const now = beijing(at)
      written(now, transition.decide(order, transition.input.parse(input), ground(now, actor)))
    },
    extend(at: string, days: number) {
      const now = beijing(at)
      written(now, shiftedClocks(order, ground(now).facts, { cause: 'EXTENSION', by: { unit: 'WORKING_DAY', amount: days } }, now))
    },
    set(patch: Partial<WorkOrder>) { order = { ...order, ...patch } },
  }
}

const matter = {
  requestType: 'HELP', categoryCode: '0301', title: '小区电梯停运', content: '小区 3 号楼电梯停运三天，老人出行困难。', demand: '尽快修好', areaCode: '510802', address: '东城街 1 号', urgency: 'NORMAL',
  duplicatesShown: true, caller: { phone: '13900000001' },
}
const manualBasis = { clause: '权责清单第 8 条', overrideReason: '职责所在' }
const liaison = { unitId: 21, unitIds: [21], duties: ['UNIT_LIAISON' as const] }

test('登记、改分类、派单、延期、挂起、退回重报、重办：每一步之后，由经过重新得出的日期都与当时写下的一样', () => {
  const story = told(buildDraft())
  story.play('2026-03-04 10:00', 'register', matter)
  story.play('2026-03-04 11:00', 'reclassify', { requestType: 'COMPLAINT', reason: '属投诉' })
  story.play('2026-03-05 09:30', 'dispatch', { leadUnitId: 21, basis: 'INDUSTRY', opinion: '请办理', manualBasis, co: [{ unitId: 22 }] })
  story.play('2026-03-05 10:30', 'reclassify', { requestType: 'HELP', reason: '属求助' })
  story.play('2026-03-05 15:00', 'sign', {}, liaison)
  story.extend('2026-03-10 09:00', 3)
  story.set({ status: 'SUSPENDED', suspendedAt: beijing('2026-03-11 10:00'), resumeBy: beijing('2026-03-20 09:00') })
  story.play('2026-03-17 16:00', 'resume', { words: '检测结果已出' })
  story.set({ status: 'CENTRE_REVIEW', repliedAt: beijing('2026-03-19 17:00') })
  story.play('2026-03-20 11:00', 'sendBack', { defects: ['D03'], opinion: '请补充事实' })
  story.set({ status: 'REDO_REVIEW', dissatisfactionReason: 'NOT_SOLVED' })
  story.play('2026-04-08 10:00', 'redo', { points: '请现场处理并回复诉求人' })
  expect(story.clocks.map(({ kind, cause }) => `${kind} ${cause}`)).toEqual([
    'CITIZEN PROVISIONAL', 'CITIZEN RECLASSIFY', 'HOLDER DISPATCH', 'CITIZEN DISPATCH', 'CITIZEN RECLASSIFY', 'HOLDER RECLASSIFY', 'CITIZEN EXTENSION', 'HOLDER EXTENSION',
    'CITIZEN SUSPENSION', 'HOLDER SUSPENSION', 'HOLDER SEND_BACK', 'HOLDER REDO', 'CITIZEN REDO',
  ])
})

test('设法定期限、派单、延期、挂起、撤销、再设、退回重报、重办：每一步之后也都一样', () => {
  const statute = (amount: number) => ({ limit: { unit: 'CALENDAR_DAY', amount }, clause: '《信访工作条例》第三十四条', callerTold: '依法办理' })
  const story = told(buildDraft())
  story.play('2026-03-04 10:00', 'register', matter)
  story.play('2026-03-04 11:00', 'setStatutoryLimit', statute(60))
  story.play('2026-03-04 11:30', 'reclassify', { requestType: 'COMPLAINT', reason: '属投诉' })
  story.play('2026-03-05 09:30', 'dispatch', { leadUnitId: 21, basis: 'INDUSTRY', opinion: '请办理', manualBasis, co: [{ unitId: 22 }] })
  expect(story.order.holderDueAt).toEqual(beijing('2026-05-06 18:00'))
  story.play('2026-03-05 15:00', 'sign', {}, liaison)
  story.extend('2026-03-10 09:00', 3)
  story.set({ status: 'SUSPENDED', suspendedAt: beijing('2026-03-11 10:00'), resumeBy: beijing('2026-03-20 09:00') })
  story.play('2026-03-17 16:00', 'resume', { words: '检测结果已出' })
  story.play('2026-03-18 09:00', 'setStatutoryLimit', { limit: null, reason: '引错了条款' })
  // 15 working days from 5 March, three more granted, four of suspension.
  expect(story.order).toMatchObject({ statutoryLimit: null, dueAt: beijing('2026-04-07 18:00'), holderDueAt: beijing('2026-04-07 18:00') })
  story.play('2026-03-19 09:00', 'setStatutoryLimit', statute(90))
  story.set({ status: 'CENTRE_REVIEW', repliedAt: beijing('2026-03-19 17:00') })
  story.play('2026-03-20 11:00', 'sendBack', { defects: ['D03'], opinion: '请补充事实' })
  story.set({ status: 'REDO_REVIEW', dissatisfactionReason: 'NOT_SOLVED' })
  story.play('2026-04-08 10:00', 'redo', { points: '请现场处理并回复诉求人' })
  expect(story.order.dueAt).toEqual(beijing('2026-04-15 18:00'))
})
