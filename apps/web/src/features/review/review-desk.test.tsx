// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Inputs, OrderPage } from '../../lib/api.ts'
import { api, Refused } from '../../testing/api.ts'
import { draw } from '../../testing/render.tsx'
import { useRoom } from '../../testing/room.ts'
import { me, noHistory, orderPage, orderRow } from '../../testing/samples.ts'
import ReviewPage from './page.tsx'

let order: OrderPage
let waiting = true
let refusal: string | undefined
let commands: Inputs['workOrder']['perform'][] = []
const server = setupServer(
  api({
    session: { me: () => ({ ...me, membership: { ...me.membership, duties: ['RESULT_REVIEWER'] }, desks: ['review'] }) },
    draft: { get: () => null, save: () => ({ savedAt: new Date() }), clear: () => ({ cleared: true }) },
    workOrder: {
      counts: () => ({ 'review.centre': waiting ? 1 : 0 }),
      list: () => ({ rows: waiting ? [orderRow({ id: order.id, title: order.title, status: 'CENTRE_REVIEW' })] : [], next: null }),
      get: () => ({ order, history: noHistory }),
      perform: (input) => {
        if (refusal) throw new Refused(refusal)
        commands.push(input)
        waiting = false
        return { id: order.id, version: order.version + 1, status: 'CALLBACK_PENDING', orderNo: order.orderNo, queryCode: null }
      },
    },
  }),
)
useRoom()
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterAll(() => server.close())
beforeEach(() => {
  order = orderPage({ status: 'CENTRE_REVIEW', version: 8, title: '夜间施工噪声', replyText: '已责令夜间停工。', verbs: ['acceptResult', 'sendBack'] })
  waiting = true
  refusal = undefined
  commands = []
})
afterEach(() => {
  cleanup()
  localStorage.clear()
})

test('Y lets the open one through, and the empty desk says what would fill it', async () => {
  const user = userEvent.setup({ delay: null })
  draw(<ReviewPage />, { at: '/review' })
  await screen.findByRole('button', { name: /^通过，转回访/ })
  await user.keyboard('y')
  await waitFor(() => expect(commands[0]).toMatchObject({ id: order.id, version: 8, verb: 'acceptResult', input: { opinion: null } }))
  await screen.findByText('没有等审核的答复')
})

test('sent back only with a reason and words; what was chosen goes along', async () => {
  const user = userEvent.setup({ delay: null })
  draw(<ReviewPage />, { at: '/review' })
  await screen.findByRole('button', { name: /^通过，转回访/ })
  await user.keyboard('n')
  const send = await screen.findByRole('button', { name: /^退回单位重报/ })
  // the keys go on where the reasons are
  expect(document.activeElement).toBe(screen.getByRole('checkbox', { name: /D01/ }))
  await user.keyboard('3')
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /D03/ }).checked).toBe(true)
  await user.keyboard('3')
  expect(send.getAttribute('aria-disabled')).toBe('true')
  await user.click(screen.getByRole('checkbox', { name: /D06/ }))
  await user.type(screen.getByLabelText(/^意见/), '请补现场照片')
  await user.click(screen.getByRole('button', { name: /^退回单位重报/ }))
  await waitFor(() => expect(commands[0]).toMatchObject({ verb: 'sendBack', input: { defects: ['D06'], opinion: '请补现场照片' } }))
})

test('Escape is the way back from refusing, from within the words too, and keeps them', async () => {
  const user = userEvent.setup({ delay: null })
  draw(<ReviewPage />, { at: '/review' })
  await screen.findByRole('button', { name: /^通过，转回访/ })
  await user.keyboard('n')
  await user.type(await screen.findByLabelText(/^意见/), '请补现场照片')
  await user.keyboard('{Escape}')
  expect(await screen.findByRole('button', { name: /^通过，转回访/ })).toBeTruthy()
  expect(screen.getByLabelText<HTMLTextAreaElement>(/^意见/).value).toBe('请补现场照片')
  expect(commands).toEqual([])
})

test('a refusal is said once and keeps the words', async () => {
  const user = userEvent.setup({ delay: null })
  refusal = 'work-order.forbidden'
  draw(<ReviewPage />, { at: '/review' })
  await screen.findByRole('button', { name: /^通过，转回访/ })
  await user.type(screen.getByLabelText(/^意见/), '可以')
  await user.click(screen.getByRole('button', { name: /^通过，转回访/ }))
  expect(await screen.findAllByRole('alert')).toHaveLength(1)
  expect(screen.getByLabelText<HTMLTextAreaElement>(/^意见/).value).toBe('可以')
})
