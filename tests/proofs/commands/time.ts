import { relayOnce } from '@hotline/server/events/relay.ts'
import type { NewJob } from '@hotline/server/events/queue.ts'
import { notify } from '@hotline/server/notice/notify.ts'
import { tellCaller } from '@hotline/server/outbound/caller.ts'
import { recalculateOnce } from '@hotline/server/sweep/recalculate.ts'
import { sweepOnce } from '@hotline/server/sweep/sweeps.ts'
import { addWorkingDays, localDate } from '@hotline/domain/deadline/calendar.ts'
import { DomainError } from '@hotline/domain/errors.ts'
import { inScope } from '@hotline/server/db/in-scope.ts'
import { systemActor } from '@hotline/server/session/actor.ts'
import { perform } from '@hotline/server/work-order/perform.ts'
import type { Ledger } from './ledger.ts'
import type { Random } from './random.ts'
import type { Stage } from './stage.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

type World = { stage: Stage; ledger: Ledger; random: Random }

/** Some hours go by, now and then days; what falls due happens, and once in a while a calendar is edited. */
export async function passTime(world: World, days?: number): Promise<void> {
  const { stage, random } = world
  const ms = days !== undefined ? days * DAY_MS : random.chance(0.06) ? (1 + random.int(3)) * DAY_MS : HOUR_MS / 2 + random.next() * 5 * HOUR_MS
  await stage.advance(ms)
  if (random.chance(0.15)) await editCalendar(world)
  await fileUp(world)
  await sweep(world)
}

/** What a county did outside of its orders is filed by the product itself; no person has this verb on an order he may read. */
async function fileUp({ stage: { app, db }, ledger, random }: World): Promise<void> {
  const { rows: [order] } = await db.query<{ id: string; tenant: number; version: number }>(
    `with county as (select id, tenant_id as tenant, version, row_number() over (order by id) - 1 as turn, count(*) over () as many from work_order where tenant_id <> prefecture_id and status not in ('DRAFT','DISCARDED','ARCHIVED'))
     select id, tenant, version from county where turn = floor($1::float8 * many)`,
    [random.next()],
  )
  if (!order) return
  const command = { id: order.id, version: order.version, verb: 'fileUp' as const, input: { kind: 'CALENDAR', subject: '补报工作日历变更' }, idempotencyKey: `file-up:${order.id}:${order.version}` }
  try {
    await inScope(app.pool, order.tenant, async (tx) => perform(app, tx, await systemActor(app, order.tenant), command))
    ledger.byClock += 1
  } catch (error) {
    // Somebody was quicker.
    if (!(error instanceof DomainError)) throw error
  }
}

/** Until nothing is due any more and everybody was told. */
export async function settle(world: World): Promise<void> {
  await sweep(world)
  while (await relay(world)) continue
}

async function sweep({ stage, ledger }: World): Promise<void> {
  for (let round = 0; round < 20; round++) {
    const done = (await sweepOnce(stage.app)) + (await recalculateOnce(stage.app))
    ledger.byClock += done
    if (!done) break
  }
}

/** One round of the relay and, as the queue does it, each job at least once, some twice. Answers how many events were taken. */
export async function relay({ stage, random }: World): Promise<number> {
  const jobs: NewJob[] = []
  const relayed = await relayOnce(stage.app, { add: async (more) => void jobs.push(...more) })
  for (const { data } of jobs) for (let times = random.chance(0.05) ? 2 : 1; times > 0; times--) await (data.caller ? tellCaller(stage.app, data) : notify(stage.app, data))
  return relayed
}

/** One of the next working days becomes free. */
async function editCalendar({ stage, random }: World): Promise<void> {
  const { api, tenantId } = random.of(stage.people.filter(({ duties }) => duties.includes('TENANT_ADMIN')))
  const own = (await stage.app.reference.of(tenantId)).calendars.get(tenantId)
  const calendar = await api.admin.calendar()
  if (!own || !calendar) return
  const date = addWorkingDays(own, localDate(stage.app.clock.now()), 1 + random.int(4))
  const year = calendar.years.find((each) => each.year === Number(date.slice(0, 4)))
  if (!year) return
  const entry = { holidays: [...new Set([...year.holidays, date])], makeupWorkdays: year.makeupWorkdays.filter((each) => each !== date), provisional: year.provisional }
  await api.admin.saveCalendarYear({ year: year.year, entry, updatedAt: calendar.updatedAt })
}
