import { openCast } from '../seed/actors.ts'
import { withFastPool } from '../seed/fast-pool.ts'
import { TENANTS, type TenantSeed } from '../seed/organisation.ts'
import { ENDINGS } from '../seed/plans.ts'
import { randomFrom, weighted, type Random } from '../seed/random.ts'
import { tenantIds } from '../seed/tenant-ids.ts'
import { LANES_AT_ONCE, playAll, taleOf, type Tale } from '../seed/world.ts'
import type { App } from '../context.ts'
import { countOf, optionsOf, withApp, type CommandContext } from './lib/command.ts'

const COUNTIES_SHARE = 0.78
const MOST_DAYS = 365
const REPORT_EVERY_MS = 2_000

/** Plays out days of a prefecture's orders with the seed's own generator, every act through the commands and their guards. */
export async function run(args: string[], context: CommandContext): Promise<number> {
  const { values } = optionsOf(args, ['days', 'per-day', 'prefecture', 'seed'])
  const days = countOf(values.days, 'days')
  // Further back there is no calendar to count by.
  if (days > MOST_DAYS) throw new Error(`--days 最多 ${MOST_DAYS}。 / --days takes at most ${MOST_DAYS}.`)
  const perDay = countOf(values['per-day'], 'per-day')
  const prefecture = TENANTS.find(({ code, kind }) => kind === 'PREFECTURE' && code === (values.prefecture ?? '653100'))
  if (!prefecture) {
    console.error(`没有区划代码为 ${values.prefecture} 的地市。 / There is no prefecture ${values.prefecture}.`)
    return 1
  }
  const seed = values.seed ?? '1'
  return withApp(context, async (app) => {
    const ids = await tenantIds(app.pool)
    // The generator repeats with its seed; the keys don't, so that a second run adds a second set.
    const tales = await talesFor(app, { prefecture, ids, count: days * perDay, days, random: randomFrom(`simulate:${seed}`), run: `sim-${Date.now().toString(36)}` })
    const started = Date.now()
    let played = 0
    let told = started
    const report = () => {
      played += 1
      if (Date.now() - told < REPORT_EVERY_MS) return
      told = Date.now()
      console.log(`${played}/${tales.length}，每秒 ${(played / ((told - started) / 1000)).toFixed(1)} 单`)
    }
    const failed = await withFastPool(app, LANES_AT_ONCE, (fast) => playAll({ app: fast, cast: openCast(app) }, tales, ids, report))
    const seconds = (Date.now() - started) / 1000
    console.log(`完成：${played} 单，用时 ${seconds.toFixed(1)} 秒，每秒 ${(played / seconds).toFixed(1)} 单${failed.length ? `；${failed.length} 单未走完` : ''}`)
    for (const line of failed.slice(0, 5)) console.error(line)
    return failed.length ? 1 : 0
  })
}

type Wanted = { prefecture: TenantSeed; ids: ReadonlyMap<string, number>; count: number; days: number; random: Random; run: string }

async function talesFor(app: App, { prefecture, ids, count, days, random, run }: Wanted): Promise<Tale[]> {
  const counties = TENANTS.filter(({ parentCode }) => parentCode === prefecture.code)
  const shares = [[prefecture, 1 - COUNTIES_SHARE] as const, ...counties.map((county) => [county, COUNTIES_SHARE * county.volumeShare] as const)]
  const tales: Tale[] = []
  for (let index = 0; index < count; index++) {
    const tenant = weighted(shares, random)
    tales.push(await taleOf(app, { tenant, prefecture, counties, ids, random, ending: weighted(ENDINGS, random), key: `${run}-${index}`, age: { days } }))
  }
  return tales
}
