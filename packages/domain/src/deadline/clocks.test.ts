import { describe, expect, test } from 'vitest'
import { afterExtension, afterSendBack, afterSuspension, citizenDue, coHandlerDue, earlierDue, holderDue, provisionalDue, reclassifiedDue, redoDue, type Reclassified } from './clocks.ts'
import { calendarDays, dispatchLimit, redoLimit, wallHours, workingDays, workingHours } from './limit.ts'
import { SICHUAN } from './profiles.ts'
import { beijing, guangyuan, kashgar, roundTheClock, wall } from './test-calendars.ts'

const help = { limit: workingDays(7), calendar: guangyuan }

describe('暂定日期', () => {
  test('登记加派单期限，再加办理期限', () => {
    const dispatch = dispatchLimit('NORMAL', SICHUAN)
    expect(wall(provisionalDue({ ...help, registeredAt: beijing('2026-03-04 10:00'), dispatch }))).toBe('2026-03-13 18:00')
    expect(wall(provisionalDue({ ...help, registeredAt: beijing('2026-03-04 17:00'), dispatch }))).toBe('2026-03-16 18:00')
  })

  test('紧急件按钟点，深夜也走', () => {
    const urgent = { registeredAt: beijing('2026-03-04 23:50'), dispatch: dispatchLimit('URGENT', SICHUAN), limit: wallHours(24), calendar: guangyuan }
    expect(wall(provisionalDue(urgent))).toBe('2026-03-06 00:20')
  })
})

describe('对诉求人承诺的日期', () => {
  const dispatchedAt = beijing('2026-03-04 10:00')
  const upper = (text: string) => ({ dueAt: beijing(text), marginDays: 1 })

  test('自首次派单起算', () => {
    expect(wall(citizenDue({ ...help, dispatchedAt }))).toBe('2026-03-13 18:00')
  })

  test('上级有期限时取较早者，比上级提前一个工作日', () => {
    expect(wall(citizenDue({ ...help, dispatchedAt, upper: upper('2026-03-12 12:00') }))).toBe('2026-03-11 18:00')
    expect(wall(citizenDue({ ...help, dispatchedAt, upper: upper('2026-03-30 12:00') }))).toBe('2026-03-13 18:00')
    expect(wall(citizenDue({ ...help, dispatchedAt, upper: upper('2026-03-09 12:00') }))).toBe('2026-03-06 18:00')
  })

  test('上级期限近到提前不了时守上级期限，不生来超期', () => {
    expect(wall(citizenDue({ ...help, dispatchedAt, upper: upper('2026-03-04 16:00') }))).toBe('2026-03-04 16:00')
  })
})

test('承办单位的日期每次派单都足额起算，用单位所在地的日历', () => {
  const late = beijing('2026-03-19 10:00')
  expect(wall(holderDue({ dispatchedAt: late, limit: workingDays(5), calendar: kashgar }))).toBe('2026-03-27 19:30')
  expect(wall(holderDue({ dispatchedAt: late, limit: workingDays(5), calendar: guangyuan }))).toBe('2026-03-26 18:00')
})

describe('延期', () => {
  test('两个日期各在自己的日历里往后移', () => {
    const by = workingDays(2)
    expect(wall(afterExtension({ dueAt: beijing('2026-03-19 18:00'), by, calendar: guangyuan }))).toBe('2026-03-23 18:00')
    expect(wall(afterExtension({ dueAt: beijing('2026-03-19 19:30'), by, calendar: kashgar }))).toBe('2026-03-24 19:30')
  })

  test('紧急件按小时延', () => {
    expect(wall(afterExtension({ dueAt: beijing('2026-03-06 20:00'), by: wallHours(12), calendar: guangyuan }))).toBe('2026-03-07 08:00')
  })

  test('全天开放的单位延一天就是一天', () => {
    const dueAt = holderDue({ dispatchedAt: beijing('2026-03-04 10:00'), limit: workingDays(1), calendar: roundTheClock })
    expect(wall(afterExtension({ dueAt, by: workingDays(1), calendar: roundTheClock }))).toBe('2026-03-06 23:59')
  })
})

describe('挂起', () => {
  const base = { dueAt: beijing('2026-03-13 18:00'), suspendedAt: beijing('2026-03-05 10:00'), ...help }

  test('顺延挂起次日至恢复当日的工作日', () => {
    expect(wall(afterSuspension({ ...base, resumedAt: beijing('2026-03-10 15:00') }))).toBe('2026-03-18 18:00')
    expect(wall(afterSuspension({ ...base, calendar: kashgar, resumedAt: beijing('2026-03-23 15:00') }))).toBe('2026-03-31 19:30')
  })

  test('当日恢复、周末恢复不顺延', () => {
    expect(afterSuspension({ ...base, resumedAt: beijing('2026-03-05 17:00') })).toEqual(base.dueAt)
    const friday = { ...base, suspendedAt: beijing('2026-03-06 10:00'), resumedAt: beijing('2026-03-08 10:00') }
    expect(afterSuspension(friday)).toEqual(base.dueAt)
  })

  test('按小时的期限顺延经过的时间', () => {
    const from = { suspendedAt: beijing('2026-03-04 16:00'), resumedAt: beijing('2026-03-05 10:00'), calendar: guangyuan }
    expect(wall(afterSuspension({ ...from, dueAt: beijing('2026-03-05 08:00'), limit: wallHours(24) }))).toBe('2026-03-06 02:00')
    expect(wall(afterSuspension({ ...from, dueAt: beijing('2026-03-04 17:00'), limit: workingHours(4) }))).toBe('2026-03-05 11:00')
  })
})

