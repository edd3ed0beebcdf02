import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Inputs, Outputs } from '../../lib/api.ts'
import { api, Refused } from '../../testing/api.ts'
import { draw } from '../../testing/render.tsx'
import { me, noHistory, orderPage } from '../../testing/samples.ts'
import { OrderView } from './order-view.tsx'

const server = setupServer()
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
beforeEach(() => localStorage.clear())
afterEach(cleanup)
// what a form sends while it closes still finds its answer
afterAll(() => new Promise((resolve) => setTimeout(resolve, 100)).then(() => server.close()))

const order = orderPage({ status: 'DISPATCHED', verbs: ['urge', 'recallDispatch'] })
type Sent = Inputs['workOrder']['perform']

function serve(perform: (sent: Sent) => Outputs['workOrder']['perform'], who = me) {
  server.use(
    api({
      session: { me: () => who },
      directory: { calendar: () => null, units: () => [], tenants: () => [] },
      draft: { get: () => null, save: () => ({ savedAt: new Date() }), clear: () => ({ cleared: true }) },
      workOrder: { get: () => ({ order, history: noHistory }), perform },
    }),
  )
}

const done = { id: order.id, version: order.version + 1, status: order.status, orderNo: order.orderNo, queryCode: null }

describe("an order's page", () => {
  test('says so where nothing the server allows has anything to answer, instead of an empty bar', () => {
    serve(() => done)
    const closed = orderPage({ status: 'CLOSED', verbs: ['closeSupervision'] })
    draw(<OrderView order={closed} history={noHistory} />)
    expect(screen.getByRole('toolbar', { name: '可以做的' }).textContent).toBe('现在没有要你办的')
  })

  test('offers what the server allows, nothing else, and sends the form with the version it was read at', async () => {
    const sent: Sent[] = []
    serve((input) => {
      sent.push(input)
      return done
    })
    draw(<OrderView order={order} history={noHistory} />)
    expect(screen.getByRole('toolbar', { name: '可以做的' }).querySelectorAll('button')).toHaveLength(2)

    fireEvent.click(screen.getByRole('button', { name: /^催办/ }))
    const words = await screen.findByLabelText(/催办内容/)
    fireEvent.change(words, { target: { value: '水还在流' } })
    fireEvent.submit(screen.getByRole('form', { name: '催办' }))
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]).toMatchObject({ id: order.id, version: order.version, verb: 'urge', input: { text: '水还在流', by: 'CENTRE' } })
    await waitFor(() => expect(screen.queryByRole('form', { name: '催办' })).toBeNull())
  })

  test('who only takes calls urges for the caller', async () => {
    const sent: Sent[] = []
    serve((input) => {
      sent.push(input)
      return done
    }, { ...me, membership: { ...me.membership, duties: ['AGENT'] } })
    draw(<OrderView order={order} history={noHistory} />)
    fireEvent.click(screen.getByRole('button', { name: /^催办/ }))
    fireEvent.change(await screen.findByLabelText(/催办内容/), { target: { value: '水还在流' } })
    expect(screen.getByRole('radio', { name: /中心催办/ }).getAttribute('aria-disabled')).toBe('true')
    fireEvent.submit(screen.getByRole('form', { name: '催办' }))
    await waitFor(() => expect(sent[0]).toMatchObject({ verb: 'urge', input: { text: '水还在流', by: 'CALLER' } }))
  })

  test('what somebody else has changed is said, and what was typed stays', async () => {
    serve(() => {
      throw new Refused('work-order.stale', {}, 409)
    })
    draw(<OrderView order={order} history={noHistory} />)
    fireEvent.click(screen.getByRole('button', { name: /^撤回派单/ }))
    const reason = await screen.findByLabelText(/原因/)
    fireEvent.change(reason, { target: { value: '派错了' } })
    fireEvent.submit(screen.getByRole('form', { name: '撤回派单' }))
    expect(await screen.findByText('这张工单刚被别人改过')).toBeTruthy()
    expect(screen.getByDisplayValue('派错了')).toBeTruthy()
  })
})
