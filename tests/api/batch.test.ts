import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildInstance, type Api, type Instance } from '../world/instance.ts'
import { dispatched, draft, registered, type Ref } from '../world/orders.ts'

let it: Instance
let agent: Api
let dispatcher: Api
beforeAll(async () => {
  it = await buildInstance({ SERVICES: 'api' })
  agent = await it.as('shache-agent')
  dispatcher = await it.as('shache-dispatcher')
})
afterAll(() => it?.stop())

const ABSENT = '01900000-0000-7000-8000-000000000000'
const urge = { verb: 'urge', input: { text: '请抓紧办理', by: 'CENTRE' } } as const

async function several(): Promise<Ref[]> {
  return [await registered(agent), await dispatched(dispatcher, await registered(agent)), await draft(agent)]
}

describe('批量办理', () => {
  test('每件各办各的：能办的办了，办不了的逐件说明原因', async () => {
    const orders = await several()
    const items = [...orders, { id: ABSENT, version: 1 }].map(({ id, version }) => ({ id, version }))
    items.splice(1, 0, { id: orders[1]?.id ?? '', version: 1 })
    const { results } = await dispatcher.workOrder.performBatch.mutate({ items, ...urge, idempotencyKey: randomUUID() })
    expect(results).toMatchObject([
      { ok: true, version: 3, status: 'REGISTERED' }, { ok: false, code: 'work-order.stale', params: { yours: 1, now: 3 } }, { ok: true, version: 4, status: 'DISPATCHED' },
      { ok: false, code: 'work-order.not-in-state', params: { verb: 'urge', status: 'DRAFT' } }, { ok: false, code: 'work-order.not-found' },
    ])
    const { history } = await dispatcher.workOrder.get.query({ id: orders[0]?.id ?? '' })
    expect(history.events.map((event) => event.type)).toEqual(['work-order.draft-opened', 'work-order.registered', 'work-order.urged'])
  })

  test('同一批再发一次，答复照旧，不会办两遍', async () => {
    const [order] = await several()
    const batch = { items: [{ id: order?.id ?? '', version: order?.version ?? 0 }], ...urge, idempotencyKey: randomUUID() }
    const first = await dispatcher.workOrder.performBatch.mutate(batch)
    expect(await dispatcher.workOrder.performBatch.mutate(batch)).toEqual(first)
    expect((await dispatcher.workOrder.get.query({ id: order?.id ?? '' })).order.urgeCount).toBe(1)
  })

  test('先看一遍：哪些能办、哪些不能办及原因，什么也不改', async () => {
    const orders = await several()
    const ids = [...orders.map(({ id }) => id), ABSENT]
    const asked = await dispatcher.workOrder.previewBatch.mutate({ ids, verb: 'dispatch' })
    expect(asked.results).toEqual([
      { id: ids[0], ok: true, version: 2 }, { id: ids[1], ok: false, code: 'work-order.not-in-state', params: { verb: 'dispatch', status: 'DISPATCHED' } },
      { id: ids[2], ok: false, code: 'work-order.not-in-state', params: { verb: 'dispatch', status: 'DRAFT' } }, { id: ABSENT, ok: false, code: 'work-order.not-found', params: {} },
    ])
    expect((await agent.workOrder.previewBatch.mutate({ ids: [ids[0] ?? ''], verb: 'dispatch' })).results).toEqual([{ id: ids[0], ok: false, code: 'work-order.forbidden', params: { verb: 'dispatch' } }])
    expect((await dispatcher.workOrder.get.query({ id: ids[0] ?? '' })).order.version).toBe(2)
  })

  test('无论多少件，预览的语句数不变', async () => {
    const orders = [...(await several()), ...(await several())]
    const count = async (ids: string[]) => {
      const { pool } = it.server.app
      let asked = 0
      const heard = (client: { query: (...given: never[]) => unknown }) => {
        const query = client.query.bind(client)
        Object.assign(client, { query: (...given: never[]) => (asked++, query(...given)) })
        pool.once('release', () => Object.assign(client, { query }))
      }
      // The session is remembered for a second: asked for before, it isn't counted.
      await dispatcher.session.me.query()
      pool.once('acquire', heard)
      await dispatcher.workOrder.previewBatch.mutate({ ids, verb: 'dispatch' })
      return asked
    }
    const few = await count(orders.slice(0, 1).map(({ id }) => id))
    expect(await count(orders.map(({ id }) => id))).toBe(few)
  })
})
