import { describe, expect, test } from 'vitest'
import type { Calendar } from '../../deadline/calendar.ts'
import { workingDays, workingHours } from '../../deadline/limit.ts'
import { beijing, guangyuan, wall } from '../../deadline/test-calendars.ts'
import type { ClockRow } from '../model.ts'
import { buildAssignment, buildFacts, buildGround, buildHandled, buildOrder, NOW, play, refusal } from '../testing.ts'
import { recalculate } from './recalculate.ts'

const row = (overrides: Partial<ClockRow>): ClockRow => ({
  kind: 'CITIZEN', assignmentId: null, cause: 'DISPATCH', startedAt: NOW, dueAt: beijing('2026-03-13 18:00'), limit: workingDays(7), calendarTenantId: 2, provisional: false, detail: null, ...overrides,
})
const holder = row({ kind: 'HOLDER', assignmentId: 'lead' })

/** The own calendar with these days off besides. */
const withHolidays = (...dates: string[]): ReadonlyMap<number, Calendar> => {
  const year = guangyuan.years[2026] ?? { holidays: [], makeupWorkdays: [], provisional: false }
  const edited: Calendar = { ...guangyuan, tenantId: 2, years: { ...guangyuan.years, 2026: { ...year, holidays: [...year.holidays, ...dates] } } }
  return new Map([...buildFacts().calendars, [2, edited]])
}
const world = (clocks: ClockRow[], calendars = withHolidays('2026-03-09'), assignments = [buildAssignment()]) =>
  buildGround({ actor: { duties: ['SYSTEM'] }, now: beijing('2026-03-05 10:00'), facts: { clocks, calendars, assignments } })

describe('重算时限', () => {
  test('多放一天假，两个时限各顺延一天，留下一行', () => {
    const { patch, rows } = play(recalculate, buildHandled(), {}, world([row({}), holder]))
    expect([patch.dueAt, patch.holderDueAt, patch.nextDueAt].map((at) => at && wall(at))).toEqual(['2026-03-16 18:00', '2026-03-16 18:00', '2026-03-16 18:00'])
    expect(patch.originalDueAt).toEqual(patch.dueAt)
    expect(rows.flatMap((each) => ('insert' in each && each.insert === 'order_clock' ? [each.row.cause] : []))).toEqual(['CALENDAR', 'CALENDAR'])
  })

  test('延过期的从头算起，不在旧日期上加；最初的承诺不把延期算进去', () => {
    const extension = row({ cause: 'EXTENSION', startedAt: beijing('2026-03-05 09:00'), dueAt: beijing('2026-03-18 18:00'), detail: { by: workingDays(3) } })
    const order = buildHandled({ dueAt: beijing('2026-03-18 18:00'), holderDueAt: beijing('2026-03-18 18:00') })
    const lead = buildAssignment({ dueAt: beijing('2026-03-18 18:00') })
    const { patch } = play(recalculate, order, {}, world([row({}), holder, extension, { ...extension, kind: 'HOLDER', assignmentId: 'lead' }], withHolidays('2026-03-09', '2026-03-16'), [lead]))
    expect(patch.dueAt && wall(patch.dueAt)).toBe('2026-03-20 18:00')
    expect(patch.originalDueAt).toEqual(order.originalDueAt)
  })

  test('待派单的连派单时限一起算', () => {
    const provisional = row({ cause: 'PROVISIONAL', detail: { dispatch: workingHours(4) } })
    const { patch } = play(recalculate, buildOrder(), {}, world([provisional], withHolidays('2026-03-04'), []))
    expect(patch.dispatchDueAt && wall(patch.dispatchDueAt)).toBe('2026-03-05 14:00')
    expect(patch.dueAt && wall(patch.dueAt)).toBe('2026-03-16 18:00')
  })

  test('待签收的连签收时限一起算', () => {
    const { patch } = play(recalculate, buildHandled({ status: 'DISPATCHED', signedAt: null }), {}, world([row({}), holder], withHolidays('2026-03-05'), [buildAssignment({ status: 'PENDING_SIGN' })]))
    expect([patch.signDueAt, patch.nextDueAt].map((at) => at && wall(at))).toEqual(['2026-03-06 18:00', '2026-03-06 18:00'])
  })

  test('日期没变就什么也不做；答复后时钟已停，不再算', () => {
    expect(refusal(() => play(recalculate, buildHandled(), {}, world([row({}), holder], withHolidays('2026-04-09'))))).toBe('work-order.clock-unchanged')
    expect(refusal(() => play(recalculate, buildHandled({ status: 'CENTRE_REVIEW' }), {}, world([row({}), holder])))).toBe('work-order.not-in-state')
  })

  test('过去的经过说不清的，宁可不动', () => {
    const sentBack = row({ kind: 'HOLDER', assignmentId: 'lead', cause: 'SEND_BACK', limit: workingDays(2) })
    const { patch } = play(recalculate, buildHandled(), {}, world([row({}), holder, sentBack]))
    expect(patch.holderDueAt).toEqual(buildHandled().holderDueAt)
    expect(patch.dueAt && wall(patch.dueAt)).toBe('2026-03-16 18:00')
  })

  test('年份由暂定改为正式，日期虽同，也记下来', () => {
    const { rows } = play(recalculate, buildHandled(), {}, world([row({ provisional: true }), holder], withHolidays()))
    expect(rows.flatMap((each) => ('insert' in each && each.insert === 'order_clock' ? [[each.row.kind, each.row.provisional]] : []))).toEqual([['CITIZEN', false]])
  })
})
