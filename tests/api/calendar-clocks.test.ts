import { addWorkingDays, localDate } from '@hotline/domain/deadline/calendar.ts'
import { recalculateOnce } from '@hotline/server/sweep/recalculate.ts'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildInstance, type Instance } from '../world/instance.ts'
import { act, dispatched, registered, type Ref } from '../world/orders.ts'

let it: Instance
let db: pg.Client
beforeAll(async () => {
  it = await buildInstance({ SERVICES: 'api' })
  const url = new URL(it.database.adminUrl)
  url.pathname = `/${it.database.name}`
  db = new pg.Client({ connectionString: url.href })
  await db.connect()
})
afterAll(async () => {
  await db?.end()
  await it?.stop()
})

const later = (ms: number) => ({ ...it.server.app, clock: { ...it.server.app.clock, now: () => new Date(Date.now() + ms) } })
type Row = { due: Date; holder: Date; next: Date; version: number; warning: Date | null }
const look = async (id: string): Promise<Row> =>
  (await db.query<Row>('select due_at as due, holder_due_at as holder, next_due_at as next, version, next_warning_at as warning from work_order where id = $1', [id])).rows[0] ?? Promise.reject(new Error('gone'))

async function signed(): Promise<Ref> {
  const order = await dispatched(await it.as('shache-dispatcher'), await registered(await it.as('shache-agent')))
  return act(await it.as('shache-chengguan-liaison'), order, 'sign')
}

/** The year of the date, saved with this day made free, as the administrator's screen does it. */
async function makeFree(date: string): Promise<void> {
  const admin = await it.as('shache-admin')
  const calendar = await admin.admin.calendar.query()
  const year = calendar?.years.find((each) => each.year === Number(date.slice(0, 4)))
  if (!calendar || !year) throw new Error('no calendar')
  const entry = { holidays: [...year.holidays, date], makeupWorkdays: year.makeupWorkdays.filter((each) => each !== date), provisional: year.provisional }
  await admin.admin.saveCalendarYear.mutate({ year: year.year, entry, updatedAt: calendar.updatedAt })
}

/** A working day between now and the order's date. */
async function dayBefore(due: Date): Promise<string> {
  const { calendars, tenants } = await it.server.app.reference.of((await db.query<{ id: number }>(`select id from tenant where code = '653125'`)).rows[0]?.id ?? 0)
  const own = [...tenants.values()].find(({ code }) => code === '653125')
  const calendar = calendars.get(own?.id ?? 0)
  if (!calendar) throw new Error('no calendar')
  return addWorkingDays(calendar, localDate(due), -2)
}

test('改日历：在办工单的两个时限由系统重算，留下事件和时钟行，预警跟着走；办结的不动', async () => {
  const order = await signed()
  const other = await it.as('shache-agent')
  const opened = await other.workOrder.openDraft.mutate({ channel: 'PHONE', phone: '19900007788', idempotencyKey: 'calendar-clocks-1' })
  const closed = await act(other, opened, 'reject', {
    requestType: 'COMPLAINT', categoryCode: '1205', title: '不服法院判决', content: '对法院判决不服，要求重审', areaCode: '653125',
    reasonCode: 'NA02', basisText: '民事诉讼法', explanation: '已进入诉讼程序，热线不能受理', guidance: '请向原审法院或上级法院提出',
  })
  const before = await look(order.id)
  await makeFree(await dayBefore(before.due))

  expect(await recalculateOnce(it.server.app)).toBe(1)
  const after = await look(order.id)
  for (const key of ['due', 'holder', 'next'] as const) expect(after[key].getTime()).toBeGreaterThan(before[key].getTime())
  expect(after.warning?.getTime()).toBeGreaterThan(before.warning?.getTime() ?? 0)
  expect(after.version).toBe(before.version + 1)
  expect((await db.query('select type, actor_id from work_order_event where order_id = $1 order by version desc limit 1', [order.id])).rows).toEqual([{ type: 'work-order.clock-recalculated', actor_id: 'system' }])
  expect((await db.query(`select kind from order_clock where order_id = $1 and cause = 'CALENDAR' order by kind`, [order.id])).rows).toEqual([{ kind: 'CITIZEN' }, { kind: 'HOLDER' }])
  expect((await look(closed.id)).version).toBe(closed.version)

  // The second pass, for processes that still held the old calendar, finds nothing to do.
  expect(await recalculateOnce(later(70_000))).toBe(0)
  expect((await db.query('select count(*)::int as n from recalculation where finished_at is null')).rows).toEqual([{ n: 0 }])
  expect((await look(order.id)).version).toBe(after.version)
})

test('重算中途进程没了：租约过后由别的进程接着算，不漏不重', async () => {
  const orders = await Promise.all([signed(), signed(), signed()])
  const ids = orders.map(({ id }) => id).sort()
  const before = await look(ids[0] ?? '')
  await makeFree(await dayBefore(before.due))
  // As a sweeper leaves it that was killed after its first order.
  const first = ids[0] ?? ''
  await db.query(`update recalculation set after = $1, claimed_until = now() + interval '1 minute' where finished_at is null`, [first])
  expect(await recalculateOnce(it.server.app)).toBe(0)
  expect(await recalculateOnce(later(120_000))).toBe(2)
  expect((await look(first)).due).toEqual(before.due)
  for (const id of ids.slice(1)) expect((await look(id)).due.getTime()).toBeGreaterThan(before.due.getTime())
})
