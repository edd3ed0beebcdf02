import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { setupServer } from 'msw/node'
import { useState } from 'react'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Inputs, Me, OrderRow, Outputs } from '../../../lib/api.ts'
import { api } from '../../../testing/api.ts'
import { draw } from '../../../testing/render.tsx'
import { me } from '../../../testing/samples.ts'
import { useBatch } from './use-batch.tsx'

const server = setupServer()
// the test page lays nothing out: give the scroller a height
const own = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'clientHeight')
beforeAll(() => {
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, get: () => 600 })
  server.listen({ onUnhandledRequest: 'error' })
})
beforeEach(() => localStorage.clear())
afterEach(cleanup)
afterAll(() => {
  if (own) Object.defineProperty(HTMLElement.prototype, 'clientHeight', own)
  return new Promise((resolve) => setTimeout(resolve, 100)).then(() => server.close())
})

const ids = ['a', 'b', 'c'].map((letter) => `${letter.repeat(8)}-0000-4000-8000-000000000000`)
const [first = '', second = '', third = ''] = ids
type Results = Outputs['workOrder']['performBatch']['results']

/** Two pages of one list: the picks outlive the page they were made on. */
function Desk(props: { page: readonly string[]; next?: readonly string[] }) {
  const [paged, setPaged] = useState(false)
  // safe: picking looks at these three alone
  const rows = (paged ? (props.next ?? []) : props.page).map((id) => ({ id, title: `工单 ${id[0]}`, orderNo: null }) as unknown as OrderRow)
  const batch = useBatch('orders.all', ['urge', 'sign'])
  return (
    <>
      {rows.map((row) => <input key={row.id} type="checkbox" aria-label={batch.rows.rowName?.(row)} checked={batch.rows.picked?.has(row.id) ?? false} onChange={() => batch.rows.onPick?.(row)} />)}
      <button type="button" onClick={() => setPaged(true)}>下一页</button>
      {batch.bar}
      {batch.work}
    </>
  )
}

function serve(answer: (sent: Inputs['workOrder']['performBatch']) => Results, who: Me = me) {
  const sent: Inputs['workOrder']['performBatch'][] = []
  server.use(
    api({
      session: { me: () => who },
      workOrder: {
        previewBatch: ({ ids: asked }) => ({
          results: asked.map((id) => (id === third ? { id, ok: false, code: 'work-order.not-in-state', params: { verb: 'urge', status: 'CLOSED' } } : { id, ok: true, version: sent.length ? 9 : 3 })),
        }),
        performBatch: (input) => {
          sent.push(input)
          return { results: answer(input) }
        },
      },
    }),
  )
  return sent
}

const done = (id: string) => ({ id, ok: true as const, version: 4, status: 'IN_PROGRESS' as const })

describe('many orders at once', () => {
  test('picks stay while pages change, each order has its answer, and what failed is tried again at its new version', async () => {
    let failing = true
    const sent = serve(({ items }) => items.map(({ id }) => (id === second && failing ? { id, ok: false, code: 'work-order.stale', params: {} } : done(id))))
    draw(<Desk page={[first]} next={[second]} />)
    fireEvent.click(await screen.findByRole('checkbox', { name: '工单 a' }))
    fireEvent.click(screen.getByRole('button', { name: '下一页' }))
    fireEvent.click(screen.getByRole('checkbox', { name: '工单 b' }))
    const bar = screen.getByRole('toolbar', { name: '批量操作' })
    expect(within(bar).getByText('已选 2 件')).toBeTruthy()
    // a dispatcher urges; signing is the unit's
    expect(within(bar).queryByRole('button', { name: /签收/ })).toBeNull()

    fireEvent.click(within(bar).getByRole('button', { name: '催办' }))
    expect(await screen.findByText('能做 2 件')).toBeTruthy()
    fireEvent.change(screen.getByLabelText(/催办内容/), { target: { value: '请今天联系诉求人' } })
    fireEvent.click(screen.getByRole('button', { name: /^催办 2 件/ }))
    expect(await screen.findByText(/催办成了 1 件，1 件没成/)).toBeTruthy()
    expect(sent[0]).toMatchObject({ verb: 'urge', input: { text: '请今天联系诉求人', by: 'CENTRE' }, items: [{ id: first, version: 3 }, { id: second, version: 3 }] })
    // what is done leaves the picks
    expect(within(bar).getByText('已选 1 件')).toBeTruthy()

    failing = false
    fireEvent.click(screen.getByRole('button', { name: /^重试失败的/ }))
    await waitFor(() => expect(sent).toHaveLength(2))
    expect(sent[1]?.items).toEqual([{ id: second, version: 9 }])
    expect(sent[1]?.idempotencyKey).not.toBe(sent[0]?.idempotencyKey)
    expect(await screen.findByText('催办成了 2 件')).toBeTruthy()
  })

  test('what can not be done is told with its reason before anything is sent', async () => {
    const sent = serve(() => [])
    draw(<Desk page={[first, third]} />)
    fireEvent.click(await screen.findByRole('checkbox', { name: '工单 a' }))
    fireEvent.click(screen.getByRole('checkbox', { name: '工单 c' }))
    fireEvent.click(screen.getByRole('button', { name: '催办' }))
    expect(await screen.findByText('能做 1 件，1 件不能，原因写在下面')).toBeTruthy()
    const row = screen.getByText('工单 c').closest('[data-state]')
    expect(row?.getAttribute('data-state')).toBe('REFUSED')
    expect(row?.textContent).toMatch(/催办/)
    expect(sent).toHaveLength(0)
  })

  test('Ctrl+Enter sends, Escape first closes the work and only then lets go of what is picked', async () => {
    const sent = serve(({ items }) => items.map(({ id }) => done(id)))
    draw(<Desk page={[first]} />)
    fireEvent.click(await screen.findByRole('checkbox', { name: '工单 a' }))
    const bar = screen.getByRole('toolbar', { name: '批量操作' })
    fireEvent.click(within(bar).getByRole('button', { name: '催办' }))
    const words = await screen.findByLabelText(/催办内容/)
    fireEvent.keyDown(words, { key: 'Enter', ctrlKey: true })
    expect(sent).toHaveLength(0)
    // while something is typed the key closes nothing: the words would be gone
    fireEvent.keyDown(words, { key: 'Escape' })
    expect(screen.getByLabelText(/催办内容/)).toBeTruthy()
    words.blur()
    fireEvent.keyDown(document.body, { key: 'Escape' })
    await waitFor(() => expect(screen.queryByLabelText(/催办内容/)).toBeNull())
    expect(within(bar).getByText('已选 1 件')).toBeTruthy()
    fireEvent.click(within(bar).getByRole('button', { name: '催办' }))
    fireEvent.change(await screen.findByLabelText(/催办内容/), { target: { value: '请今天联系诉求人' } })
    fireEvent.keyDown(screen.getByLabelText(/催办内容/), { key: 'Enter', ctrlKey: true })
    await waitFor(() => expect(sent).toHaveLength(1))
  })

  test('nothing is offered to who could do nothing of it', async () => {
    serve(() => [], { ...me, membership: { ...me.membership, duties: ['QA_INSPECTOR'] } })
    draw(<Desk page={[first]} />)
    fireEvent.click(await screen.findByRole('checkbox'))
    expect(screen.queryByRole('toolbar', { name: '批量操作' })).toBeNull()
  })
})
