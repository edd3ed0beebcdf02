import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fill } from '@hotline/infra/bench/data/fill.ts'
import { planShape } from '@hotline/infra/bench/data/shape.ts'
import { freePort } from '@hotline/infra/dev/postgres.mjs'
import pg from 'pg'
import { buildDatabase, PII_KEY } from '../world/database.ts'
import { serveOn } from '../world/instance.ts'
import { dropped, speedIndexes, type Drop, type Planned } from './plans/drops.ts'
import { planOf, tableSizes } from './plans/explain.ts'
import { recordFrom } from './plans/record.ts'
import { runRequests } from './plans/requests.ts'
import { scoutStatements } from './plans/scouts.ts'
import { WITHOUT_QUERY } from './plans/without-query.ts'

/**
 * Plans every hot statement on 100,000 orders, as the product sends it and under its own role, and fails on a
 * scan of a large table, a large sort, too many statements in a request, or a number of statements that
 * depends on the number of tenants. Then it takes each index away and expects to fail.
 */
const MOST_STATEMENTS = 12
const short = process.argv.includes('--short')
const began = Date.now()

const small = await look(0, true)
const large = short ? null : await look(14, false)

const problems = [...small.problems, ...(large?.problems ?? [])]
for (const [request, count] of small.counts) {
  const more = large?.counts.get(request)
  if (more !== undefined && more !== count) problems.push(`${request}: ${count} statements among 13 tenants, ${more} among many`)
}
const silent = small.drops.filter(({ index, red }) => !red && !(index in WITHOUT_QUERY))
const needless = Object.keys(WITHOUT_QUERY).filter((index) => small.drops.find((drop) => drop.index === index)?.red !== null)
for (const { index, used } of silent) problems.push(`without ${index} nothing turns red (${used} statements used it)`)
for (const index of needless) problems.push(`${index} is excused in without-query.ts, and needs no excuse or doesn't exist`)

for (const { table, index, used, red } of small.drops) console.log(`${red ? 'red  ' : 'quiet'} ${table}: ${index}: ${red ?? WITHOUT_QUERY[index] ?? `used by ${used}, and not missed`}`)
for (const problem of problems) console.log(`✗ ${problem}`)
const most = Math.max(...small.counts.values())
console.log(
  `plans: ${small.planned} statements of ${small.counts.size} requests on 100,000 orders at ${[small, large].flatMap((each) => each?.tenants ?? []).join(' and ')} tenants, at most ${most} statements a request, ` +
  `${small.drops.filter(({ red }) => red).length} of ${small.drops.length} indexes missed when dropped (${Object.keys(WITHOUT_QUERY).length} excused), ${problems.length} problems, ${Math.round((Date.now() - began) / 1000)} s`,
)
process.exit(problems.length ? 1 : 0)

type Look = { tenants: number; planned: number; problems: string[]; counts: Map<string, number>; drops: Drop[] }

async function look(extraPrefectures: number, withDrops: boolean): Promise<Look> {
  const database = await buildDatabase()
  const url = new URL(database.adminUrl)
  url.pathname = `/${database.name}`
  const took = await fill(url.href, planShape(extraPrefectures), { piiKey: PII_KEY, until: new Date(new Date().setUTCHours(0, 0, 0, 0)) })
  const recorder = await record(database)
  const db = new pg.Client({ connectionString: url.href })
  await db.connect()
  const tenants = (await db.query<{ n: number }>('select count(distinct tenant_id)::int as n from work_order')).rows[0]?.n ?? 0
  console.log(`100,000 orders at ${tenants} tenants written in ${took} s`)
  const { planned, problems } = await plan(db, recorder)
  for (const [request, count] of recorder.counts) if (count > MOST_STATEMENTS && request !== 'relay') problems.push(`${request}: ${count} statements`)
  recorder.counts.delete('relay')
  const drops: Drop[] = []
  if (withDrops) {
    const sizes = await tableSizes(db)
    for (const each of await speedIndexes(db)) drops.push(await dropped(db, each, planned, sizes))
  }
  await db.end()
  await database.drop()
  return { tenants, planned: planned.length, problems: problems.map((problem) => `${tenants} tenants: ${problem}`), counts: recorder.counts, drops }
}

async function record({ ownerUrl, appUrl }: { ownerUrl: string; appUrl: string }) {
  const dataDir = mkdtempSync(join(tmpdir(), 'hotline-plans-'))
  const served = await serveOn({ ownerUrl, appUrl, dataDir, port: await freePort() }, { SERVICES: 'api' })
  const recorder = recordFrom(served.server.app.pool)
  await runRequests(served, recorder)
  await served.stop()
  rmSync(dataDir, { recursive: true, force: true })
  return recorder
}

async function plan(db: pg.Client, { statements }: { statements: Parameters<typeof planOf>[1][] }): Promise<{ planned: Planned[]; problems: string[] }> {
  const sizes = await tableSizes(db)
  const all = [...statements.map((statement) => ({ statement, role: 'app' })), ...(await scoutStatements(db)).map((statement) => ({ statement, role: 'scout' }))]
  const planned: Planned[] = []
  await db.query('begin')
  for (const { statement, role } of all) planned.push({ statement, role, verdict: await planOf(db, statement, sizes, role) })
  await db.query('rollback')
  const problems = planned.flatMap(({ statement, verdict }) => verdict.problems.map((problem) => `${statement.request} ${problem}: ${statement.text.replaceAll(/\s+/g, ' ').trim().slice(0, 110)}`))
  return { planned, problems: [...new Set(problems)] }
}
