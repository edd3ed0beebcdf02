// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Inputs } from '../../lib/api.ts'
import { api, Refused } from '../../testing/api.ts'
import { draw } from '../../testing/render.tsx'
import { me, noHistory, orderPage } from '../../testing/samples.ts'
import { TransferSide } from './transfer-side.tsx'

const order = orderPage({ status: 'TRANSFER_PENDING', version: 5, title: '跨县公路塌陷', content: '路面塌了一个坑', verbs: ['acceptTransfer', 'refuseTransfer'] })
let commands: Inputs['workOrder']['perform'][] = []
let said: string[] = []
let refusal: string | undefined
const server = setupServer(
  api({
    session: { me: () => me },
    draft: { get: () => null, save: () => ({ savedAt: new Date() }), clear: () => ({ cleared: true }) },
    directory: { tenants: () => [], units: () => [] },
    workOrder: {
      get: () => ({ order, history: noHistory }),
      perform: (input) => {
        commands.push(input)
        if (refusal) throw new Refused(refusal)
        return { id: order.id, version: 6, status: 'REGISTERED', orderNo: order.orderNo, queryCode: null }
      },
    },
  }),
)

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterAll(() => server.close())
beforeEach(() => {
  commands = []
  said = []
  refusal = undefined
  draw(<TransferSide id={order.id} onDone={(words) => said.push(words)} />)
})
afterEach(() => {
  cleanup()
  localStorage.clear()
})

test('Enter takes it', async () => {
  const user = userEvent.setup({ delay: null })
  await screen.findByRole('button', { name: /^接收/ })
  await user.keyboard('{Enter}')
  await waitFor(() => expect(said).toEqual(['已接收：跨县公路塌陷']))
  expect(commands[0]).toMatchObject({ id: order.id, version: 5, verb: 'acceptTransfer', input: {} })
})

test('a refusal waits for its ground and for a clause or evidence', async () => {
  const user = userEvent.setup({ delay: null })
  await user.click(await screen.findByRole('button', { name: '不接收' }))
  const why = await screen.findByLabelText(/^为什么不接收/)
  const send = screen.getByRole('button', { name: /不接收/ })
  expect(send.getAttribute('aria-disabled')).toBe('true')
  await user.type(why, '路在邻县境内')
  await user.keyboard('{Control>}{Enter}{/Control}')
  expect(commands).toEqual([])
  await user.type(screen.getByLabelText('条款'), '公路养护划分表 12')
  await user.keyboard('{Control>}{Enter}{/Control}')
  await waitFor(() => expect(commands[0]).toMatchObject({ verb: 'refuseTransfer', input: { basis: '路在邻县境内', clause: '公路养护划分表 12', evidence: null } }))
})

test('what the server finds wrong stands at its field, which takes the focus', async () => {
  const user = userEvent.setup({ delay: null })
  refusal = 'work-order.clause-too-long'
  await user.click(await screen.findByRole('button', { name: '不接收' }))
  await user.type(await screen.findByLabelText(/^为什么不接收/), '路在邻县境内')
  await user.type(screen.getByLabelText('条款'), '很长的条款')
  await user.keyboard('{Control>}{Enter}{/Control}')
  const clause = screen.getByLabelText('条款')
  await waitFor(() => expect(document.activeElement).toBe(clause))
  expect(clause.getAttribute('aria-invalid')).toBe('true')
  expect(screen.getAllByRole('alert')).toHaveLength(1)
})
