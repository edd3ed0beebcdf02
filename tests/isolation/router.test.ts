import { ORDER_VERBS } from '@hotline/domain/work-order/registry.ts'
import { VIEW_NAMES } from '@hotline/server/work-order/views.ts'
import { appRouter } from '@hotline/server/router.ts'
import { wire } from '@hotline/domain/wire.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildInstance, type Instance } from '../world/instance.ts'
import { dispatched, registered, type Ref } from '../world/orders.ts'
import { MATRIX, type Entry } from './matrix.ts'

let it: Instance
let order: Ref
const ABSENT = '01900000-0000-7000-8000-000000000000'
/** A sibling's desks, a sibling's unit, another prefecture's desks, another line, the platform and who brings counties online: nobody of them has a part in the order. */
const STRANGERS = ['bachu-agent', 'bachu-dispatcher', 'bachu-zhujian-liaison', 'bachu-zhujian-leader', 'guangyuan-dispatcher', 'guangyuan-overseer', 'cangxi-agent', 'shache-renshe-liaison', 'kashi-gongdian-overseer', 'pingtai-platform', 'pingtai-onboarding', 'kashi-onboarding']

beforeAll(async () => {
  it = await buildInstance({ SERVICES: 'api' })
  order = await dispatched(await it.as('shache-dispatcher'), await registered(await it.as('shache-agent')), {})
})
afterAll(() => it?.stop())

type Answer = { status: number; text: string; code: string | null }

async function call(path: string, entry: Entry, id: string, token: string | null): Promise<Answer> {
  const input = entry.input(id, order.orderNo ?? '')
  const json = input === undefined ? undefined : JSON.stringify(wire.serialize(input))
  const query = entry.kind === 'mutation' || json === undefined ? '' : `?input=${encodeURIComponent(json)}`
  const response = await fetch(`${it.url}/trpc/${path}${query}`, {
    method: entry.kind === 'mutation' ? 'POST' : 'GET',
    headers: { ...(token ? { authorization: `Bearer ${token}` } : {}), 'content-type': 'application/json', ...(entry.kind === 'subscription' ? { accept: 'text/event-stream' } : {}) },
    ...(entry.kind === 'mutation' ? { body: json ?? '{}' } : {}),
    signal: AbortSignal.timeout(entry.kind === 'subscription' ? 600 : 15_000),
  })
  const text = await response.text().catch(() => '')
  return { status: response.status, text, code: /"message":"([^"]+)"/.exec(text)?.[1] ?? null }
}

describe('每个过程', () => {
  test('都在矩阵里，矩阵里没有多余的', () => {
    expect(Object.keys(appRouter._def.procedures).sort()).toEqual(Object.keys(MATRIX).sort())
  })

  test.each(Object.entries(MATRIX))('%s：没有令牌、伪造令牌都进不来', async (path, entry) => {
    const forged = `${(await it.token('shache-dispatcher')).slice(0, -6)}AAAAAA`
    for (const token of [null, 'nonsense', forged]) {
      const answer = await call(path, entry, order.id, token)
      if (entry.kind === 'subscription') expect(answer.text).not.toContain('"noun"')
      else expect([answer.status, answer.code]).toEqual([401, 'session.unauthenticated'])
    }
  })

  test.each(Object.entries(MATRIX).filter(([, entry]) => entry.foreign !== 'anyone'))('%s：与工单无关的人得不到它的任何东西', async (path, entry) => {
    for (const stranger of STRANGERS) {
      const token = await it.token(stranger)
      const answer = await call(path, entry, order.id, token)
      expect(answer.text, stranger).not.toContain(order.orderNo ?? 'no number')
      if (entry.foreign === 'not-found') {
        const absent = await call(path, entry, ABSENT, token)
        expect(answer, stranger).toEqual(absent)
        expect(answer.code, stranger).toBe('work-order.not-found')
      } else if (entry.foreign === 'each-not-found') {
        const absent = await call(path, entry, ABSENT, token)
        expect({ ...answer, text: answer.text.replaceAll(order.id, ABSENT) }, stranger).toEqual(absent)
        expect(answer.text, stranger).toContain('"code":"work-order.not-found"')
      } else expect(answer.text, stranger).not.toContain(order.id)
    }
  })
})

