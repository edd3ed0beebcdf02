import { openVault } from '@hotline/server/pii.ts'
import pg from 'pg'
import { DRAW } from './draw.ts'
import { bare, type Bared } from './bare.ts'
import { inParallel } from './in-parallel.ts'
import { BRIEF, briefSql, ordersSql, PARTS } from './orders.ts'
import { LIAISONS, relationsSql } from './relations.ts'
import type { Shape } from './shape.ts'
import { addTenants, LEAF_CODES, slotsSql } from './tenants.ts'

/** The phone of caller `k` of a prefecture, so that a test may ask for one that is there. */
export const phoneOf = (k: number): string => `139${String(k).padStart(8, '0')}`

const SESSION = `set session_replication_role = replica; set synchronous_commit = off; set work_mem = '256MB'; set maintenance_work_mem = '1GB'; set jit = off; set max_parallel_workers_per_gather = 0; set max_parallel_maintenance_workers = 0`
/** Side by side instead of parallel workers: rows keep their order, and the cores are busy all the same. */
const CONNECTIONS = 2
/** Written in the first step, among the tables that a start of the product fills. */
const DIRECTORIES = ['tenant', 'tenant_closure', 'unit', 'person', 'membership', 'category', 'dispatch_rule', 'policy_version', 'kb_entry']

type Options = { piiKey: string; until: Date; tell?: (line: string) => void }

/**
 * Fills a migrated, seeded database with a shape's orders, past row-level security and triggers: `url` is the
 * superuser's. The orders end at `until`. The filled tables are bare while rows are written: indexes and
 * constraints come after. Answers the seconds it took.
 */
export async function fill(url: string, shape: Shape, { piiKey, until, tell = () => {} }: Options): Promise<number> {
  const began = Date.now()
  const seconds = () => Math.round((Date.now() - began) / 100) / 10
  const parallel = (jobs: readonly string[]) => inParallel(url, { connections: CONNECTIONS, session: SESSION, jobs })
  const db = new pg.Client({ connectionString: url })
  await db.connect()
  try {
    await db.query(SESSION)
    const ground = { ...(await prepare(db, shape, piiKey)), shape, until }
    const rows = { work_order: ordersSql(ground), ...relationsSql(shape) }
    const tables = Object.keys(rows)
    const bared = await bare(db, tables)
    tell(`${ground.tenants} tenants with orders and ${ground.people} people ready after ${seconds()} s`)
    await db.query(BRIEF)
    await parallel(Array.from({ length: PARTS }, (_, part) => `${briefSql(part, ground)}; analyze making.brief_${part}`))
    tell(`${shape.orders} orders drawn after ${seconds()} s`)
    // A table emptied in the same transaction needs no write-ahead log.
    await parallel(Object.entries(rows).map(([table, sql]) => `begin; truncate ${table}; ${sql}; commit`))
    tell(`${tables.length} tables written after ${seconds()} s`)
    await parallel(bared.indexes)
    await finish(db, bared)
    tell(`${bared.indexes.length} indexes after ${seconds()} s`)
    await parallel([...tables.map((table) => `vacuum analyze ${table}`), ...DIRECTORIES.map((table) => `analyze ${table}`)])
    return seconds()
  } finally {
    await db.end()
  }
}

async function finish(db: pg.Client, { constraints }: Bared): Promise<void> {
  for (const constraint of constraints) await db.query(constraint)
  await db.query('drop schema making cascade')
}

async function prepare(db: pg.Client, shape: Shape, piiKey: string): Promise<{ tenants: number; people: number; phonesEach: number; codes: string[] }> {
  await db.query(DRAW)
  await addTenants(db, shape.topology)
  await db.query(slotsSql(shape.topology))
  await db.query(LIAISONS)
  const { rows: [codes] } = await db.query<{ codes: string[] }>(LEAF_CODES)
  const { rows: [found] } = await db.query<{ prefectures: number[]; tenants: number; people: number }>('select array_agg(distinct prefecture_id) as prefectures, count(*)::int as tenants, (select count(*)::int from person) as people from making.slot')
  if (!found || !codes) throw new Error('the seed has no tenants')
  const phonesEach = Math.max(1, Math.floor(shape.phones / found.prefectures.length))
  await addPhones(db, found.prefectures, phonesEach, piiKey)
  return { tenants: found.tenants, people: found.people, phonesEach, codes: codes.codes }
}

async function addPhones(db: pg.Client, prefectures: readonly number[], each: number, piiKey: string): Promise<void> {
  const vault = openVault(piiKey)
  await db.query('create unlogged table making.phone (phone_of int, k int, name_enc text, phone_enc text, phone_idx bytea, tail_idx bytea)')
  for (const prefecture of prefectures) {
    const numbers = Array.from({ length: each }, (_, k) => phoneOf(k))
    const name = vault.seal(prefecture, '王建国')
    await db.query('insert into making.phone select $1, k::int - 1, $2, e, i, t from unnest($3::text[], $4::bytea[], $5::bytea[]) with ordinality as given(e, i, t, k)', [
      prefecture, name, numbers.map((phone) => vault.seal(prefecture, phone)), numbers.map((phone) => vault.index(prefecture, phone)), numbers.map((phone) => vault.tailIndex(prefecture, phone)),
    ])
  }
  await db.query('analyze making.phone')
}
