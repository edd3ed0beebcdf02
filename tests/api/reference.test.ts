import { openApp } from '@hotline/server/app.ts'
import { inScope } from '@hotline/server/db/in-scope.ts'
import { REFERENCE_KEPT_MS, referenceCache } from '@hotline/server/directory/reference.ts'
import { readEnv } from '@hotline/server/env.ts'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { buildDatabase, PII_KEY, type Database } from '../world/database.ts'

let database: Database
const processes: Awaited<ReturnType<typeof openApp>>[] = []
beforeAll(async () => {
  database = await buildDatabase()
  for (let n = 0; n < 2; n++) processes.push(await openApp(readEnv({ DATABASE_URL: database.appUrl, OWNER_DATABASE_URL: database.ownerUrl, PII_KEY })))
})
afterAll(async () => {
  for (const { close } of processes) await close()
  await database?.drop()
})
const appOf = (n: number) => {
  const app = processes[n]?.app
  if (!app) throw new Error('no such process')
  return app
}
const idsOf = async (codes: readonly string[]) => (await appOf(0).pool.query<{ id: number }>('select id from tenant where code = any($1) order by code', [codes])).rows.map(({ id }) => id)

test('一个进程只留最近用过的几份目录；县里的目录没有外地市的单位', async () => {
  const cache = referenceCache(appOf(0).reading, 2)
  const [guangyuan = 0, kashi = 0, shache = 0] = await idsOf(['510800', '653100', '653125'])
  const first = await cache.of(shache)
  await cache.of(kashi)
  expect(await cache.of(shache)).toBe(first)
  await cache.of(guangyuan)
  expect(cache.size()).toBe(2)
  // The prefecture's was used longest ago.
  expect(await cache.of(shache)).toBe(first)
  expect([...first.units.values()].every(({ tenantId }) => [kashi, shache].includes(tenantId))).toBe(true)
})

test('一个地市的变动只让这个地市的目录重读，所有进程都知道', async () => {
  const [guangyuan = 0, shache = 0] = await idsOf(['510800', '653125'])
  const [other, before] = await Promise.all([appOf(1).reference.of(guangyuan), appOf(1).reference.of(shache)])
  await inScope(appOf(0).pool, shache, async (tx) => tx.send(`select pg_notify('reference', $1)`, [String(shache)]))
  await expect.poll(async () => (await appOf(1).reference.of(shache)) === before).toBe(false)
  expect(await appOf(1).reference.of(guangyuan)).toBe(other)
})

test('手里握着事务的人等目录，目录等不到他们手里的连接，也读得出来', async () => {
  const { app, close } = await openApp(readEnv({ DATABASE_URL: database.appUrl, OWNER_DATABASE_URL: database.ownerUrl, PII_KEY, POOL_SIZE: '2' }))
  const ids = await idsOf(['510800', '653100', '653125'])
  const acts = await Promise.all([...ids, ...ids].map((id) => inScope(app.pool, id, async (tx) => {
    await tx.query('select 1')
    return (await app.reference.of(id)).tenants.has(id)
  })))
  expect(acts).toEqual(acts.map(() => true))
  await close()
})

test('用着的目录到时去看变没变：没变还是那一份；没人报的变动，旧的先用着，读好就换；放久了没人用的要等新的', async () => {
  const cache = referenceCache(appOf(0).reading)
  const [kashi = 0] = await idsOf(['653100'])
  const first = await cache.of(kashi)
  const [unitId = 0] = [...first.units.values()].flatMap(({ id, tenantId }) => (tenantId === kashi ? [id] : []))
  const rename = (name: string) => inScope(appOf(0).pool, kashi, async (tx) => tx.send('update unit set name = $1 where id = $2', [name, unitId]))
  const nameIn = async () => (await cache.of(kashi)).units.get(unitId)?.name
  vi.useFakeTimers({ toFake: ['Date'] })
  const later = (part: number) => vi.setSystemTime(Date.now() + REFERENCE_KEPT_MS * part)
  try {
    for (let n = 0; n < 3; n++) {
      later(0.95)
      expect(await cache.of(kashi)).toBe(first)
      await inScope(appOf(0).reading, kashi, (tx) => tx.query('select pg_sleep(0.05)')) // behind the look on the same connections
    }
    await rename('改了名字')
    later(0.95)
    expect(await cache.of(kashi)).toBe(first)
    await expect.poll(nameIn).toBe('改了名字')
    await rename('又改了名字')
    later(1.1)
    expect(await nameIn()).toBe('又改了名字')
  } finally {
    vi.useRealTimers()
  }
})
