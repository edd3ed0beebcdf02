import { hourlyDigest } from '@hotline/server/sweep/digest.ts'
import { calendarReminder } from '@hotline/server/sweep/calendar-year.ts'
import { sweepOnce } from '@hotline/server/sweep/sweeps.ts'
import { warnOnce } from '@hotline/server/sweep/warn.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildInstance, type Instance } from '../world/instance.ts'
import { act, dispatched, registered, signed } from '../world/orders.ts'

let it: Instance
let db: Instance['db']
beforeAll(async () => {
  it = await buildInstance({ SERVICES: 'api' })
  db = it.db
})
afterAll(() => it?.stop())

const appAt = (at: Date) => ({ ...it.server.app, clock: { ...it.server.app.clock, now: () => at } })

type Row = { next: Date | null; version: number; due: Date; sign: Date }
const look = async (id: string): Promise<Row> =>
  (await db.query<Row>('select next_warning_at as next, version, least(due_at, holder_due_at) as due, sign_due_at as sign from work_order where id = $1', [id])).rows[0] ?? Promise.reject(new Error('gone'))
const rungsOf = async (id: string) => (await db.query<{ rung: string }>(`select clock || ' ' || rung as rung from clock_warning where order_id = $1 order by 1`, [id])).rows.map((row) => row.rung)
const noticesOf = async (id: string) =>
  (await db.query<{ told: string }>(
    `select n.code || ' ' || p.username as told from notice n join person p on p.id = n.person_id where n.order_id = $1 and n.event_id is null order by n.code, p.username`, [id],
  )).rows.map((row) => row.told)
const leavingOf = async (id: string) =>
  (await db.query<{ told: string }>(`select channel || ' ' || code || ' ' || person_id as told from outbound where order_id = $1 and not to_caller order by code`, [id])).rows.map((row) => row.told)

/** Sweeps at each instant the order asks for, until nothing more warns. */
async function climb(id: string, sweep: (at: Date) => Promise<unknown>): Promise<string[][]> {
  const seen: string[][] = []
  for (let rung = 0; rung < 12; rung++) {
    const { next } = await look(id)
    if (!next) return seen
    await sweep(new Date(next.getTime() - 1))
    expect((await rungsOf(id)).length).toBe(seen.length)
    await sweep(next)
    seen.push(await rungsOf(id))
  }
  throw new Error('the ladder has no end')
}

test('黄、红、超期、催办通知、批评：到点才发，各发一次，人对得上，不动版本', async () => {
  const order = await signed(it)
  const { version } = await look(order.id)
  const steps = await climb(order.id, (at) => warnOnce(appAt(at), at))
  expect(steps.map((rungs) => rungs.length)).toEqual([1, 2, 3, 4, 5])
  expect((await look(order.id)).version).toBe(version)
  const told = await noticesOf(order.id)
  expect(told).toContain('N14Y shache-chengguan-liaison')
  expect(told).toContain('N14R shache-chengguan-leader')
  expect(told.some((line) => line.startsWith('N14 shache-') && line.endsWith('supervisor'))).toBe(true)
  expect(told.some((line) => line.startsWith('N14C '))).toBe(true)
  expect(told.some((line) => line.startsWith('N14D '))).toBe(true)
  expect(new Set(told).size).toBe(told.length)
  expect((await leavingOf(order.id)).some((line) => line.startsWith('SMS N14Y'))).toBe(true)
})

test('停了几天再开：各级补发一次，短信只发最后一级；再扫、两边同时扫都不重复', async () => {
  const orders = [await signed(it), await signed(it), await signed(it)]
  const after = new Date((await look(orders[0]?.id ?? '')).due.getTime() + 3 * 3_600_000)
  await Promise.all([warnOnce(appAt(after), after), warnOnce(appAt(after), after), warnOnce(appAt(after), after)])
  await warnOnce(appAt(after), after)
  for (const { id } of orders) {
    expect(await rungsOf(id)).toEqual(['HANDLE OVERDUE', 'HANDLE RED', 'HANDLE YELLOW'])
    const told = await noticesOf(id)
    expect(new Set(told).size).toBe(told.length)
    expect((await leavingOf(id)).map((line) => line.split(' ')[1])).toEqual((await leavingOf(id)).length ? ['N14'] : [])
  }
  const before = await db.query('select count(*)::int as n from notice')
  await warnOnce(appAt(after), after)
  expect((await db.query('select count(*)::int as n from notice')).rows).toEqual(before.rows)
})

