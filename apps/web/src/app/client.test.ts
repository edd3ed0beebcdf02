import { TRPCClientError } from '@trpc/client'
import { wire } from '@hotline/domain/wire.ts'
import { afterEach, expect, test, vi } from 'vitest'
import { createCache, createClient } from './client.ts'

type Sent = { address: string; method: string | undefined; body: unknown }

/** A server that answers every question with nothing; what was sent to it. */
function listening(): Sent[] {
  const sent: Sent[] = []
  vi.stubGlobal('fetch', async (address: string, init: RequestInit = {}) => {
    sent.push({ address, method: init.method, body: init.body })
    const asked = new URL(address, 'http://localhost').pathname.split(',')
    return new Response(JSON.stringify(asked.map(() => ({ result: { data: wire.serialize([]) } }))), { headers: { 'content-type': 'application/json' } })
  })
  return sent
}
afterEach(() => vi.unstubAllGlobals())

test('a short question travels in the address, all that a caller has said in the body', async () => {
  const sent = listening()
  const client = createClient()
  const said = '工地夜里施工，吵得睡不着。'.repeat(200)
  await Promise.all([client.directory.categories.query(), client.directory.towns.query({ areaCode: '653125' })])
  expect(await client.intake.suggest.query({ text: said })).toEqual([])
  expect(sent.map(({ method }) => method)).toEqual(['GET', 'POST'])
  expect(sent[0]?.address).toContain('653125')
  expect(sent[1]?.address).toBe('/trpc/intake.suggest?batch=1')
  expect(sent[1]?.body).toContain(said)
})

test('while the page goes away a command goes out by itself: a batch would wait for a timer that never comes', async () => {
  const sent = listening()
  const client = createClient()
  vi.useFakeTimers()
  window.dispatchEvent(new Event('pagehide'))
  client.presence.leave.mutate({ orderId: 'aaaaaaaa-0000-4000-8000-000000000000' }).catch(() => undefined)
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve()
  window.dispatchEvent(new Event('pageshow'))
  vi.useRealTimers()
  expect(sent.map(({ method, address }) => [method, address])).toEqual([['POST', '/trpc/presence.leave']])
})

test('a question that never arrived is asked again, twice at most; what was refused stays refused', async () => {
  const asked = async (error: Error): Promise<number> => {
    let times = 0
    const queryFn = () => Promise.reject((times += 1, error))
    await createCache().fetchQuery({ queryKey: ['list'], retryDelay: 0, queryFn }).catch(() => undefined)
    return times
  }
  expect(await asked(new TRPCClientError('fetch failed'))).toBe(3)
  expect(await asked(TRPCClientError.from({ error: { code: -32_603, message: 'work-order.not-found', data: { code: 'work-order.not-found' } } }))).toBe(1)
})
