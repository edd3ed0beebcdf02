import { describe, expect, test } from 'vitest'
import { SICHUAN, XINJIANG } from '../deadline/profiles.ts'
import { beijing, guangyuan, wall } from '../deadline/test-calendars.ts'
import { clockView } from './clock-view.ts'
import { nextWarning, nextWarningAfter, reachedWarnings, untrueSince } from './warnings.ts'
import { buildDraft, buildHandled, buildOrder, NOW } from './testing.ts'

const ground = { policy: SICHUAN, calendar: guangyuan }
const dispatched = buildHandled({ status: 'DISPATCHED', signedAt: null })
const told = (order: typeof dispatched, now: string) => reachedWarnings(order, ground, beijing(now)).map(({ kind, rung }) => `${kind} ${rung}`)

describe('到了哪几级', () => {
  test('没签收的先提醒签收，再走办理的阶梯', () => {
    expect(told(dispatched, '2026-03-05 13:59')).toEqual([])
    expect(told(dispatched, '2026-03-05 14:00')).toEqual(['SIGN HALF'])
    expect(told(dispatched, '2026-03-11 18:00')).toEqual(['SIGN HALF', 'SIGN FULL', 'HANDLE YELLOW'])
  })
  test('办理中：黄、红、超期、通知书、批评', () => {
    expect(told(buildHandled(), '2026-03-13 18:00')).toEqual(['HANDLE YELLOW', 'HANDLE RED'])
    expect(told(buildHandled(), '2026-04-13 18:00')).toEqual(['HANDLE YELLOW', 'HANDLE RED', 'HANDLE OVERDUE', 'HANDLE NOTICE', 'HANDLE CRITICISM'])
  })
  test('登记中、挂起、答复以后都不预警', () => {
    expect(told(buildDraft(), '2027-03-13 18:00')).toEqual([])
    for (const status of ['SUSPENDED', 'CENTRE_REVIEW', 'CALLBACK_PENDING', 'CLOSED'] as const) expect(told(buildHandled({ status }), '2026-05-13 18:00')).toEqual([])
  })
})

describe('各按自己的时钟', () => {
  const at = (order: ReturnType<typeof buildHandled>, policy = SICHUAN) =>
    reachedWarnings(order, { policy, calendar: guangyuan }, beijing('2026-12-01 00:00')).filter(({ kind }) => kind === 'HANDLE').slice(0, 3).map(({ rung, at }) => `${rung} ${wall(at)}`)

  test('重办走重办的时限：三个工作日的按比例，特急紧急的也按工作日', () => {
    const redone = buildHandled({ redoCount: 1, isDesignated: true, dispatchedAt: beijing('2026-03-18 10:00'), dueAt: beijing('2026-03-23 18:00'), holderDueAt: beijing('2026-03-23 18:00') })
    expect(at(redone, XINJIANG)).toEqual(['YELLOW 2026-03-20 14:00', 'RED 2026-03-23 11:00', 'OVERDUE 2026-03-23 18:00'])
    const five = { dueAt: beijing('2026-03-25 18:00'), holderDueAt: beijing('2026-03-25 18:00') }
    expect(at({ ...redone, ...five, urgency: 'URGENT' })).toEqual(['YELLOW 2026-03-23 18:00', 'RED 2026-03-24 18:00', 'OVERDUE 2026-03-25 18:00'])
    expect(clockView({ ...redone, ...five, urgency: 'URGENT' }, { policy: SICHUAN, calendar: guangyuan, now: beijing('2026-03-23 10:00') })).toMatchObject({ level: 'GREEN', left: { unit: 'WORKING', days: 2 } })
  })
  test('改派后先到期的是对群众的时限：从第一次派单算它的一半', () => {
    const passedOn = buildHandled({ requestType: 'CONSULT', firstDispatchedAt: NOW, dispatchedAt: beijing('2026-03-06 10:00'), dueAt: beijing('2026-03-09 18:00'), holderDueAt: beijing('2026-03-11 18:00') })
    expect(at(passedOn)).toEqual(['YELLOW 2026-03-06 14:00', 'RED 2026-03-09 11:00', 'OVERDUE 2026-03-09 18:00'])
  })
  test('挂起过的紧急件：挂起不算进总时限，恢复时还剩得多的不提前转红', () => {
    const urgent = buildHandled({ urgency: 'URGENT', dueAt: beijing('2026-03-12 10:00'), holderDueAt: beijing('2026-03-12 10:00') })
    expect(at(urgent)).toEqual(['YELLOW 2026-03-11 22:00', 'RED 2026-03-12 04:00', 'OVERDUE 2026-03-12 10:00'])
    expect(clockView(urgent, { policy: SICHUAN, calendar: guangyuan, now: beijing('2026-03-11 12:00') })).toMatchObject({ level: 'GREEN' })
  })
})

