// @vitest-environment happy-dom
import { NOW } from '@hotline/domain/work-order/testing.ts'
import { act, cleanup, screen, waitFor } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { fakeServer, show } from '../work-order/handling/testing.tsx'
import { useSign } from './use-sign.ts'

const { server, sent } = fakeServer({})
beforeAll(() => server.listen())
afterEach(() => {
  vi.useRealTimers()
  cleanup()
  sent.length = 0
})
afterAll(() => server.close())

const order = { id: '00000000-0000-7000-8000-000000000001', version: 3, title: '坡道破损', at: NOW }

function SignOne() {
  const { sign, signing } = useSign()
  return <button type="button" onClick={() => sign(order)}>{signing.has(order.id) ? '签收中' : '签收'}</button>
}
const press = (name: string) => act(async () => screen.getByRole('button', { name }).click())

test('五秒内撤销，签收不发出', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  show(<SignOne />)
  await press('签收')
  expect(screen.getByText('已签收：坡道破损')).toBeTruthy()
  await act(async () => vi.advanceTimersByTime(3000))
  await press('撤销')
  expect(screen.getByRole('button', { name: '签收' })).toBeTruthy()
  await act(async () => vi.advanceTimersByTime(10_000))
  vi.useRealTimers()
  await act(async () => new Promise((done) => setTimeout(done, 50)))
  expect(sent).toEqual([])
})

test('不撤销，五秒后签收发出一次', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  show(<SignOne />)
  await press('签收')
  await act(async () => vi.advanceTimersByTime(5000))
  vi.useRealTimers()
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]).toMatchObject({ id: order.id, version: 3, verb: 'sign', input: {} })
})
