import type { EventEmitter } from 'node:events'
import type { Duplex } from 'node:stream'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openPool } from './client.ts'
import { fly, run, type Asked } from './query.ts'

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
  describe('一道走的几句', () => {
    const sumOf = (of: number): Asked => ['select 6 / $1::int as share', [of], 'share']
    const noted = () => run<{ at: number }>(client, 'select at from noted order by at')
    const note = (at: number, name = 'note'): Asked => ['insert into noted values ($1) returning at', [at], name]
    beforeAll(() => run(client, 'create temp table noted (at int primary key)'))

    test('各按各的次序做完，只答最后一句，只醒一次', async () => {
      let woken = 0
      wireOf(client).on('readyForQuery', () => woken++)
      for (const again of [0, 10]) expect(await fly(client, [['begin', [], 'begin'], note(1 + again), note(2 + again), ['select count(*)::int as many from noted', [], 'many'], ['commit', [], 'commit']])).toMatchObject({ command: 'COMMIT', rows: [] })
      expect(woken).toBe(2)
      expect((await fly(client, [note(3), ['select max(at) as at from noted', [], 'most']])).rows).toEqual([{ at: 12 }])
      expect(await noted()).toEqual([1, 2, 3, 11, 12].map((at) => ({ at })))
    })
    test('一句不成，后面的都不做，错误是它的；没做的那句下回照常', async () => {
      await expect(fly(client, [note(4), sumOf(0), note(5, 'later')])).rejects.toMatchObject({ code: '22012' })
      await expect(fly(client, [note(1), note(5, 'later')])).rejects.toMatchObject({ code: '23505' })
      expect((await fly(client, [sumOf(3), note(5, 'later')])).rows).toEqual([{ at: 5 }])
      expect((await noted()).map(({ at }) => at)).not.toContain(4)
    })
    test('发不出去的一句，后面的不跟着做，连接照常', async () => {
      const circular: { self?: unknown } = {}
      circular.self = circular
      await expect(fly(client, [note(6), ['insert into noted values ($1)', [circular], 'circular'], note(7)])).rejects.toThrow('circular')
      await expect(fly(client, [note(8), ['select 2', [], 'share'], note(9)])).rejects.toThrow('unique')
      expect((await noted()).filter(({ at }) => at > 5 && at < 10)).toEqual([{ at: 6 }, { at: 8 }])
      expect(await run(client, ...sumOf(2))).toEqual([{ share: 3 }])
    })
    test('两道一起走，各得各的', async () => {
      const [one, other] = await Promise.all([fly(client, [sumOf(1), sumOf(2)]), fly(client, [sumOf(3), sumOf(6)])])
      expect([one.rows, other.rows]).toEqual([[{ share: 3 }], [{ share: 1 }]])
    })
  })
})
