import { buildRecord, NOW } from '@hotline/domain/work-order/testing.ts'
import { cleanup, screen } from '@testing-library/react'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { History, OrderPage } from '../../lib/api.ts'
import { api } from '../../testing/api.ts'
import { draw } from '../../testing/render.tsx'
import { event, me, noHistory, orderPage } from '../../testing/samples.ts'
import { OrderFacts } from './order-facts.tsx'

const server = setupServer()
beforeAll(() => {
  server.listen({ onUnhandledRequest: 'error' })
  server.use(api({ session: { me: () => me }, directory: { calendar: () => null }, workOrder: { custodyTimes: () => ({ spans: [], totals: [] }) } }))
})
afterEach(cleanup)
afterAll(() => new Promise((resolve) => setTimeout(resolve, 100)).then(() => server.close()))

const clock: OrderPage['citizenClock'] = { kind: 'HANDLE', dueAt: new Date('2026-03-13T10:00:00Z'), level: 'GREEN', left: { ms: 1, unit: 'WORKING', share: 0.4, days: 3, hours: 0, minutes: 0 } }
const factsOf = (changes: Partial<OrderPage>, events: History['events'] = [], records: History['records'] = []) => {
  draw(<OrderFacts order={orderPage({ closedAt: NOW, citizenClock: clock, ...changes })} history={{ ...noHistory, events, records }} />)
  return screen.getByLabelText('谁持有、剩多久').textContent
}
const merged = { status: 'MERGED', closeReason: 'MERGED' } as const

test('merged and not answered yet, it is not done with: its caller waits, and his clock says until when', () => {
  const facts = factsOf(merged, [event({ type: 'work-order.merged' })])
  expect(facts).toContain('随主单办理')
  expect(facts).toContain('3月13日')
  expect(facts).not.toContain('已办完')
})

test('where the order it was merged into ended without an answer, nothing is promised any more', () => {
  const facts = factsOf(merged, [event({ type: 'work-order.merged' }), event({ id: 'e2', version: 2, type: 'work-order.answered-with-parent', payload: { ended: 'NOT_PURSUED' } })])
  expect(facts).toContain('已并单')
  expect(facts).not.toContain('3月13日')
})

test('withdrawn it says so, and shows no time that nobody owes', () => {
  const facts = factsOf({ status: 'WITHDRAWN', closeReason: 'WITHDRAWN' })
  expect(facts).toContain('已撤单')
  expect(facts).toContain('已停')
  expect(facts).not.toContain('3月13日')
})

test('while a unit works, the first contact and a critical order\'s first report are said until they are there', () => {
  const working = {
    closedAt: null, status: 'IN_PROGRESS', urgency: 'CRITICAL', dispatchedAt: NOW, clock,
    contactClock: { ...clock, kind: 'CONTACT', dueAt: new Date('2026-03-04T02:30:00Z'), level: 'OVERDUE' }, reportClock: { ...clock, kind: 'REPORT', dueAt: new Date('2026-03-04T06:00:00Z') },
  } as const
  const owed = factsOf(working)
  expect(owed).toContain('首次联系已逾期')
  expect(owed).toMatch(/14:00 前首报/)
  cleanup()
  const done = factsOf({ ...working, contactClock: null }, [], [buildRecord({ kind: 'SITE_VISIT', at: NOW })])
  expect(done).not.toContain('首报')
  expect(done).not.toContain('首次联系')
})

test('a long-cycle order says which stage report is owed, last month\'s first', () => {
  const months = [{ startedAt: new Date(NOW.getTime() - 40 * 86_400_000), dueAt: new Date(NOW.getTime() - 10 * 86_400_000) }, { startedAt: new Date(NOW.getTime() - 10 * 86_400_000), dueAt: new Date(Date.now() + 20 * 86_400_000) }]
  const working = { closedAt: null, status: 'IN_PROGRESS', urgency: 'LONG_CYCLE', dispatchedAt: NOW, clock, stageReports: months } as const
  expect(factsOf(working)).toContain('阶段报告已逾期')
  cleanup()
  const last = factsOf(working, [], [buildRecord({ kind: 'PROGRESS', at: new Date(NOW.getTime() - 20 * 86_400_000) })])
  expect(last).not.toContain('阶段报告已逾期')
  expect(last).toContain('前报阶段情况')
  cleanup()
  expect(factsOf(working, [], [buildRecord({ kind: 'PROGRESS', at: NOW })])).not.toContain('阶段')
})
