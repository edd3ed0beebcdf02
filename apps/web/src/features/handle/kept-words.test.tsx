import { buildAssignment, buildOrder, NOW } from '@hotline/domain/work-order/testing.ts'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { History, OrderPage } from '../../lib/api.ts'
import { api } from '../../testing/api.ts'
import { draw } from '../../testing/render.tsx'
import { event, noHistory, orderPage } from '../../testing/samples.ts'
import { OrderPane } from './order-pane.tsx'
import { buildMe } from '../work-order/handling/testing.tsx'

const server = setupServer()
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
beforeEach(() => localStorage.clear())
afterEach(cleanup)
afterAll(() => new Promise((resolve) => setTimeout(resolve, 100)).then(() => server.close()))

const { id } = buildOrder()
const MINE = '3月2日到现场查看属实，3月4日前修好。'
const THEIRS = '已通知施工单位返修，七日内完成。'
const mine = orderPage({ status: 'IN_PROGRESS', version: 4, leadAssignmentId: 'a1', verbs: ['submitReply', 'addRecord'] })
const gone: Partial<OrderPage> = { status: 'UNIT_REVIEW', version: 5, verbs: [], replyText: THEIRS, replyBy: '王芳' }
const history: History = { ...noHistory, assignments: [buildAssignment({ id: 'a1' })] }

/** The order as the server has it now, and what it keeps of the drafts. */
function serve(kept: Record<string, unknown> | null = null) {
  const now: { order: OrderPage; history: History } = { order: mine, history }
  const drafts = new Map<string, Record<string, unknown>>(kept ? [[`submitReply:${id}`, kept]] : [])
  server.use(
    api({
      session: { me: () => buildMe() },
      directory: { calendar: () => null, units: () => [], tenants: () => [], categories: () => [] },
      template: { list: () => ({ rows: [], mayShare: false }) },
      presence: { touch: () => ({ others: [] }), leave: () => ({ left: true }) },
      draft: {
        get: ({ key }) => { const content = drafts.get(key); return content ? { content, updatedAt: NOW } : null },
        save: ({ key, content }) => (drafts.set(key, content), { savedAt: NOW }),
        clear: ({ key }) => (drafts.delete(key), { cleared: true }),
      },
      workOrder: { get: () => now, counts: () => ({}) },
    }),
  )
  return { now, drafts }
}
const open = () => draw(<OrderPane id={id} onSign={() => undefined} signing={false} onDone={() => undefined} />)

describe('a reply that a colleague was faster with', () => {
  test('what is being typed stays on the screen, with the keyboard in it, beside what was sent', async () => {
    const { now } = serve()
    const { cache } = open()
    fireEvent.change(await screen.findByLabelText('答复正文'), { target: { value: MINE } })
    now.order = { ...mine, ...gone }
    await cache.invalidateQueries()
    const panel = await screen.findByRole('alert', { name: '你写的答复没有交出去' })
    expect(within(panel).getByText(THEIRS)).toBeTruthy()
    const field = within(panel).getByLabelText<HTMLTextAreaElement>('我写的')
    expect(field.value).toBe(MINE)
    await waitFor(() => expect([document.activeElement, field.selectionStart]).toEqual([field, MINE.length]))
  })

  test('it is there after a reload too, until it is dropped', async () => {
    const { now, drafts } = serve({ reply: MINE })
    now.order = { ...mine, ...gone }
    open()
    const panel = await screen.findByRole('alert', { name: '你写的答复没有交出去' })
    expect(within(panel).getByDisplayValue(MINE)).toBeTruthy()
    fireEvent.click(within(panel).getByRole('button', { name: '放弃我的' }))
    await waitFor(() => expect([screen.queryByRole('alert'), drafts.size]).toEqual([null, 0]))
  })

  test('one that went through says nothing more', async () => {
    const { now } = serve({ reply: ` ${THEIRS} ` })
    now.order = { ...mine, ...gone }
    open()
    await screen.findByText(THEIRS)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(screen.queryByRole('alert')).toBeNull()
  })

  test('when the order comes back, either text is taken, or both', async () => {
    const { now } = serve({ reply: MINE })
    now.order = { ...mine, version: 6, replyText: THEIRS, replyBy: '王芳' }
    open()
    const earlier = await screen.findByRole('region', { name: '上次交的答复' })
    fireEvent.click(within(earlier).getByRole('button', { name: '换成这份' }))
    expect(screen.getByLabelText<HTMLTextAreaElement>('答复正文').value).toBe(THEIRS)
    fireEvent.click(screen.getByRole('button', { name: '撤销' }))
    fireEvent.click(within(await screen.findByRole('region', { name: '上次交的答复' })).getByRole('button', { name: '接在我写的后面' }))
    expect(screen.getByLabelText<HTMLTextAreaElement>('答复正文').value).toBe(`${MINE}\n${THEIRS}`)
    expect(screen.queryByRole('region', { name: '上次交的答复' })).toBeNull()
  })
})

test('what a colleague wrote meanwhile is read in full, not only that he did, also of a contact made earlier', async () => {
  const { now } = serve()
  const { cache } = open()
  fireEvent.change(await screen.findByLabelText('答复正文'), { target: { value: MINE } })
  const at = new Date('2026-03-04T02:26:00Z')
  now.order = { ...mine, version: 5 }
  now.history = {
    ...history, events: [event({ version: 5, at, type: 'work-order.recorded', actorName: '王芳', payload: { kind: 'CONTACT', recordId: 'r1' } })],
    records: [{ id: 'r1', assignmentId: 'a1', kind: 'CONTACT', at: NOW, mode: 'PHONE', reached: true, content: '约好明日十点到场', personId: 'h9', personName: '王芳' }],
  }
  await cache.invalidateQueries()
  const news = await screen.findByRole('list', { name: '别人做了什么' })
  expect(news.textContent).toContain('约好明日十点到场')
})
