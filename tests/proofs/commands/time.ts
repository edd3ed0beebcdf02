import { relayOnce } from '@hotline/server/events/relay.ts'
import type { NewJob } from '@hotline/server/events/queue.ts'
import { notify } from '@hotline/server/notice/notify.ts'
import { tellCaller } from '@hotline/server/outbound/caller.ts'
import { recalculateOnce } from '@hotline/server/sweep/recalculate.ts'
import { sweepOnce } from '@hotline/server/sweep/sweeps.ts'
import { additionOf } from '@hotline/domain/deadline/calendar-overlay.ts'
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
/** So many calendars come soon: in a short run too some clocks are to rest on an edited one. */
const FEW = 3

type World = { stage: Stage; ledger: Ledger; random: Random }

/** Some hours go by, now and then days; what falls due happens, and once in a while a calendar is published. */
export async function passTime(world: World, days?: number): Promise<void> {
  const { stage, ledger, random } = world
  const ms = days !== undefined ? days * DAY_MS : random.chance(0.06) ? (1 + random.int(3)) * DAY_MS : HOUR_MS / 2 + random.next() * 5 * HOUR_MS
  await stage.advance(ms)
  if (random.chance(ledger.calendars < FEW ? 0.6 : 0.15)) await editCalendar(world)
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

/** One of the next working days becomes free: a county adds it, the prefecture's holds for all. From the next midnight on, one version a day. */
async function editCalendar({ stage, ledger, random }: World): Promise<void> {
  const drafter = random.of(stage.people.filter(({ duties }) => duties.includes('TENANT_ADMIN')))
  const { api, tenantId } = drafter
  const second = stage.people.find((person) => person.tenantId === tenantId && person.id !== drafter.id && person.duties.includes('CENTRE_DIRECTOR'))
  const { policies, tenants } = await stage.app.reference.of(tenantId)
  const now = stage.app.clock.now()
  const tomorrow = new Date(now.getTime() + DAY_MS)
  // What will hold when it takes effect, by the versions themselves: time goes by in leaps here, and the views are kept for a minute of everybody else's.
  const own = policies.at('CALENDAR', tenantId, tomorrow)?.content
  if (!own || !second) return
  const date = addWorkingDays({ ...own, tenantId }, localDate(now), 2 + random.int(4))
  const year = date.slice(0, 4)
  const above = tenants.get(tenantId)?.prefectureId === tenantId
  const newest = (await api.policy.list()).versions.find(({ kind, own: mine, status }) => kind === 'CALENDAR' && mine && status === 'PUBLISHED')
  if (newest?.effectiveFrom && newest.effectiveFrom > now) return
  const entry = above ? own.years[Number(year)] : additionOf(policies.at('CALENDAR', tenants.get(tenantId)?.prefectureId ?? 0, tomorrow)?.content ?? own, own).years[year]
  const { holidays = [], makeupWorkdays = [] } = entry ?? {}
  const added = { holidays: [...new Set([...holidays, date])], makeupWorkdays: makeupWorkdays.filter((each) => each !== date) }
  const content = above ? { years: { ...own.years, [year]: { ...added, provisional: own.years[Number(year)]?.provisional ?? true } }, officeHours: own.officeHours } : { years: { [year]: added } }
  const document = await api.policy.saveDocument({ id: null, revision: 0, title: '放假安排', documentNo: '第1号', issuingBody: '办公室', issuedOn: null, effectiveFrom: null, effectiveTo: null, provisional: false, reviewOn: null, upper: [] })
  const draft = await api.policy.saveVersion({ id: null, revision: 0, kind: 'CALENDAR', name: '工作日历', content, documentId: document.id, note: '' })
  const record = { body: '办公室', on: localDate(now), words: '通过' }
  const submitted = await api.policy.submit({ ...draft, legality: record, approval: record, effectiveOn: localDate(tomorrow), effectiveUntil: null })
  await second.api.policy.decide({ ...submitted, publish: true, words: '' })
  ledger.calendars += 1
}
