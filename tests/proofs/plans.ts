import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fill } from '@hotline/infra/bench/data/fill.ts'
import { planShape } from '@hotline/infra/bench/data/shape.ts'
import { freePort } from '@hotline/infra/dev/postgres.mjs'
import { SESSION_OPTIONS } from '@hotline/server/db/client.ts'
import pg from 'pg'
import { buildDatabase, PII_KEY } from '../world/database.ts'
import { serveOn } from '../world/instance.ts'
import { fillBeside } from './plans/beside.ts'
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

const small = await look(0)
const large = short ? null : await look(14)

const problems = [...small.problems, ...(large?.problems ?? [])]
for (const [request, count] of small.counts) {
  const more = large?.counts.get(request)
  if (more !== undefined && more !== count) problems.push(`${request}: ${count} statements among 13 tenants, ${more} among many`)
}
const drops = new Map([...small.drops, ...(large?.drops ?? [])].toSorted((a, b) => Number(a.red !== null) - Number(b.red !== null)).map((drop) => [drop.index, drop]))
for (const { index, used, red } of drops.values()) {
  if (!red && !(index in WITHOUT_QUERY)) problems.push(`without ${index} nothing turns red (${used} statements used it)`)
  if (red && index in WITHOUT_QUERY) problems.push(`${index} is excused in without-query.ts and needs no excuse`)
}
for (const { table, index, used, red } of drops.values()) console.log(`${red ? 'red  ' : 'quiet'} ${table}: ${index}: ${red ?? WITHOUT_QUERY[index] ?? `used by ${used}, and not missed`}`)
for (const problem of problems) console.log(`✗ ${problem}`)
const most = Math.max(...small.counts.values())
console.log(
  `plans: ${small.planned} statements of ${small.counts.size} requests on 100,000 orders at ${[small, large].flatMap((each) => each?.tenants ?? []).join(' and ')} tenants, at most ${most} statements a request, ` +
  `${[...drops.values()].filter(({ red }) => red).length} of ${drops.size} indexes of large tables missed when dropped (the rest excused), ${problems.length} problems, ${Math.round((Date.now() - began) / 1000)} s`,
)
process.exit(problems.length ? 1 : 0)

type Look = { tenants: number; planned: number; problems: string[]; counts: Map<string, number>; drops: Drop[] }

async function look(extraPrefectures: number): Promise<Look> {
  const database = await buildDatabase()
  const url = new URL(database.adminUrl)
  url.pathname = `/${database.name}`
  const took = await fill(url.href, planShape(extraPrefectures), { piiKey: PII_KEY, until: new Date(new Date().setUTCHours(0, 0, 0, 0)) })
  await fillBeside(url.href)
  const recorder = await record(database)
  // Planned under the options of the product's own connections.
  const db = new pg.Client({ connectionString: url.href, options: SESSION_OPTIONS })
  await db.connect()
  const tenants = (await db.query<{ n: number }>('select count(distinct tenant_id)::int as n from work_order')).rows[0]?.n ?? 0
  console.log(`100,000 orders at ${tenants} tenants written in ${took} s`)
  const { planned, problems } = await plan(db, recorder)
  for (const [request, count] of recorder.counts) if (count > MOST_STATEMENTS && request !== 'relay') problems.push(`${request}: ${count} statements`)
  recorder.counts.delete('relay')
  const drops: Drop[] = []
  const sizes = await tableSizes(db)
  for (const each of await speedIndexes(db, sizes)) drops.push(await dropped(db, each, planned, sizes))
  await db.end()
  await database.drop()
  return { tenants, planned: planned.length, problems: problems.map((problem) => `${tenants} tenants: ${problem}`), counts: recorder.counts, drops }
}

async function record({ ownerUrl, appUrl }: { ownerUrl: string; appUrl: string }) {
  const dataDir = mkdtempSync(join(tmpdir(), 'hotline-plans-'))
  // One connection: a request that held one and waited for a second would wait for ever.
  const served = await serveOn({ ownerUrl, appUrl, dataDir, port: await freePort() }, { SERVICES: 'api', POOL_SIZE: '1' })
  const recorder = recordFrom(served.server.app)
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
