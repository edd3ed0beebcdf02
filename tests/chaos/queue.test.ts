import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '@hotline/infra/dev/postgres.mjs'
import { notify } from '@hotline/server/notice/notify.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asSuperuser, buildDatabase, type Database } from '../world/database.ts'
import { serveOn, type Api, type Instance, type Served } from '../world/instance.ts'
import { act, dispatched, registered, type Ref } from '../world/orders.ts'

const redis = process.env.TEST_REDIS_URL
if (!redis) console.warn('TEST_REDIS_URL is not set: the Redis backend of the queue is not tested')

/** Waits for something that arrives by itself; the deadline is generous because the machine may be busy. */
async function eventually<T>(read: () => Promise<T>, good: (value: T) => boolean): Promise<T> {
  const until = Date.now() + 20_000
  for (;;) {
    const value = await read()
    if (good(value) || Date.now() > until) return value
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

const noticesOf = (api: Api, order: Ref) => async () => (await api.notice.list.query({})).rows.filter((row) => row.orderId === order.id)

async function dispatchOne(it: Pick<Instance, 'as'>): Promise<Ref> {
  return dispatched(await it.as('shache-dispatcher'), await registered(await it.as('shache-agent')))
}

const backends: [string, Record<string, string>, boolean][] = [['PostgreSQL', {}, true], ['Redis', { REDIS_URL: redis ?? '' }, Boolean(redis)]]

describe.each(backends)('队列在 %s 上', (_name, env, available) => {
  let database: Database
  let it: Served
  beforeAll(async () => {
    if (!available) return
    database = await buildDatabase()
    it = await serveOn({ ...database, dataDir: mkdtempSync(join(tmpdir(), 'hotline-queue-')), port: await freePort() }, env)
  })
  afterAll(async () => {
    await it?.stop()
    await database?.drop()
  })

  test.skipIf(!available)('派单后主办、协办联络员各收到一条通知，派单员自己没有', async () => {
    const order = await dispatchOne(it)
    for (const user of ['shache-chengguan-liaison', 'shache-zhujian-liaison']) {
      const rows = await eventually(noticesOf(await it.as(user), order), (found) => found.length > 0)
      expect(rows.map((row) => row.code)).toEqual(['N04'])
    }
    expect(await noticesOf(await it.as('shache-dispatcher'), order)()).toEqual([])
  })

  test.skipIf(!available)('同一个任务跑两遍，通知只有一条', async () => {
    const order = await dispatchOne(it)
    const liaison = await it.as('shache-chengguan-liaison')
    const [notice] = await eventually(noticesOf(liaison, order), (found) => found.length > 0)
    const { history } = await liaison.workOrder.get.query({ id: order.id })
    const event = history.events.find((row) => row.type === 'work-order.dispatched')
    const lead = history.assignments.find((part) => part.role === 'LEAD')
    const job = { tenantId: lead?.unitTenantId ?? 0, eventId: event?.id ?? '', orderId: order.id, code: 'N04', unitIds: [lead?.unitId ?? 0], duties: ['UNIT_LIAISON'] }
    await notify(it.server.app, job)
    await notify(it.server.app, job)
    expect((await noticesOf(liaison, order)()).map((row) => row.id)).toEqual([notice?.id])
  })
})

describe('队列不在时', () => {
  test.skipIf(!redis)('受理、派单、本中心的通知照常；队列回来后，欠别的中心的都送到', async () => {
    const database = await buildDatabase()
    const dataDir = mkdtempSync(join(tmpdir(), 'hotline-queue-'))
    const away = await serveOn({ ...database, dataDir, port: await freePort() }, { REDIS_URL: `redis://127.0.0.1:${await freePort()}` })
    const order = await dispatchOne(away)
    expect(order.status).toBe('DISPATCHED')
    const here = await eventually(noticesOf(await away.as('shache-chengguan-liaison'), order), (found) => found.length > 0)
    expect(here.map((row) => row.code)).toEqual(['N04'])
    const desk = await away.as('shache-dispatcher')
    const neighbour = (await desk.directory.tenants.query()).find(({ code }) => code === '653124')
    const owed = await act(desk, await registered(await away.as('shache-agent')), 'proposeTransfer', { toTenantId: neighbour?.id, reason: '地点在泽普县', evidence: '现场照片' })
    const waits = async () => (await asSuperuser<{ n: number }>(database, 'select count(*)::int as n from work_order_event where order_id = $1 and relayed_at is null', [owed.id]))[0]?.n ?? 0
    expect(await waits()).toBeGreaterThan(0)
    await away.stop()

    const back = await serveOn({ ...database, dataDir, port: await freePort() }, { REDIS_URL: redis ?? '' })
    const rows = await eventually(noticesOf(await back.as('zepu-dispatcher'), owed), (found) => found.length > 0)
    expect(rows.map((row) => row.code)).toEqual(['N05'])
    expect(await eventually(waits, (count) => count === 0)).toBe(0)
    await back.stop()
    await database.drop()
  })
})
