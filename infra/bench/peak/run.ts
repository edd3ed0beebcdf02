import pg from 'pg'
import { freePort } from '../../dev/postgres.mjs'
import { startThrowAwayRedis } from '../../testing/redis.mjs'
import { findTools } from '../../testing/tools.mjs'
import type { BenchDatabase } from '../data/database.ts'
import type { Ground } from '../ops/operation.ts'
import { watch, type Load } from '../quiet/watch.ts'
import { startServerProcess } from '../sides.ts'
import { catchUp } from './catch-up.ts'
import { PEAK_HOUR, ratesAt, seeded, type Kind } from './mix.ts'
import { arrivals, openLoop, type GaveUp, type Taken } from './open-loop.ts'
import { castOf, type Cast } from './people.ts'
import { poolsOf, type Pools } from './pools.ts'
import { stepsIn } from './steps.ts'
import { costliest, resetStatements, type Costly } from './statements.ts'
import { parentOf, startUsage, type Usage } from './usage.ts'

export type PeakResult = {
  minutes: number; times: number; mattersPerSecond: number; requestsPerSecond: number; queue: 'Redis' | 'PostgreSQL'; tenants: number; people: number
  kinds: { kind: Kind; taken: Taken }[]; all: Taken; problems: Record<string, number>; usage: Usage; load: Load
  statements: Costly[]
  /** The product didn't keep up, and no more was sent. */
  gaveUp: GaveUp | null
}
type Options = { bench: BenchDatabase; ground: Ground; minutes: number; times: number; warmUp: number; tell: (line: string) => void }

const RENEW_MS = 4 * 60_000 // tokens last five minutes

/** B15, open loop: the product as it is deployed (API; relay, queue and clock apart; Redis where there is one), database and generator on one machine. */
export async function runPeak({ bench, ground, minutes, times, warmUp, tell }: Options): Promise<PeakResult> {
  const db = new pg.Client({ connectionString: bench.adminUrl })
  await db.connect()
  db.on('error', () => {}) // the database goes first at the end
  tell(`${await catchUp(bench)} acts of the clock were late and are done`)
  const cast = await castOf(db)
  const pools = await poolsOf(db, cast)
  tell(describe(cast, pools))
  const { rows: [backend] } = await db.query<{ pid: number }>('select pg_backend_pid() as pid')
  const program = findTools().redis
  const redis = program ? await startThrowAwayRedis(program) : null
  const port = await freePort()
  const place = { port, adminUrl: bench.adminUrl, ownerUrl: bench.ownerUrl, appUrl: bench.appUrl, dataDir: bench.dataDir, ground, ...(redis ? { redisUrl: redis.url } : {}) }
  const api = await startServerProcess({ kind: 'product', ...place, people: cast.people })
  const worker = await startServerProcess({ kind: 'worker', ...place, people: {} })
  const renewing = setInterval(() => void api.renew().catch(() => tell('the tokens could not be renewed')), RENEW_MS)
  tell(`API ready in ${api.startedMs} ms with ${Object.keys(cast.people).length} people signed in; queue in ${redis ? 'Redis' : 'PostgreSQL'}`)

  const rates = ratesAt(times)
  const steps = stepsIn({ port, tokens: api.tokens, cast, pools, random: seeded(7) })
  const measuring = { usage: (): Usage => null, load: (): Load => null }
  const { kinds, all, problems, gaveUp } = await openLoop({
    // A surge comes upon a hotline that is at work, and not upon one started a moment ago, which has yet to do what fell due while it lay still.
    arrivals: arrivals([{ perSecond: ratesAt(Math.min(times, 1)), seconds: warmUp }, { perSecond: rates, seconds: minutes * 60 }], seeded(15)), send: (kind) => steps[kind](), countFrom: warmUp * 1_000,
    onCounting: () => {
      measuring.usage = startUsage({ API: api.pid, worker: worker.pid, database: parentOf(backend?.pid ?? 0), generator: process.pid, ...(redis?.pid ? { Redis: redis.pid } : {}) })
      measuring.load = watch()
      void resetStatements(db)
      tell('warm; counting')
    },
  })
  const result: PeakResult = {
    minutes, times, mattersPerSecond: (PEAK_HOUR / 3_600) * times, requestsPerSecond: Object.values(rates).reduce((sum, rate) => sum + rate, 0), queue: redis ? 'Redis' : 'PostgreSQL',
    tenants: cast.centres.size, people: Object.keys(cast.people).length, kinds: [...kinds].map(([kind, taken]) => ({ kind, taken })), all, problems: Object.fromEntries(problems), usage: measuring.usage(), load: measuring.load(), statements: await costliest(db, 10), gaveUp,
  }
  clearInterval(renewing)
  api.stop()
  worker.stop()
  await redis?.stop()
  await db.end()
  return result
}

const describe = ({ centres, people }: Cast, pools: Pools): string =>
  `${centres.size} centres, ${Object.keys(people).length} people; waiting: ${Object.entries(pools).map(([stage, orders]) => `${orders.length} ${stage}`).join(', ')}`