describe('退回重填', () => {
  const base = { ...help, dueAt: beijing('2026-03-13 18:00'), rework: workingDays(2) }

  test('剩余不足两个工作日，给两个工作日', () => {
    expect(wall(afterSendBack({ ...base, approvedAt: beijing('2026-03-12 10:00'), sentBackAt: beijing('2026-03-13 10:00') }))).toBe('2026-03-17 18:00')
  })

  test('剩余更多时，剩多少还多少', () => {
    expect(wall(afterSendBack({ ...base, approvedAt: beijing('2026-03-05 10:00'), sentBackAt: beijing('2026-03-06 10:00') }))).toBe('2026-03-16 18:00')
    expect(wall(afterSendBack({ ...base, approvedAt: beijing('2026-03-05 10:00'), sentBackAt: beijing('2026-03-05 15:00') }))).toBe('2026-03-13 18:00')
  })

  test('超期后退回，也给两个工作日', () => {
    expect(wall(afterSendBack({ ...base, approvedAt: beijing('2026-03-16 10:00'), sentBackAt: beijing('2026-03-20 10:00') }))).toBe('2026-03-24 18:00')
  })

  test('紧急件同样', () => {
    const urgent = { ...base, limit: wallHours(24), dueAt: beijing('2026-03-05 10:00'), approvedAt: beijing('2026-03-05 08:00') }
    expect(wall(afterSendBack({ ...urgent, sentBackAt: beijing('2026-03-05 12:00') }))).toBe('2026-03-09 18:00')
  })
})

test('重办自决定之时另起，不分缓急', () => {
  const redo = redoLimit('HELP', SICHUAN)
  expect(wall(redoDue({ redoneAt: beijing('2026-03-04 10:00'), redo, calendar: guangyuan }))).toBe('2026-03-11 18:00')
  expect(wall(redoDue({ redoneAt: beijing('2026-03-19 10:00'), redo, calendar: kashgar }))).toBe('2026-03-27 19:30')
})

describe('改类', () => {
  const order: Reclassified = {
    current: { citizen: beijing('2026-03-13 18:00'), holder: beijing('2026-03-16 19:30') },
    firstSignedAt: null,
    limit: workingDays(15),
    dispatch: workingHours(4),
    registeredAt: beijing('2026-03-03 10:00'),
    citizenCalendar: guangyuan,
    firstDispatchedAt: beijing('2026-03-04 10:00'),
    holder: { dispatchedAt: beijing('2026-03-05 10:00'), calendar: kashgar },
  }
  const dates = ({ citizen, holder }: Reclassified['current']) => [citizen && wall(citizen), holder && wall(holder)]

  test('签收前两个日期各从自己的起点重算', () => {
    expect(dates(reclassifiedDue(order))).toEqual(['2026-03-25 18:00', '2026-03-27 19:30'])
  })

  test('签收后两个日期都不动', () => {
    expect(reclassifiedDue({ ...order, firstSignedAt: beijing('2026-03-05 11:00') })).toEqual(order.current)
  })

  test('未派单时重算暂定日期', () => {
    expect(dates(reclassifiedDue({ ...order, firstDispatchedAt: null, holder: null }))).toEqual(['2026-03-24 18:00', null])
  })

  test('改为表扬就没有期限', () => {
    expect(dates(reclassifiedDue({ ...order, limit: null }))).toEqual([null, null])
  })
})

describe('协办', () => {
  const part = { ...SICHUAN.coOpinion, calendar: guangyuan, dueAt: beijing('2026-03-25 18:00') }

  test('比主办提前四分之一期限，至少一个工作日', () => {
    expect(wall(coHandlerDue({ ...part, limit: workingDays(15) }))).toBe('2026-03-19 18:00')
    expect(wall(coHandlerDue({ ...part, limit: workingDays(3) }))).toBe('2026-03-24 18:00')
  })

  test('按小时和自然日的期限', () => {
    expect(wall(coHandlerDue({ ...part, limit: wallHours(24) }))).toBe('2026-03-25 12:00')
    expect(wall(coHandlerDue({ ...part, limit: calendarDays(180) }))).toBe('2026-02-06 18:00')
    expect(wall(coHandlerDue({ ...part, dueAt: beijing('2026-03-24 18:00'), limit: calendarDays(8) }))).toBe('2026-03-20 18:00')
  })
})

test('预警看两个日期中较早的', () => {
  const [a, b] = [beijing('2026-03-13 18:00'), beijing('2026-03-16 18:00')]
  expect([earlierDue(a, b), earlierDue(b, a)]).toEqual([a, a])
})
