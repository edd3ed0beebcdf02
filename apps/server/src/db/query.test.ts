import type { EventEmitter } from 'node:events'
import type { Duplex } from 'node:stream'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openPool } from './client.ts'
import { run } from './query.ts'

const admin = process.env.TEST_ADMIN_URL
if (!admin) console.log("The driver's tests are skipped: TEST_ADMIN_URL names no throw-away PostgreSQL. Run them with `npm test -- db`.")

describe.skipIf(!admin)('语句怎么走到数据库', () => {
  let pool: pg.Pool
  let client: pg.PoolClient
  let described = 0
  beforeAll(async () => {
    pool = openPool(admin ?? '', 1)
    client = await pool.connect()
    wireOf(client).on('rowDescription', () => described++)
  })
  beforeEach(() => {
    described = 0
  })
  afterAll(async () => {
    client.release()
    await pool.end()
  })
  // What the driver keeps to itself: its connection, which tells each message.
  const wireOf = (of: pg.PoolClient) => (of as unknown as { connection: EventEmitter & { stream: Duplex } }).connection
  const numbered = (upTo: number) => run(client, 'select n, n * 2 as "twice" from generate_series(1, $1::int) n', [upTo], 'numbered')

  test('有名字的语句，列只问一次，行每次都对', async () => {
    expect(await numbered(1)).toEqual([{ n: 1, twice: 2 }])
    expect(described).toBe(1)
    expect(await numbered(2)).toEqual([{ n: 1, twice: 2 }, { n: 2, twice: 4 }])
    expect(await numbered(0)).toEqual([])
    expect(described).toBe(1)
  })
  test('一起发出的两次，各得各的行', async () => {
    const twice = () => run(client, 'select $1::text as said', ['甲'], 'both')
    expect(await Promise.all([twice(), twice(), numbered(1)])).toEqual([[{ said: '甲' }], [{ said: '甲' }], [{ n: 1, twice: 2 }]])
  })
  test('失败一次之后，同一语句照常，错误说得出是谁问的', async () => {
    const share = (of: number) => run(client, 'select 6 / $1::int as share', [of], 'share')
    expect(await share(2)).toEqual([{ share: 3 }])
    const error = await share(0).catch((failure: unknown) => failure)
    expect(error).toMatchObject({ code: '22012' })
    expect(error instanceof Error && error.stack).toContain('query.ts')
    expect(await share(3)).toEqual([{ share: 2 }])
  })
  test('值原样往返：时刻、字节、数组、JSON、空', async () => {
    const values = [new Date('2026-03-04T08:00:00.123Z'), Buffer.from([0, 255]), ['甲', '"乙"'], [1, 2], JSON.stringify({ a: [1] }), null]
    const text = 'select $1::timestamptz as at, $2::bytea as bytes, $3::text[] as words, $4::int[] as numbers, $5::jsonb as json, $6::text as nothing'
    const expected = [{ at: values[0], bytes: values[1], words: values[2], numbers: values[3], json: { a: [1] }, nothing: null }]
    expect(await run(client, text, values)).toEqual(expected)
    expect(await run(client, text, values, 'values')).toEqual(expected)
    expect(await run(client, text, values, 'values')).toEqual(expected)
  })
  test('一轮里发的，一次写出去', async () => {
    const { stream } = wireOf(client)
    const answers = [run(client, 'begin'), numbered(1), run(client, 'commit')]
    expect(stream.writableCorked).toBe(1)
    await Promise.all(answers)
    expect(stream.writableCorked).toBe(0)
  })
})