test('未签收：过半短信提醒，到点通知领导并排电话，然后由系统代签', async () => {
  const order = await dispatched(await it.as('shache-dispatcher'), await registered(await it.as('shache-agent')))
  const { next, sign } = await look(order.id)
  const half = next ?? sign
  expect(half < sign).toBe(true)
  await sweepOnce(appAt(half))
  expect(await rungsOf(order.id)).toEqual(['SIGN HALF'])
  await sweepOnce(appAt(sign))
  expect(await rungsOf(order.id)).toEqual(['SIGN FULL', 'SIGN HALF'])
  expect((await leavingOf(order.id)).some((line) => line.startsWith('CALL N04F'))).toBe(true)
  expect((await noticesOf(order.id)).filter((line) => line.startsWith('N04F'))).toEqual(['N04F shache-chengguan-leader'])
  expect((await db.query('select status from work_order where id = $1', [order.id])).rows).toEqual([{ status: 'IN_PROGRESS' }])
})

test('催办通知书发到联络员、抄送领导；之后说明了情况的不批评，没说明的批评', async () => {
  const told = async (id: string) => (await noticesOf(id)).filter((line) => /^N14[CD] shache-chengguan/.test(line))
  const [silent, explained] = [await signed(it), await signed(it)]
  const { due } = await look(silent.id)
  // Past the urge notice, not yet at the criticism; then past that too.
  const [urged, late] = [4, 20].map((days) => new Date(due.getTime() + days * 86_400_000)) as [Date, Date]
  await warnOnce(appAt(urged), urged)
  for (const { id } of [silent, explained]) expect(await told(id)).toEqual(['N14C shache-chengguan-leader', 'N14C shache-chengguan-liaison', 'N14C shache-chengguan-liaison2'])
  await db.query(`insert into handling_record (id, order_id, tenant_id, kind, at, content, person_id, person_name) select gen_random_uuid(), id, tenant_id, 'PROGRESS', $2, '配件未到，已催厂家', 'p', '某' from work_order where id = $1`, [explained.id, urged])
  await warnOnce(appAt(late), late)
  expect(await told(silent.id)).toContain('N14D shache-chengguan-leader')
  expect((await noticesOf(explained.id)).filter((line) => line.startsWith('N14D'))).toEqual([])
  expect((await look(explained.id)).next).toBeNull()
})

test('长周期件：这个月没有阶段报告的告知领导和督办各一次，有进展的不打扰', async () => {
  const [silent, reported] = [await signed(it), await signed(it)]
  for (const { id } of [silent, reported])
    await db.query(`update work_order set urgency = 'LONG_CYCLE', due_at = dispatched_at + interval '180 days', holder_due_at = dispatched_at + interval '180 days', next_warning_at = dispatched_at where id = $1`, [id])
  await act(await it.as('shache-chengguan-liaison'), reported, 'addRecord', { kind: 'PROGRESS', content: '已立项，正在招标。' })
  const { rows: [at] } = await db.query<{ at: Date }>(`select dispatched_at + interval '45 days' as at from work_order where id = $1`, [silent.id])
  const now = at?.at ?? new Date()
  await Promise.all([warnOnce(appAt(now), now), warnOnce(appAt(now), now)])
  await warnOnce(appAt(now), now)
  expect((await rungsOf(silent.id)).filter((rung) => rung.startsWith('STAGE'))).toEqual(['STAGE FULL', 'STAGE RED'])
  expect((await rungsOf(reported.id)).filter((rung) => rung.startsWith('STAGE'))).toEqual([])
  expect((await noticesOf(silent.id)).filter((line) => line.startsWith('N14K'))).toEqual(['N14K shache-chengguan-leader', 'N14K shache-supervisor'])
  expect((await noticesOf(reported.id)).some((line) => /^N14[JK]/.test(line))).toBe(false)
})

