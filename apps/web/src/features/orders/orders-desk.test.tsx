// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Inputs, OrderRow } from '../../lib/api.ts'
import { api, Refused } from '../../testing/api.ts'
import { draw } from '../../testing/render.tsx'
import { useRoom } from '../../testing/room.ts'
import { me, orderRow } from '../../testing/samples.ts'
import OrdersPage from './page.tsx'

let asked: Inputs['workOrder']['list'][] = []
let rows: OrderRow[] = []
let broken = false
const server = setupServer(
  api({
    session: { me: () => me },
    directory: { tenants: () => [{ id: 2, code: 'shache', name: '莎车县', kind: 'COUNTY', parentId: 1, prefectureId: 1, areaCode: '653125', status: 'LIVE' }] },
    workOrder: {
      list: (input) => {
        asked.push(input)
        if (broken) throw new Refused('server.failed', {}, 500)
        return { rows: input.search ? rows.filter((row) => row.orderNo?.includes(input.search ?? '')) : rows, next: null }
      },
    },
  }),
)
useRoom()
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterAll(() => server.close())
beforeEach(() => {
  asked = []
  broken = false
  rows = [orderRow({ orderNo: '653125261120000001', title: '夜间施工噪声' }), orderRow({ id: '01900000-0000-7000-8000-00000000000b' as OrderRow['id'], orderNo: '653125261121000002', title: '路口红绿灯坏了' })] // a test's own id
})
afterEach(cleanup)

test('a search goes out once the typing rests, and stands in the address', async () => {
  const user = userEvent.setup({ delay: null })
  draw(<OrdersPage />, { at: '/orders' })
  await screen.findByText('夜间施工噪声')
  await user.type(screen.getByRole('searchbox', { name: '搜工单' }), '261121')
  await waitFor(() => expect(screen.queryByText('夜间施工噪声')).toBeNull())
  expect(screen.getByText('路口红绿灯坏了')).toBeTruthy()
  expect(asked.filter(({ search }) => search).map(({ search }) => search)).toEqual(['261121'])
})

test('what was found nowhere says what can be searched for, and lets go of the search', async () => {
  const user = userEvent.setup({ delay: null })
  draw(<OrdersPage />, { at: '/orders?q=999999' })
  await screen.findByText('没有搜到“999999”')
  await user.click(screen.getByRole('button', { name: '不搜了' }))
  await screen.findByText('夜间施工噪声')
})

test('the filters of the address reach the server; nothing found is not nothing there', async () => {
  rows = []
  draw(<OrdersPage />, { at: '/orders?urgency=URGENT' })
  await screen.findByText('没有对得上的工单')
  expect(asked[0]).toMatchObject({ view: 'orders.all', filters: { urgency: ['URGENT'] } })
})

test('a list that did not come says so and comes again', async () => {
  const user = userEvent.setup({ delay: null })
  broken = true
  draw(<OrdersPage />, { at: '/orders' })
  await screen.findByText('工单没取到')
  broken = false
  await user.click(screen.getByRole('button', { name: '再试一次' }))
  await screen.findByText('夜间施工噪声')
})
