// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { OrderRow, Outputs } from '../../lib/api.ts'
import { api } from '../../testing/api.ts'
import { draw } from '../../testing/render.tsx'
import { useRoom } from '../../testing/room.ts'
import { event, me, noHistory, orderPage, orderRow } from '../../testing/samples.ts'
import DispatchPage from './page.tsx'

// a test's own ids
const ids = ['a', 'b', 'c'].map((end) => `01900000-0000-7000-8000-00000000000${end}` as OrderRow['id'])
const titles = ['夜间施工噪声', '路口红绿灯坏了', '下水道堵了']
let waiting: number[] = []
let taken: number[] = []
const routed: Outputs['workOrder']['route'] = {
  limit: null, signDueAt: null, dueAt: null, alike: [], relatedAbove: false,
  proposal: {
    step: 6, action: 'DISPATCH', basis: 'INDUSTRY', targetTenantId: 2, lead: 10, co: [], coTenantIds: [], ruleId: 7, urgentFirst: false, warnings: [],
    explanation: [{ code: 'S5_COUNTY', params: {} }], candidates: [{ unitId: 10, share: 1, roleInOrder: 'LEAD', reasonCodes: [] }],
  },
}
const server = setupServer(
  api({
    session: { me: () => me },
    draft: { get: () => null, save: () => ({ savedAt: new Date() }), clear: () => ({ cleared: true }) },
    directory: {
      tenants: () => [{ id: 2, code: 'shache', name: '莎车县', kind: 'COUNTY', parentId: 1, prefectureId: 1, areaCode: '653125', status: 'LIVE' }],
      units: () => [{ id: 10, tenantId: 2, code: '10', name: '莎车县城市管理局', kind: 'GOV_DEPT', role: null, lineCode: null, parentId: null, status: 'ACTIVE', initials: '', hasLeader: true, staffCount: 2 }],
    },
    workOrder: {
      counts: () => ({ 'dispatch.waiting': waiting.length }),
      list: () => ({ rows: waiting.map((at) => orderRow({ id: ids[at], title: titles[at], version: 3 })), next: null }),
      get: (input) => {
        const at = ids.findIndex((id) => 'id' in input && id === input.id)
        const gone = taken.includes(at)
        return {
          order: orderPage({ id: ids[at], title: titles[at], version: gone ? 4 : 3, status: gone ? 'DISPATCHED' : 'REGISTERED', verbs: gone ? [] : ['dispatch'] }),
          history: { ...noHistory, events: gone ? [event({ version: 4, type: 'work-order.dispatched', actorName: '夏成艳' })] : [] },
        }
      },
      route: () => routed,
      perform: ({ id }) => ({ id, version: 4, status: 'DISPATCHED', orderNo: null, queryCode: null }),
    },
  }),
)

useRoom()
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterAll(() => server.close())
beforeEach(() => {
  waiting = [0, 1, 2]
  taken = []
})
afterEach(() => {
  cleanup()
  localStorage.clear()
})
const open = (at: number) => screen.findByRole('heading', { level: 2, name: titles[at] })

test('what is sent leaves the queue at once, and the next one is open', async () => {
  const user = userEvent.setup({ delay: null })
  draw(<DispatchPage />, { at: '/dispatch' })
  await open(0)
  await screen.findByRole('button', { name: /^主办/ })
  await user.keyboard('{Enter}')
  await open(1)
  // the list still holds it, the desk doesn't
  expect(screen.queryByRole('row', { name: /夜间施工噪声/ })).toBeNull()
  expect(screen.getByText('已派单：夜间施工噪声')).toBeTruthy()
})

test('what a colleague takes stays open with his name until one goes on', async () => {
  const user = userEvent.setup({ delay: null })
  const { cache } = draw(<DispatchPage />, { at: '/dispatch' })
  await open(0)
  await screen.findByRole('button', { name: /^主办/ })
  waiting = [1, 2]
  taken = [0]
  await cache.invalidateQueries()
  await screen.findByText('此单已由夏成艳派单')
  expect(screen.getByRole('heading', { level: 2, name: titles[0] })).toBeTruthy()
  await user.keyboard('{Enter}')
  await open(1)
  await waitFor(() => expect(screen.queryByText(/此单已由/)).toBeNull())
})
