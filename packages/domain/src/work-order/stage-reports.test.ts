import { expect, test } from 'vitest'
import { SICHUAN } from '../deadline/profiles.ts'
import { beijing, guangyuan, wall } from '../deadline/test-calendars.ts'
import { stageReports, stageReportsNow } from './stage-reports.ts'
import { buildHandled } from './testing.ts'
import { nextWarning, nextWarningAfter, reachedWarnings, untrueSince } from './warnings.ts'

const ground = { policy: SICHUAN, calendar: guangyuan }
const long = buildHandled({ urgency: 'LONG_CYCLE', dueAt: beijing('2026-08-31 18:00'), holderDueAt: beijing('2026-08-31 18:00') })
const dues = (order: typeof long, policy = SICHUAN) => stageReports(order, policy, guangyuan).map(({ dueAt }) => wall(dueAt).slice(0, 10))

test('长周期件自派单起每月一次阶段报告，逢休息日顺延，到答复期为止；隔几个月可以设定', () => {
  expect(dues(long)).toEqual(['2026-04-07', '2026-05-06', '2026-06-04', '2026-07-06', '2026-08-04'])
  expect(dues(long, { ...SICHUAN, longCycleStageReportMonths: 2 })).toEqual(['2026-05-06', '2026-07-06'])
  const endOfMonth = { ...long, dispatchedAt: beijing('2026-03-31 10:00'), firstDispatchedAt: beijing('2026-03-31 10:00') }
  expect(dues(endOfMonth)[0]).toBe('2026-04-30')
})

test('不是长周期的、重办的、答复报审后的没有；挂起和在中心的那几个月不向单位要', () => {
  expect(dues({ ...long, urgency: 'NORMAL' })).toEqual([])
  expect(dues({ ...long, redoCount: 1, isDesignated: true })).toEqual([])
  expect(dues({ ...long, status: 'SUSPENDED' })).toEqual([])
  expect(dues({ ...long, status: 'UNIT_REVIEW' })).toEqual([])
  expect(dues({ ...long, since: beijing('2026-06-20 09:00') })).toEqual(['2026-07-06', '2026-08-04'])
})

test('将到期提醒、没报预警，每月一次；这一个月里有进展或到场记录的不算没报', () => {
  const told = reachedWarnings(long, ground, beijing('2026-05-07 09:00')).filter(({ kind }) => kind === 'STAGE')
  expect(told.map(({ rung, dueAt }) => `${rung} ${wall(dueAt).slice(0, 10)}`)).toEqual(['RED 2026-04-07', 'FULL 2026-04-07', 'RED 2026-05-06', 'FULL 2026-05-06'])
  expect(told.map((warning) => wall(untrueSince(warning, told, long) ?? beijing('2026-01-01 00:00')))).toEqual(['2026-03-04 10:00', '2026-03-04 10:00', '2026-04-07 18:00', '2026-04-07 18:00'])
  expect(wall(nextWarningAfter(long, ground, beijing('2026-03-04 10:00')) ?? beijing('2026-01-01 00:00'))).toBe('2026-04-03 18:00')
  // What fell due while it stood still is not told when it goes on.
  const resumed = { ...long, since: beijing('2026-06-20 09:00') }
  expect(wall(nextWarning({ ...long, status: 'SUSPENDED' }, resumed, ground, resumed.since) ?? beijing('2026-01-01 00:00')).slice(0, 7)).toBe('2026-07')
})

test('页面上是这个月的和上个月的', () => {
  expect(stageReportsNow(long, SICHUAN, guangyuan, beijing('2026-03-20 10:00')).map(({ dueAt }) => wall(dueAt).slice(0, 10))).toEqual(['2026-04-07'])
  expect(stageReportsNow(long, SICHUAN, guangyuan, beijing('2026-05-20 10:00')).map(({ startedAt, dueAt }) => [wall(startedAt).slice(0, 10), wall(dueAt).slice(0, 10)])).toEqual([['2026-04-07', '2026-05-06'], ['2026-05-06', '2026-06-04']])
})