test('特急件：首报到点没有处置记录的逐级提醒，有记录的不打扰', async () => {
  const [silent, reported] = [await signed(it), await signed(it)]
  for (const { id } of [silent, reported]) await db.query(`update work_order set urgency = 'CRITICAL', next_warning_at = dispatched_at where id = $1`, [id])
  await act(await it.as('shache-chengguan-liaison'), reported, 'addRecord', { kind: 'PROGRESS', content: '人员已到场，隔离警戒。' })
  const { rows: [at] } = await db.query<{ at: Date }>(`select dispatched_at + interval '4 hours 1 second' as at from work_order where id = $1`, [reported.id])
  const now = at?.at ?? new Date()
  await warnOnce(appAt(now), now)
  expect((await rungsOf(silent.id)).filter((rung) => rung.startsWith('REPORT'))).toEqual(['REPORT OVERDUE', 'REPORT RED', 'REPORT YELLOW'])
  expect((await rungsOf(reported.id)).filter((rung) => rung.startsWith('REPORT'))).toEqual([])
  const told = await noticesOf(silent.id)
  expect(told).toEqual(expect.arrayContaining(['N14E shache-chengguan-liaison', 'N14E shache-chengguan-leader', 'N14O shache-supervisor']))
  expect((await noticesOf(reported.id)).some((line) => /^N14[EO]/.test(line))).toBe(false)
  expect((await look(silent.id)).next && (await look(reported.id)).next).toBeTruthy()
})

test('动作之后仍知道下次预警是何时', async () => {
  const order = await signed(it)
  const { next } = await look(order.id)
  await db.query('update work_order set next_warning_at = null where id = $1', [order.id])
  await act(await it.as('shache-chengguan-liaison'), order, 'addRecord', { kind: 'PROGRESS', content: '已安排现场核实情况。' })
  expect((await look(order.id)).next).toEqual(next)
})

test('县区超期每小时汇成一条告诉地区，不是一件一条', async () => {
  // Counted by when the sweeps of this file wrote them: at the instants they were given.
  const { rows } = await db.query<{ at: Date; n: number }>(`select max(at) as at, count(*)::int as n from clock_warning where rung = 'OVERDUE' group by date_trunc('hour', at) order by 2 desc limit 1`)
  const at = rows[0]?.at ?? new Date()
  const now = new Date(at.getTime() + 3_600_000)
  await hourlyDigest(it.server.app)(now)
  await hourlyDigest(it.server.app)(now)
  const digests = await db.query<{ username: string; params: Record<string, string> }>(`select p.username, n.params from notice n join person p on p.id = n.person_id where code = 'N15' and dedupe like $1`, [`%${new Date(Math.floor(at.getTime() / 3_600_000) * 3_600_000).toISOString()}`])
  expect(digests.rows.filter(({ username }) => username === 'kashi-overseer')).toEqual([{ username: 'kashi-overseer', params: { overdue: String(rows[0]?.n), supervised: '0', sensitive: '0', disputed: '0' } }])
})

test('公布的日历只剩六十天：提醒管理员录入下一年，只提醒一次', async () => {
  const count = async () => (await db.query<{ n: number }>(`select count(*)::int as n from notice where code = 'N17' and params ->> 'year' = '2027'`)).rows[0]?.n
  await calendarReminder(it.server.app)(new Date('2026-10-30T00:00:00Z'))
  expect(await count()).toBe(0)
  await calendarReminder(it.server.app)(new Date('2026-11-05T00:00:00Z'))
  const told = await count()
  expect(told).toBeGreaterThan(0)
  await calendarReminder(it.server.app)(new Date('2026-12-05T00:00:00Z'))
  expect(await count()).toBe(told)
})
