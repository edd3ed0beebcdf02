// @vitest-environment happy-dom
import { beijing } from '@hotline/domain/deadline/test-calendars.ts'
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { OrderPage } from '../../../lib/api.ts'
import { buildHistory, buildPage, fakeServer, show } from '../handling/testing.tsx'
import { offered } from '../offered.ts'
import { OrderView } from '../order-view.tsx'
import { SetStatutoryLimit } from './set-statutory-limit.tsx'

let order: OrderPage
const asked: unknown[] = []
const { server, sent } = fakeServer({
  'workOrder.get': () => ({ order, history: buildHistory() }), 'directory.calendar': () => null, 'workOrder.custodyTimes': () => ({ spans: [], totals: [] }),
  'workOrder.statutoryDates': (input: { limit: unknown }) => (asked.push(input.limit), { dueAt: beijing('2026-05-06 18:00'), holderDueAt: beijing('2026-05-07 18:00') }),
})
beforeAll(() => server.listen())
afterEach(() => {
  cleanup()
  localStorage.clear()
  sent.length = 0
  asked.length = 0
})
afterAll(() => server.close())
const nothing = () => undefined
const held = { limit: { unit: 'CALENDAR_DAY' as const, amount: 60 }, clause: '《中华人民共和国行政复议法》第六十二条' }
const handled = (changes: Partial<OrderPage> = {}) => buildPage({ status: 'IN_PROGRESS', verbs: ['setStatutoryLimit'], dueAt: beijing('2026-03-13 18:00'), holderDueAt: beijing('2026-03-13 18:00'), ...changes })

test('填了天数就看到两个日期由哪天改到哪天；条款和告知的话写全才能提交', async () => {
  order = handled()
  show(<SetStatutoryLimit order={order} onDone={nothing} />)
  const user = userEvent.setup()
  await user.type(await screen.findByRole('spinbutton', { name: /多少天/ }), '60')
  expect(await screen.findByText('承诺期限由 3月13日 周五 18:00 改到 5月6日 周三 18:00；承办单位期限由 3月13日 周五 18:00 改到 5月7日 周四 18:00')).toBeTruthy()
  expect(asked.at(-1)).toEqual({ unit: 'CALENDAR_DAY', amount: 60 })
  expect(screen.getByText('写依据条款')).toBeTruthy()
  await user.type(screen.getByRole('textbox', { name: /依据条款/ }), '复议法第六十二条第一款')
  await user.type(screen.getByRole('textbox', { name: /告诉诉求人/ }), '依法六十日内答复')
  fireEvent.submit(screen.getByRole('form', { name: '法定期限' }))
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toMatchObject({ verb: 'setStatutoryLimit', input: { limit: { unit: 'CALENDAR_DAY', amount: 60 }, clause: '复议法第六十二条第一款', callerTold: '依法六十日内答复' } })
})

test('设过的先选撤销还是改长；撤销要写理由，日期照样先看', async () => {
  order = handled({ statutoryLimit: held })
  show(<SetStatutoryLimit order={order} onDone={nothing} />)
  const user = userEvent.setup()
  expect(await screen.findByText(`现适用 60 日：${held.clause}`)).toBeTruthy()
  expect(screen.getByText('选撤销还是改长')).toBeTruthy()
  await user.click(screen.getByRole('radio', { name: /撤销/ }))
  expect(await screen.findByText(/承诺期限由/)).toBeTruthy()
  expect(asked.at(-1)).toBeNull()
  expect(screen.queryByText(/都由/)).toBeNull()
  await user.type(screen.getByRole('textbox', { name: /原因/ }), '引错了条款')
  fireEvent.submit(screen.getByRole('form', { name: '法定期限' }))
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toMatchObject({ verb: 'setStatutoryLimit', input: { limit: null, reason: '引错了条款' } })
})

test('工单页在时钟旁写明法定期限和条款；重办件、紧急件不给这个按钮', async () => {
  order = handled({ statutoryLimit: held, citizenClock: { kind: 'HANDLE', dueAt: beijing('2026-05-06 18:00'), level: 'GREEN', left: { ms: 1, unit: 'WORKING', share: 0.9, days: 40, hours: 0, minutes: 0 } } })
  show(<OrderView order={order} history={buildHistory()} />)
  expect(await screen.findByText('市民时钟 · 法定期限 60 日')).toBeTruthy()
  expect(screen.getByText(`60 日 · ${held.clause}`)).toBeTruthy()
  const on = (changes: Partial<OrderPage>) => offered(handled(changes), buildHistory()).includes('setStatutoryLimit')
  expect([on({}), on({ redoCount: 1 }), on({ urgency: 'URGENT' }), on({ urgency: 'URGENT', statutoryLimit: held }), on({ dueAt: null })]).toEqual([true, false, false, true, false])
})
