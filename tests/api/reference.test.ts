import { openApp } from '@hotline/server/app.ts'
import { inScope } from '@hotline/server/db/in-scope.ts'
import { referenceCache } from '@hotline/server/directory/reference.ts'
import { readEnv } from '@hotline/server/env.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
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
  const cache = referenceCache(appOf(0).pool, 2)
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
