import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SIZES } from '@hotline/infra/bench/data/shape.ts'
import { addTenants } from '@hotline/infra/bench/data/tenants.ts'
import { freePort } from '@hotline/infra/dev/postgres.mjs'
import pg from 'pg'
import { buildDatabase } from '../world/database.ts'
import { serveOn } from '../world/instance.ts'
import { abilityTimes } from './tenants/ability.ts'
import { callEverything, type Asked } from './tenants/calls.ts'
import { foundingCost, type FoundingCost } from './tenants/founding.ts'
import { referenceCost, type ReferenceCost } from './tenants/reference.ts'
import { recordFrom } from './plans/record.ts'

/**
 * Every procedure of the isolation matrix, asked by people of a county and of its prefecture, among the seed's tenants
 * and among a province's (`--short`) or the whole nation's: how many statements each sends must not depend on how many
 * tenants there are, and stays within the limit. Then what one process keeps: abilities, sessions, directories.
 */
const MOST_STATEMENTS = 12
const MOST_ABILITY_MS = 1
/** A county of 40 units and 200 people, with their accounts. */
const MOST_FOUNDING_MS = 2_000
/** What one tenant's view may keep in memory, and all that a process keeps. */
const MOST_VIEW_KB = 1_024
const short = process.argv.includes('--short')
const began = Date.now()
type Look = { tenants: number; people: number; units: number; asked: Asked[]; founding: FoundingCost; reference: ReferenceCost }

const few = await look(null, new Map())
const many = await look(short ? 'M' : 'L', new Map(few.asked.map(({ key, statements }) => [key, statements])))
const ability = abilityTimes()
const problems: string[] = []
const before = new Map(few.asked.map((each) => [each.key, each]))
let grown = 0
for (const { key, statements, answered } of many.asked) {
  const then = before.get(key)
  if (then && answered && then.answered && statements > then.statements) {
    grown++
    problems.push(`${key}: ${then.statements} statements among ${few.tenants} tenants, ${statements} among ${many.tenants}`)
  }
  if (statements > MOST_STATEMENTS) problems.push(`${key}: ${statements} statements`)
}
const unasked = [...new Set(many.asked.map(({ path }) => path))].filter((path) => !many.asked.some((each) => each.path === path && each.answered))
if (ability.build > MOST_ABILITY_MS) problems.push(`an ability takes ${ability.build.toFixed(2)} ms to build`)
for (const { tenants, reference } of [few, many]) {
  if (reference.strangers) problems.push(`${reference.strangers} units of other prefectures in a county's directory among ${tenants} tenants`)
  if (reference.kbPerView > MOST_VIEW_KB) problems.push(`a county's directory keeps ${reference.kbPerView} kB among ${tenants} tenants`)
  if (reference.kept > reference.most) problems.push(`${reference.kept} directories are kept, ${reference.most} are the most`)
}
// Whoever asks is read anew each second.
if (many.founding.statements > few.founding.statements + Math.ceil(many.founding.ms / 1_000)) problems.push(`founding a county: ${few.founding.statements} statements among ${few.tenants} tenants, ${many.founding.statements} among ${many.tenants}`)
for (const { tenants, founding: f } of [few, many]) if (f.ms > MOST_FOUNDING_MS || f.units < 40 || f.people < 200) problems.push(`among ${tenants} tenants a county of ${f.units} units and ${f.people} people takes ${Math.round(f.ms)} ms`)
const top = many.asked.toSorted((a, b) => b.statements - a.statements)
console.log('statements  procedure, who')
for (const { key, statements, answered } of top.slice(0, 15)) console.log(`${String(statements).padStart(10)}  ${key}${answered ? '' : ' (refused)'}${before.get(key)?.statements === statements ? '' : `, ${before.get(key)?.statements ?? '–'} before`}`)
for (const { tenants, people, units, reference: r } of [few, many])
  console.log(`${tenants} tenants, ${people} people, ${units} units: a county's directory ${r.statements} statements, ${r.readMs.toFixed(0)} ms, ${r.units} units, ${r.kbPerView} kB; ${r.asked} asked, ${r.kept} kept, ${r.heapMb} MB; a session ${r.sessionMs.toFixed(1)} ms`)
for (const { tenants, founding: f } of [few, many])
  console.log(`${tenants} tenants: a county of ${f.units} units and ${f.people} people founded in ${Math.round(f.ms)} ms (${Math.round(f.cpuMs)} ms of processor) and ${f.statements} statements; its units ${Math.round(f.unitsMs)} ms, its people with their accounts ${Math.round(f.peopleMs)} ms`)
console.log(`an ability ${ability.build.toFixed(3)} ms to build, ${(ability.kept * 1000).toFixed(1)} µs when kept`)
if (unasked.length) console.log(`refused to everybody asked: ${unasked.join(', ')}`)
for (const problem of problems) console.log(`✗ ${problem}`)
console.log(
  `tenants: ${new Set(many.asked.map(({ path }) => path)).size} procedures by ${many.asked.length} callers among ${few.tenants} and ${many.tenants} tenants (${many.people} people): at most ${top[0]?.statements ?? 0} statements, ${grown} grow; ` +
  `ability ${ability.build.toFixed(2)} ms, directory ${many.reference.kbPerView} kB and ${many.reference.readMs.toFixed(0)} ms, ${problems.length} problems, ${Math.round((Date.now() - began) / 1000)} s`,
)
process.exit(problems.length ? 1 : 0)

async function look(size: 'M' | 'L' | null, counted: ReadonlyMap<string, number>): Promise<Look> {
  const database = await buildDatabase()
  const url = new URL(database.adminUrl)
  url.pathname = `/${database.name}`
  const db = new pg.Client({ connectionString: url.href })
  await db.connect()
  await db.query(`set session_replication_role = replica; set synchronous_commit = off; set work_mem = '256MB'`)
  if (size) await addTenants(db, SIZES[size].topology)
  await db.query('analyze')
  const dataDir = mkdtempSync(join(tmpdir(), 'hotline-tenants-'))
  // One connection: a request that held one and waited for a second would wait for ever.
  const served = await serveOn({ ...database, dataDir, port: await freePort() }, { SERVICES: 'api', POOL_SIZE: '1' })
  const recorder = recordFrom(served.server.app)
  const asked = await callEverything(served, recorder, counted)
  const founding = await foundingCost(served, recorder)
  const reference = await referenceCost(served.server.app, db)
  const { rows: [count] } = await db.query<{ tenants: number; people: number; units: number }>(
    'select (select count(*) from tenant)::int as tenants, (select count(*) from person)::int as people, (select count(*) from unit)::int as units')
  await served.stop()
  await db.end()
  rmSync(dataDir, { recursive: true, force: true })
  await database.drop()
  return { tenants: count?.tenants ?? 0, people: count?.people ?? 0, units: count?.units ?? 0, asked, founding, reference }
}
