import type { EventEmitter } from 'node:events'
import type pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openPool } from './client.ts'
import { inScope, type Tx } from './in-scope.ts'

const admin = process.env.TEST_ADMIN_URL
if (!admin) console.log("The transaction's tests are skipped: TEST_ADMIN_URL names no throw-away PostgreSQL. Run them with `npm test -- db`.")

describe.skipIf(!admin)('一件事在一个事务里', () => {
  let pool: pg.Pool
  let woken = 0
  beforeAll(async () => {
    pool = openPool(admin ?? '', 1)
    // What the driver keeps to itself: its connection, which tells each message.
    pool.on('connect', (client) => (client as unknown as { connection: EventEmitter }).connection.on('readyForQuery', () => woken++))
    await pool.query('create temp table kept (at int primary key)')
  })
  beforeEach(async () => {
    await pool.query('truncate kept')
    woken = 0
  })
  afterAll(() => pool.end())
  const keep = (at: number): Parameters<Tx['send']> => ['insert into kept values ($1)', [at], 'keep']
  const kept = async () => (await pool.query<{ at: number }>('select at from kept order by at')).rows.map(({ at }) => at)

  test('开头跟着第一问走，没人等的跟着提交走：来回两次', async () => {
    const found = await inScope(pool, 7, async (tx) => {
      const rows = await tx.query(`select current_setting('app.tenant') as tenant, count(*)::int as many from kept`, [], 'look')
      tx.send(...keep(1))
      tx.send(...keep(2))
      return rows
    })
    expect(found).toEqual([{ tenant: '7', many: 0 }])
    expect(woken).toBe(2)
    expect(await kept()).toEqual([1, 2])
    expect((await pool.query(`select current_setting('app.tenant') as tenant`)).rows).toEqual([{ tenant: '' }])
  })
  test('没人等的那句失败，整件事不算，错误是它的', async () => {
    await expect(inScope(pool, 7, async (tx) => {
      tx.send(...keep(1))
      tx.send(...keep(1))
      return '做好了'
    })).rejects.toMatchObject({ code: '23505' })
    await expect(inScope(pool, 7, async (tx) => {
      tx.send(...keep(1))
      tx.send('select 1 / 0')
      await tx.query('select 1')
    })).rejects.toMatchObject({ code: '22012' })
    expect(await kept()).toEqual([])
  })
  test('失败了却没人理会，也不能说成做好了', async () => {
    await expect(inScope(pool, 7, async (tx) => {
      tx.send(...keep(1))
      await tx.query('select 1 / 0').catch(() => {})
      return '做好了'
    })).rejects.toThrow('the transaction had failed')
    expect(await kept()).toEqual([])
  })
  test('退回到保存点，前面的还算', async () => {
    await inScope(pool, 7, async (tx) => {
      tx.send(...keep(1))
      tx.send('savepoint here')
      await tx.query('select 1 / 0').catch(() => tx.query('rollback to savepoint here'))
      tx.send(...keep(2))
    })
    expect(await kept()).toEqual([1, 2])
  })
  test('一句都没问就不做了：连数据库都不必去', async () => {
    await expect(inScope(pool, 7, async (tx) => {
      tx.send(...keep(1))
      throw new Error('不做了')
    })).rejects.toThrow('不做了')
    expect(woken).toBe(0)
    expect(await kept()).toEqual([])
  })
})
