import { buildOrder } from '@hotline/domain/work-order/testing.ts'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { useQuery } from '@tanstack/react-query'
import type { Inputs, OrderPage, Outputs } from '../../lib/api.ts'
import { useTRPC } from '../../lib/trpc.ts'
import { api, Refused } from '../../testing/api.ts'
import { draw } from '../../testing/render.tsx'
import { me, noHistory, orderPage } from '../../testing/samples.ts'
import { OrderView } from './order-view.tsx'

const server = setupServer()
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
beforeEach(() => localStorage.clear())
afterEach(cleanup)
afterAll(() => new Promise((resolve) => setTimeout(resolve, 100)).then(() => server.close()))

type Sent = Inputs['workOrder']['perform']
const { id } = buildOrder()
const before = orderPage({ status: 'DISPATCHED', version: 4, verbs: ['recallDispatch', 'urge'] })
const event = { id: 'e5', version: 5, at: new Date('2026-03-04T02:26:00Z'), type: 'work-order.urged' as const, fromStatus: 'DISPATCHED', toStatus: 'DISPATCHED', actorName: '王芳', actorPlace: '莎车县中心', actorTenantId: 2, payload: { text: '老人还在等' } }

/** The order somebody else changes at the moment this person sends. */
function serve(after: Partial<OrderPage>) {
  const sent: Sent[] = []
  let changed = false
  const now = () => (changed ? { ...before, version: 5, ...after } : before)
  server.use(
    api({
      session: { me: () => me },
      directory: { calendar: () => null, units: () => [], tenants: () => [] },
      draft: { get: () => null, save: () => ({ savedAt: new Date() }), clear: () => ({ cleared: true }) },
      workOrder: {
        get: () => ({ order: now(), history: { ...noHistory, events: changed ? [event] : [] } }),
        perform: (input): Outputs['workOrder']['perform'] => {
          sent.push(input)
          if (input.version === 5) return { id, version: 6, status: 'REGISTERED', orderNo: null, queryCode: null }
          changed = true
          throw new Refused('work-order.stale', { yours: input.version }, 409)
        },
      },
    }),
  )
  return sent
}

/** The page as it follows the server. */
function Page() {
  const found = useQuery(useTRPC().workOrder.get.queryOptions({ id })).data
  return found ? <OrderView order={found.order} history={found.history} /> : null
}

async function refused() {
  draw(<Page />)
  fireEvent.click(await screen.findByRole('button', { name: /^撤回派单/ }))
  fireEvent.change(await screen.findByLabelText(/原因/), { target: { value: '派错了单位' } })
  fireEvent.submit(screen.getByRole('form', { name: '撤回派单' }))
  return screen.findByRole('alert', { name: '这张工单刚被别人改过' })
}

describe('an order somebody else changed meanwhile', () => {
  test('shows what they did beside what was typed, and sends the same words again at the new version', async () => {
    const sent = serve({})
    const panel = await refused()
    const news = await within(panel).findByRole('list', { name: '别人做了什么' })
    expect(news.textContent).toContain('催办 莎车县中心 王芳')
    expect(news.textContent).toContain('老人还在等')
    expect(screen.getByDisplayValue('派错了单位')).toBeTruthy()

    fireEvent.click(within(panel).getByRole('button', { name: '用我的内容再提交一次' }))
    await waitFor(() => expect(sent).toHaveLength(2))
    expect(sent[1]).toMatchObject({ version: 5, verb: 'recallDispatch', input: { reason: '派错了单位' } })
    expect(sent[1]?.idempotencyKey).not.toBe(sent[0]?.idempotencyKey)
    await waitFor(() => expect(screen.queryByRole('form', { name: '撤回派单' })).toBeNull())
  })

  test('what was typed goes only when the person says so', async () => {
    const sent = serve({})
    const panel = await refused()
    fireEvent.click(await within(panel).findByRole('button', { name: '放弃我的' }))
    await waitFor(() => expect(screen.queryByRole('form', { name: '撤回派单' })).toBeNull())
    expect(sent).toHaveLength(1)
    fireEvent.click(screen.getByRole('button', { name: /^撤回派单/ }))
    expect(await screen.findByLabelText(/原因/)).toHaveProperty('value', '')
  })

  test('where the verb is over, the words stay to be copied and can not be sent', async () => {
    const sent = serve({ status: 'IN_PROGRESS', verbs: ['urge'] })
    const panel = await refused()
    expect(await within(panel).findByText(/不能再撤回派单了/)).toBeTruthy()
    expect(within(panel).getByRole('button', { name: '用我的内容再提交一次' }).getAttribute('aria-disabled')).toBe('true')
    expect(screen.getByDisplayValue('派错了单位')).toBeTruthy()
    expect(sent).toHaveLength(1)
  })
})