describe('每个动词、每个列表', () => {
  test.each([...ORDER_VERBS])('%s：无关的人一律“没有这件工单”', async (verb) => {
    for (const stranger of STRANGERS) {
      const entry: Entry = { kind: 'mutation', foreign: 'not-found', input: (id) => ({ id, version: order.version, verb, input: {}, idempotencyKey: `${stranger}-${verb}-${id}` }) }
      expect((await call('workOrder.perform', entry, order.id, await it.token(stranger))).code, stranger).toBe('work-order.not-found')
    }
  })
  test.each([...VIEW_NAMES])('%s：别人的列表里没有它', async (view) => {
    for (const stranger of STRANGERS) {
      const entry: Entry = { kind: 'query', foreign: 'nothing', input: () => ({ view }) }
      const answer = await call('workOrder.list', entry, order.id, await it.token(stranger))
      expect([answer.status, answer.text.includes(order.id)], stranger).toEqual([200, false])
    }
  })
  test('搜索：自己人按单号、号码、尾号都找得到，无关的人都找不到', async () => {
    const phone = await phoneOfOrder()
    const searches = [order.orderNo ?? '', (order.orderNo ?? '').slice(0, 14), phone, phone.slice(-4)]
    for (const search of searches) {
      const found = (await (await it.as('shache-dispatcher')).workOrder.list.query({ view: 'orders.all', search })).rows
      expect(found.map(({ id }) => id), search).toContain(order.id)
      for (const stranger of STRANGERS) {
        const entry: Entry = { kind: 'query', foreign: 'nothing', input: () => ({ view: 'orders.all', search }) }
        const answer = await call('workOrder.list', entry, order.id, await it.token(stranger))
        expect([answer.status, answer.text.includes(order.id)], stranger).toEqual([200, false])
      }
    }
    expect((await (await it.as('shache-dispatcher')).workOrder.list.query({ view: 'orders.all', search: '光明路' })).rows).toEqual([])
  })
})

/** The caller's number, by the way the agent would see it again. */
const phoneOfOrder = async (): Promise<string> => (await (await it.as('shache-dispatcher')).workOrder.reveal.mutate({ id: order.id, purpose: 'OTHER', words: '试搜索' })).phone ?? ''

describe('附件', () => {
  test('无关的人传不上也取不到，种类按内容认', async () => {
    const owner = await it.token('shache-chengguan-liaison')
    const upload = (token: string, body: Uint8Array<ArrayBuffer>, id = order.id) => fetch(`${it.url}/files?order=${id}&name=${encodeURIComponent('现场.png')}`, { method: 'POST', headers: { authorization: `Bearer ${token}` }, body })
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0])
    const { act } = await import('../world/orders.ts')
    order = { ...order, ...(await act(await it.as('shache-chengguan-liaison'), order, 'sign')) }
    const stored = await upload(owner, png)
    expect(stored.status).toBe(200)
    const { id } = await stored.json()
    expect((await upload(owner, new TextEncoder().encode('<html><script>alert(1)</script>'))).status).toBe(422)
    for (const stranger of STRANGERS) {
      const token = await it.token(stranger)
      const [mine, absent] = await Promise.all([fetch(`${it.url}/files/${id}`, { headers: { authorization: `Bearer ${token}` } }), fetch(`${it.url}/files/${ABSENT}`, { headers: { authorization: `Bearer ${token}` } })])
      expect([mine.status, await mine.text()]).toEqual([absent.status, await absent.text()])
      expect((await upload(token, png)).status).toBe(404)
    }
    expect((await fetch(`${it.url}/files/${id}`)).status).toBe(401)
    // What somebody uploaded runs nothing, whoever opens it; everything else has the product's own policy.
    const { headers } = await fetch(`${it.url}/files/${id}`, { headers: { authorization: `Bearer ${owner}` } })
    expect([headers.get('content-security-policy'), headers.get('x-content-type-options')]).toEqual(["sandbox; default-src 'none'", 'nosniff'])
    // The API's answers too, whichever way they are made: a query, an unknown name, a batch too large.
    for (const path of ['healthz', 'trpc/workOrder.counts', 'trpc/workOrder.nothing', `trpc/${Array.from({ length: 11 }, () => 'workOrder.counts').join()}?batch=1`]) {
      const { headers: told } = await fetch(`${it.url}/${path}`)
      expect(told.get('content-security-policy')).toContain("script-src 'self'")
      expect(told.get('x-content-type-options')).toBe('nosniff')
    }
  })
})
