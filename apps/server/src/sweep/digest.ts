import type { App } from '../context.ts'
import { inScope, scout } from '../db/in-scope.ts'
import { tellDuties } from './tell-duties.ts'

const HOUR_MS = 3_600_000
/** How far back a process that just started makes up for hours nobody swept. */
const BACK_HOURS = 24

type Counted = { prefecture_id: number; overdue: number; supervised: number; sensitive: number; disputed: number }

/** Each hour that has ended since the last call, as one notice to the prefecture's overseers (N15): never one for each order. */
export function hourlyDigest(app: App): (now: Date) => Promise<void> {
  let done = 0
  return async (now) => {
    const current = Math.floor(now.getTime() / HOUR_MS)
    for (let hour = Math.max(done, current - BACK_HOURS); hour < current; hour++) await digestOf(app, hour)
    done = current
  }
}

async function digestOf(app: App, hour: number): Promise<void> {
  const [starting, ending] = [new Date(hour * HOUR_MS), new Date((hour + 1) * HOUR_MS)]
  const counted = await scout<Counted>(app.pool, { text: 'select * from scout_digests($1, $2)', values: [starting, ending] })
  for (const { prefecture_id, ...counts } of counted) {
    const params = Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, String(count)]))
    await inScope(app.pool, prefecture_id, (tx) =>
      tellDuties(tx, { code: 'N15', dedupe: `N15:${prefecture_id}:${starting.toISOString()}`, duties: ['PREF_OVERSEER', 'SUPERVISOR'], params, at: ending }),
    )
  }
}
