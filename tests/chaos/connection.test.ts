import { inScope } from '@hotline/server/db/in-scope.ts'
import { openPool } from '@hotline/server/db/client.ts'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildDatabase, type Database } from '../world/database.ts'

let database: Database
beforeAll(async () => {
  database = await buildDatabase()
})
afterAll(() => database?.drop())

test('事务中途连接被数据库断开：这一次失败，进程还在，下一次照常', async () => {
  const pool = openPool(database.appUrl, 2)
  const admin = new pg.Client({ connectionString: database.adminUrl })
  await admin.connect()
  const lost = inScope(pool, 1, async (tx) => {
    const [me] = await tx.query<{ pid: number }>('select pg_backend_pid() as pid')
    await admin.query('select pg_terminate_backend($1)', [me?.pid])
    // Nothing is asked of the connection while it breaks: only its own event tells.
    await new Promise((resolve) => setTimeout(resolve, 300))
    return tx.query('select 1')
  })
  await expect(lost).rejects.toThrow()
  expect(await inScope(pool, 1, (tx) => tx.query('select 1 as one'))).toEqual([{ one: 1 }])
  await admin.end()
  await pool.end()
})
