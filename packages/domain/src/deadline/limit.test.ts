import { describe, expect, test } from 'vitest'
import {
  calendarDays, callbackLimits, contactLimit, criticalReportLimit, dispatchLimit, due, limitOf, redoLimit, returnLimit, signLimit,
  wallHours, wallMinutes, workingDays, workingHours,
} from './limit.ts'
import { SICHUAN, XINJIANG } from './profiles.ts'
import { slaPolicySchema } from './sla-policy.ts'
import { beijing, guangyuan, kashgar, wall } from './test-calendars.ts'

const normal = (requestType: Parameters<typeof limitOf>[0]['requestType']) => ({ requestType, urgency: 'NORMAL' as const })

describe('办理期限', () => {
  test.each([
    ['CONSULT', 3, 2], ['HELP', 7, 5], ['OPINION', 7, 5], ['SUGGESTION', 7, 5], ['OTHER', 7, 5], ['COMPLAINT', 15, 7], ['REPORT', 15, 7],
  ] as const)('%s：四川 %i、新疆 %i 个工作日', (type, sichuan, xinjiang) => {
    expect(limitOf(normal(type), SICHUAN)).toEqual(workingDays(sichuan))
    expect(limitOf(normal(type), XINJIANG)).toEqual(workingDays(xinjiang))
  })

  test('表扬没有期限', () => {
    expect(limitOf(normal('PRAISE'), SICHUAN)).toBeNull()
  })

  test('紧急程度先于类型，法定期限先于一切', () => {
    expect(limitOf({ requestType: 'COMPLAINT', urgency: 'URGENT' }, SICHUAN)).toEqual(wallHours(24))
    expect(limitOf({ requestType: 'CONSULT', urgency: 'CRITICAL' }, SICHUAN)).toEqual(wallHours(24))
    expect(limitOf({ requestType: 'HELP', urgency: 'LONG_CYCLE' }, SICHUAN)).toEqual(calendarDays(180))
    expect(limitOf({ requestType: 'HELP', urgency: 'URGENT', statutory: calendarDays(60) }, SICHUAN)).toEqual(calendarDays(60))
  })

  test('特急另有四小时的首次处置报告', () => {
    expect(criticalReportLimit('CRITICAL', SICHUAN)).toEqual(wallHours(4))
    expect(criticalReportLimit('URGENT', SICHUAN)).toBeNull()
  })
})

test('派单、签收、退单、首次联系按紧急程度', () => {
  expect((['NORMAL', 'URGENT', 'CRITICAL', 'LONG_CYCLE'] as const).map(urgency => [
    dispatchLimit(urgency, SICHUAN), signLimit(urgency, SICHUAN), returnLimit(urgency, SICHUAN), contactLimit(urgency, SICHUAN),
  ])).toEqual([
    [workingHours(4), workingDays(1), workingDays(1), workingDays(1)],
    [wallMinutes(30), wallHours(2), wallHours(2), wallHours(2)],
    [wallMinutes(10), wallMinutes(30), wallMinutes(30), wallMinutes(30)],
    [workingHours(4), workingDays(1), workingDays(1), workingDays(1)],
  ])
})

test('重办与回访', () => {
  expect([redoLimit('CONSULT', SICHUAN), redoLimit('HELP', SICHUAN), redoLimit('HELP', XINJIANG)]).toEqual([workingDays(2), workingDays(5), workingDays(3)])
  expect(callbackLimits(SICHUAN)).toEqual({ start: workingDays(1), finish: workingDays(3) })
})

test.each([['SICHUAN', SICHUAN], ['XINJIANG', XINJIANG]])('%s 的政策合格，存取 JSON 前后一致', (_, policy) => {
  expect(slaPolicySchema.parse(JSON.parse(JSON.stringify(policy)))).toEqual(policy)
})

describe('到期时间', () => {
  test('按钟点的期限跨午夜、跨节日照走', () => {
    expect(wall(due(beijing('2026-03-04 23:50'), wallMinutes(30), guangyuan))).toBe('2026-03-05 00:20')
    expect(wall(due(beijing('2026-09-30 20:00'), wallHours(24), guangyuan))).toBe('2026-10-01 20:00')
    expect(wall(due(beijing('2026-02-16 03:00'), wallHours(2), kashgar))).toBe('2026-02-16 05:00')
  })

  test('同一期限在两地各按各的日历', () => {
    const start = beijing('2026-03-19 10:00')
    expect(wall(due(start, workingDays(1), guangyuan))).toBe('2026-03-20 18:00')
    expect(wall(due(start, workingDays(1), kashgar))).toBe('2026-03-23 19:30')
  })

  test('期限的天数必须是整数', () => {
    expect(() => due(beijing('2026-03-19 10:00'), workingDays(1.5), guangyuan)).toThrow(RangeError)
  })
})
