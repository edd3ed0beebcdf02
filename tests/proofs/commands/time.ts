import { relayOnce } from '@hotline/server/events/relay.ts'
import type { NewJob } from '@hotline/server/events/queue.ts'
import { notify } from '@hotline/server/notice/notify.ts'
import { tellCaller } from '@hotline/server/outbound/caller.ts'
import { recalculateOnce } from '@hotline/server/sweep/recalculate.ts'
import { sweepOnce } from '@hotline/server/sweep/sweeps.ts'
import { localDate } from '@hotline/domain/deadline/calendar.ts'
import type { Ledger } from './ledger.ts'
import type { Random } from './random.ts'
import type { Stage } from './stage.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

type World = { stage: Stage; ledger: Ledger; random: Random }

/** Some hours go by, now and then days; what falls due happens, notices are written, and once in a while a calendar is edited. */
export async function passTime(world: World, days?: number): Promise<void> {
  const { stage, random } = world
  const ms = days !== undefined ? days * DAY_MS : random.chance(0.06) ? (1 + random.int(3)) * DAY_MS : HOUR_MS / 2 + random.next() * 5 * HOUR_MS
  await stage.advance(ms)
  if (random.chance(0.08)) await editCalendar(world)
  await settle(world)
}

/** Until nothing is due any more. */
export async function settle({ stage, ledger, random }: World): Promise<void> {
  for (let round = 0; round < 20; round++) {
    const done = (await sweepOnce(stage.app)) + (await recalculateOnce(stage.app))
    ledger.byClock += done
    if (!done) break
  }
  await relay({ stage, random })
}

/** As the queue does it: each job at least once, some twice. */
async function relay({ stage, random }: Omit<World, 'ledger'>): Promise<void> {
  for (;;) {
    const jobs: NewJob[] = []
    const relayed = await relayOnce(stage.app, { add: async (more) => void jobs.push(...more) })
    for (const { data } of jobs) for (let times = random.chance(0.05) ? 2 : 1; times > 0; times--) await (data.caller ? tellCaller(stage.app, data) : notify(stage.app, data))
    if (!relayed) return
  }
}

/** A day a week ahead becomes free, or a free one a working day again. */
async function editCalendar({ stage, random }: World): Promise<void> {
  const { api } = random.of(stage.people.filter(({ duties }) => duties.includes('TENANT_ADMIN')))
  const date = localDate(new Date(stage.app.clock.now().getTime() + (2 + random.int(7)) * DAY_MS))
  const calendar = await api.admin.calendar()
  const year = calendar?.years.find((each) => each.year === Number(date.slice(0, 4)))
  if (!calendar || !year) return
  const free = year.holidays.includes(date)
  const holidays = free ? year.holidays.filter((each) => each !== date) : [...year.holidays, date]
  const entry = { holidays, makeupWorkdays: year.makeupWorkdays.filter((each) => each !== date), provisional: year.provisional }
  await api.admin.saveCalendarYear({ year: year.year, entry, updatedAt: calendar.updatedAt })
}
