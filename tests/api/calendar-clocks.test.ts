import { addWorkingDays, localDate } from '@hotline/domain/deadline/calendar.ts'
import { recalculateOnce } from '@hotline/server/sweep/recalculate.ts'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { buildInstance, type Instance } from '../world/instance.ts'
import { act, refusalOf, signed } from '../world/orders.ts'
import { midnight, setClock, submitted } from '../world/published.ts'

let it: Instance
let db: Instance['db']
beforeAll(async () => {
  it = await buildInstance({ SERVICES: 'api' })
  db = it.db
})
afterAll(() => it?.stop())

const later = (ms: number) => setClock(it, new Date(midnight(1).getTime() + ms))
beforeEach(() => setClock(it, new Date()))
type Row = { due: Date; holder: Date; next: Date; version: number; warning: Date | null }
const look = async (id: string): Promise<Row> =>
  (await db.query<Row>('select due_at as due, holder_due_at as holder, next_due_at as next, version, next_warning_at as warning from work_order where id = $1', [id])).rows[0] ?? Promise.reject(new Error('gone'))

const adding = (date: string) => ({ kind: 'CALENDAR' as const, content: { years: { [date.slice(0, 4)]: { holidays: [...added, date], makeupWorkdays: [] } } }, on: midnight(1) })
/** What the county added in this file so far: its next version says it again. */
const added: string[] = []

/** A working day between now and the order's date that this file hasn't made free. */
async function dayBefore(due: Date): Promise<string> {
  const { calendars, tenants } = await it.server.app.reference.of((await db.query<{ id: number }>(`select id from tenant where code = '653125'`)).rows[0]?.id ?? 0)
  const own = [...tenants.values()].find(({ code }) => code === '653125')
  const calendar = calendars.get(own?.id ?? 0)
  if (!calendar) throw new Error('no calendar')
  const day = [-2, -1, -3].map((n) => addWorkingDays(calendar, localDate(due), n)).find((each) => !added.includes(each))
  return day ?? Promise.reject(new Error('no day left'))
}

test('县里加一天放假：预告会动几件，到施行日才由系统重算，留下事件和时钟行，预警跟着走；办结的不动', async () => {
  const order = await signed(it)
  const other = await it.as('shache-agent')
  const opened = await other.workOrder.openDraft.mutate({ channel: 'PHONE', phone: '19900007788', idempotencyKey: 'calendar-clocks-1' })
  const closed = await act(other, opened, 'reject', {
    requestType: 'COMPLAINT', categoryCode: '1205', title: '不服法院判决', content: '对法院判决不服，要求重审', areaCode: '653125',
    reasonCode: 'NA02', basisText: '民事诉讼法', explanation: '已进入诉讼程序，热线不能受理', guidance: '请向原审法院或上级法院提出',
  })
  const before = await look(order.id)
  const free = await dayBefore(before.due)
  const [admin, director] = await Promise.all([it.as('shache-admin'), it.as('shache-director')])
  const seen = await submitted(admin, adding(free))
  expect(await director.policy.moves.query({ id: seen.id })).toEqual({ kind: 'CALENDAR', orders: 1, looked: 1, moved: 1, years: [2026] })
  expect(await refusalOf(admin.policy.decide.mutate({ ...seen, publish: true, words: '' }))).toBe('policy.four-eyes')
  await director.policy.decide.mutate({ ...seen, publish: true, words: '' })
  added.push(free)

  expect(await recalculateOnce(it.server.app)).toBe(0)
  expect(await look(order.id)).toEqual(before)

  await later(60_000)
  expect(await recalculateOnce(it.server.app)).toBe(1)
  const after = await look(order.id)
  for (const key of ['due', 'holder', 'next'] as const) expect(after[key].getTime()).toBeGreaterThan(before[key].getTime())
  expect(after.warning?.getTime()).toBeGreaterThan(before.warning?.getTime() ?? 0)
  expect(after.version).toBe(before.version + 1)
  expect((await db.query('select type, actor_id from work_order_event where order_id = $1 order by version desc limit 1', [order.id])).rows).toEqual([{ type: 'work-order.clock-recalculated', actor_id: 'system' }])
  expect((await db.query(`select kind from order_clock where order_id = $1 and cause = 'CALENDAR' order by kind`, [order.id])).rows).toEqual([{ kind: 'CITIZEN' }, { kind: 'HOLDER' }])
  expect((await look(closed.id)).version).toBe(closed.version)

  // The second pass, for processes that still held the old calendar, finds nothing to do.
  await later(130_000)
  expect(await recalculateOnce(it.server.app)).toBe(0)
  expect((await db.query('select count(*)::int as n from recalculation where finished_at is null')).rows).toEqual([{ n: 0 }])
  expect((await look(order.id)).version).toBe(after.version)
})

test('重算中途进程没了：租约过后由别的进程接着算，不漏不重', async () => {
  const orders = await Promise.all([signed(it), signed(it), signed(it)])
  const ids = orders.map(({ id }) => id).sort()
  const before = await look(ids[0] ?? '')
  const day = await dayBefore(before.due)
  const { id, revision } = await submitted(await it.as('shache-admin'), { ...adding(day), on: midnight(2) })
  await (await it.as('shache-director')).policy.decide.mutate({ id, revision, publish: true, words: '' })
  added.push(day)
  // As a sweeper leaves it that was killed after its first order.
  const first = ids[0] ?? ''
  await setClock(it, new Date(midnight(2).getTime() + 30_000))
  await db.query(`update recalculation set after = $1, claimed_until = product_now() + interval '1 minute' where finished_at is null`, [first])
  expect(await recalculateOnce(it.server.app)).toBe(0)
  await setClock(it, new Date(midnight(2).getTime() + 180_000))
  expect(await recalculateOnce(it.server.app)).toBe(2)
  expect((await look(first)).due).toEqual(before.due)
  for (const each of ids.slice(1)) expect((await look(each)).due.getTime()).toBeGreaterThan(before.due.getTime())
})

test('地市改日历：各县一起变，县里自己加的日子还在；县里早先的工单也重算', async () => {
  const order = await signed(it)
  const before = await look(order.id)
  const [admin, director] = await Promise.all([it.as('kashi-admin'), it.as('kashi-director')])
  const { years, officeHours } = (await admin.admin.calendar.query()) ?? { years: [], officeHours: [] }
  const day = await dayBefore(before.due)
  const content = { years: Object.fromEntries(years.map(({ year, ...entry }) => [year, String(year) === day.slice(0, 4) ? { ...entry, holidays: [...entry.holidays, day] } : entry])), officeHours }
  const seen = await submitted(admin, { kind: 'CALENDAR', content, on: midnight(3) })
  expect((await director.policy.moves.query({ id: seen.id })).moved).toBeGreaterThan(0)
  await director.policy.decide.mutate({ ...seen, publish: true, words: '' })
  await setClock(it, new Date(midnight(3).getTime() + 60_000))
  expect(await recalculateOnce(it.server.app)).toBeGreaterThan(0)
  expect((await look(order.id)).due.getTime()).toBeGreaterThan(before.due.getTime())
  const own = (await (await it.as('shache-admin')).admin.calendar.query())?.years.find(({ year }) => year === 2026)
  for (const date of [...added, day]) expect(own?.holidays).toContain(date)
})
