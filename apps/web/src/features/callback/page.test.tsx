// @vitest-environment happy-dom
import { NOW } from '@hotline/domain/work-order/testing.ts'
import { cleanup, screen } from '@testing-library/react'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Outputs } from '../../lib/api.ts'
import { setServerNow } from '../../lib/now.ts'
import { api } from '../../testing/api.ts'
import { draw } from '../../testing/render.tsx'
import { useRoom } from '../../testing/room.ts'
import { orderRow } from '../../testing/samples.ts'
import CallbackPage from './page.tsx'

type Calling = Outputs['workOrder']['list']['calling']
const server = setupServer()
const answering = (calling: Calling, tried = 1) =>
  server.use(api({ workOrder: { list: () => ({ rows: [orderRow({ callbackAttempts: tried })], next: null, calling }), counts: () => ({}) } }))

useRoom()
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
beforeEach(() => setServerNow(NOW))
afterEach(() => {
  cleanup()
  server.resetHandlers()
})
afterAll(() => server.close())

test('可拨时段和几次算联系不上，按本地公布的', async () => {
  answering({ callingHours: [['00:00', '23:59']], unreachable: { attempts: 4, days: 3 } })
  draw(<CallbackPage />)
  expect(await screen.findByText(/^可拨 00:00–23:59 · 现在 /)).toBeTruthy()
  expect(screen.getByText(/满 4 次、跨 3 天都没通/)).toBeTruthy()
  expect(screen.getByRole('img', { name: '拨了 1 次' }).querySelectorAll('i')).toHaveLength(4)
})

test('要拨的次数多，写成数字；不在时段里的说明', async () => {
  answering({ callingHours: [['00:00', '00:01']], unreachable: { attempts: 8, days: 3 } }, 2)
  draw(<CallbackPage />)
  expect(await screen.findByText(/不在可拨时段 00:00–00:01$/)).toBeTruthy()
  expect(screen.getByLabelText('拨了 2 次').textContent).toBe('2/8')
  expect(screen.getByText(/拨了几次\/要拨几次/)).toBeTruthy()
})
