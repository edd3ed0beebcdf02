import { expect, test } from 'vitest'
import { beijing } from '../../deadline/test-calendars.ts'
import { buildGround, buildHandled, NOW, play, refusal } from '../testing.ts'
import { urge } from './urge.ts'

const urgedYesterday = buildHandled({ urgeCount: 1, lastUrgedAt: beijing('2026-03-03 17:00') })

test('隔一个工作日，诉求人可以再催，第二次告知分管领导', () => {
  const { patch, event } = play(urge, urgedYesterday, { text: '请尽快', by: 'CALLER' })
  expect(patch).toEqual({ urgeCount: 2, lastUrgedAt: NOW })
  expect(event).toMatchObject({ urgeCount: 2, tellsLeader: true, tellsChief: false })
})

test('诉求人同一天不能催两次，中心可以', () => {
  const today = buildHandled({ urgeCount: 1, lastUrgedAt: beijing('2026-03-04 09:00') })
  expect(refusal(() => play(urge, today, { text: '请尽快', by: 'CALLER' }))).toBe('work-order.urged-just-now')
  expect(play(urge, today, { text: '请尽快', by: 'CENTRE' }).patch).toEqual({ urgeCount: 2 })
})

test('周五催过，周末不算工作日', () => {
  const friday = buildHandled({ lastUrgedAt: beijing('2026-03-06 10:00') })
  expect(refusal(() => play(urge, friday, { text: '请尽快', by: 'CALLER' }, buildGround({ now: beijing('2026-03-08 10:00') })))).toBe('work-order.urged-just-now')
})

test('话务员只能替诉求人催，不能说成中心催来绕过间隔；兼任派单员的可以', () => {
  const today = buildHandled({ urgeCount: 1, lastUrgedAt: beijing('2026-03-04 09:00') })
  const asked = { text: '请尽快', by: 'CENTRE' as const }
  expect(refusal(() => play(urge, today, asked, buildGround({ actor: { duties: ['AGENT', 'ONLINE_AGENT'] } })))).toBe('work-order.urge-for-caller-only')
  expect(play(urge, today, asked, buildGround({ actor: { duties: ['AGENT', 'DISPATCHER'] } })).patch).toEqual({ urgeCount: 2 })
})
