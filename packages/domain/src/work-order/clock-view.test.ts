import { expect, test } from 'vitest'
import { wallHours, workingDays } from '../deadline/limit.ts'
import { SICHUAN } from '../deadline/profiles.ts'
import { beijing, guangyuan } from '../deadline/test-calendars.ts'
import { citizenView, clockView } from './clock-view.ts'
import { NO_LIMIT } from './model.ts'
import { buildHandled } from './testing.ts'

const later = { policy: SICHUAN, calendar: guangyuan, now: beijing('2026-03-20 10:00') }

test('挂起时对群众的时钟停住，没有正在走的时钟', () => {
  const order = buildHandled({ status: 'SUSPENDED', suspendedAt: beijing('2026-03-05 10:00') })
  expect(citizenView(order, later)).toMatchObject({ level: 'GREEN' })
  expect(clockView(order, later)).toBeNull()
  expect(citizenView(buildHandled(), later)).toMatchObject({ level: 'OVERDUE' })
})
test('撤单、不再办理之后不再变成超期', () => {
  const order = buildHandled({ status: 'WITHDRAWN', closedAt: beijing('2026-03-06 10:00') })
  expect(citizenView(order, later)).toMatchObject({ level: 'GREEN' })
})
test('并单的诉求人还没得到答复，对他的时钟不停', () => {
  const merged = { status: 'MERGED', closedAt: beijing('2026-03-06 10:00') } as const
  expect(citizenView(buildHandled(merged), later)).toMatchObject({ level: 'OVERDUE' })
  expect(citizenView(buildHandled({ ...merged, repliedAt: beijing('2026-03-09 10:00') }), later)).not.toMatchObject({ level: 'OVERDUE' })
})
test('并单的诉求人，答复后走回访的时钟；没答复、评过的没有', () => {
  const answered = { status: 'MERGED', repliedAt: beijing('2026-03-20 09:00'), nextDueAt: beijing('2026-03-24 18:00') } as const
  expect(clockView(buildHandled(answered), later)).toMatchObject({ kind: 'CALLBACK', dueAt: answered.nextDueAt, level: 'GREEN' })
  expect(clockView(buildHandled({ ...answered, repliedAt: null }), later)).toBeNull()
  expect(clockView(buildHandled({ ...answered, nextDueAt: NO_LIMIT }), later)).toBeNull()
})
test('没打过的走开始回访的时限，打过的走回访完的时限', () => {
  const policy = { ...SICHUAN, callbackStart: wallHours(8), callbackFinish: workingDays(3) }
  const waiting = buildHandled({ status: 'CALLBACK_PENDING', since: beijing('2026-03-20 09:00'), nextDueAt: beijing('2026-03-20 17:00') })
  expect(clockView(waiting, { ...later, policy })?.left.unit).toBe('WALL')
  expect(clockView({ ...waiting, callbackAttempts: 1 }, { ...later, policy })?.left.unit).toBe('WORKING')
})