describe('特急件首报', () => {
  const critical = buildHandled({ urgency: 'CRITICAL', dueAt: beijing('2026-03-05 10:00'), holderDueAt: beijing('2026-03-05 10:00') })
  test('自派单四小时：剩一半、剩四分之一、过点；签收前也走，答复报审后不再走', () => {
    const report = (order: typeof critical) => reachedWarnings(order, ground, beijing('2026-03-04 15:00')).filter(({ kind }) => kind === 'REPORT').map(({ rung, at }) => `${rung} ${wall(at)}`)
    const rungs = ['YELLOW 2026-03-04 12:00', 'RED 2026-03-04 13:00', 'OVERDUE 2026-03-04 14:00']
    expect(report(critical)).toEqual(rungs)
    expect(report({ ...critical, status: 'DISPATCHED', signedAt: null })).toEqual(rungs)
    expect(report({ ...critical, status: 'UNIT_REVIEW' })).toEqual([])
    expect(report({ ...critical, urgency: 'URGENT' })).toEqual([])
    expect(report({ ...critical, redoCount: 1, isDesignated: true })).toEqual([])
    expect(wall(nextWarningAfter(critical, ground, NOW) ?? NOW)).toBe('2026-03-04 12:00')
  })
  test('派单以来有进展或到场记录的不算没报；批评看催办通知以后有没有说明', () => {
    const all = reachedWarnings(critical, ground, beijing('2026-04-01 00:00'))
    const since = (kind: string, rung: string) => { const one = all.find((each) => each.kind === kind && each.rung === rung); return one && untrueSince(one, all, critical) }
    expect(since('REPORT', 'OVERDUE')).toEqual(NOW)
    expect(wall(since('HANDLE', 'CRITICISM') ?? NOW)).toBe('2026-03-06 18:00')
    expect(since('HANDLE', 'NOTICE')).toBeNull()
  })
})

describe('下次预警', () => {
  test('待派单的看对群众的时限', () => {
    const order = buildOrder()
    expect(wall(nextWarning(buildDraft(), order, ground, NOW) ?? NOW)).toBe('2026-03-11 18:00')
  })
  test('签收后只看办理', () => {
    expect(wall(nextWarning(dispatched, buildHandled(), ground, beijing('2026-03-05 09:00')) ?? NOW)).toBe('2026-03-11 18:00')
  })
  test('动作不会吞掉已到点还没发的预警', () => {
    const due = beijing('2026-03-11 18:00')
    const order = buildHandled({ nextWarningAt: due })
    expect(nextWarning(order, order, ground, beijing('2026-03-11 18:00'))).toEqual(due)
    expect(wall(nextWarningAfter(order, ground, due) ?? NOW)).toBe('2026-03-12 18:00')
  })
  test('时限变了，从头走阶梯', () => {
    const order = buildHandled({ nextWarningAt: beijing('2026-03-12 18:00') })
    const shorter = { ...order, dueAt: beijing('2026-03-12 18:00') }
    expect(wall(nextWarning(order, shorter, ground, beijing('2026-03-11 20:00')) ?? NOW)).toBe('2026-03-10 18:00')
  })
  test('挂起、办结后没有', () => {
    expect(nextWarning(buildHandled(), buildHandled({ status: 'SUSPENDED' }), ground, NOW)).toBeNull()
    expect(nextWarning(buildHandled(), buildHandled({ status: 'CLOSED' }), ground, NOW)).toBeNull()
  })
})
