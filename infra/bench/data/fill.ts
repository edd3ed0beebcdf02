import { openVault } from '@hotline/server/pii.ts'
import pg from 'pg'
import { DRAW } from './draw.ts'
import { ordersSql, tenantEdges } from './orders.ts'
import { relationsSql } from './relations.ts'
import type { Shape } from './shape.ts'
import { addPrefectures, SLOTS } from './tenants.ts'

/** The phone of caller `k` of a prefecture, so that a test may ask for one that is there. */
export const phoneOf = (k: number): string => `139${String(k).padStart(8, '0')}`

/**
 * Fills a migrated, seeded database with a shape's orders, past row-level security, triggers and foreign keys:
 * `url` is the superuser's. The orders end at `until`. Secondary indexes are left out while rows are
 * written, and built after. Answers the seconds it took.
 */
export async function fill(url: string, shape: Shape, { piiKey, until, tell = () => {} }: { piiKey: string; until: Date; tell?: (line: string) => void }): Promise<number> {
  const began = Date.now()
  const db = new pg.Client({ connectionString: url })
  await db.connect()
  try {
    await db.query(`set session_replication_role = replica; set synchronous_commit = off; set work_mem = '256MB'; set maintenance_work_mem = '512MB'; set jit = off`)
    await db.query(DRAW)
    await addPrefectures(db, shape.extraPrefectures)
    await db.query(SLOTS)
    await db.query(`create temp table leaf_codes as select array(select c.code from category c join tenant t on t.id = c.tenant_id where t.code = '653100' and not exists (select 1 from category k where k.tenant_id = c.tenant_id and k.code like c.code || '__') order by c.code) as codes`)
    const { rows } = await db.query<{ prefectures: number[]; tenants: number }>('select array_agg(distinct prefecture_id) as prefectures, count(*)::int as tenants from slot')
    const { prefectures, tenants } = rows[0] ?? { prefectures: [], tenants: 0 }
    const each = Math.max(1, Math.floor(shape.phones / prefectures.length))
    await addPhones(db, prefectures, each, piiKey)
    const indexes = await dropIndexes(db)
    tell(`${tenants} tenants ready after ${seconds(began)} s`)
    await db.query(ordersSql(shape, tenants, each), [until, tenantEdges(shape, tenants)])
    tell(`${shape.orders} orders after ${seconds(began)} s`)
    for (const [table, sql] of Object.entries(relationsSql(shape))) {
      await db.query(sql)
      tell(`${table} after ${seconds(began)} s`)
    }
    for (const definition of indexes) await db.query(definition)
    tell(`${indexes.length} indexes after ${seconds(began)} s`)
    await db.query('vacuum analyze')
    return seconds(began)
  } finally {
    await db.end()
  }
}

const seconds = (began: number) => Math.round((Date.now() - began) / 100) / 10

async function addPhones(db: pg.Client, prefectures: readonly number[], each: number, piiKey: string): Promise<void> {
  const vault = openVault(piiKey)
  await db.query('create temp table phone (phone_of int, k int, name_enc text, phone_enc text, phone_idx bytea, tail_idx bytea, primary key (phone_of, k))')
  for (const prefecture of prefectures) {
    const numbers = Array.from({ length: each }, (_, k) => phoneOf(k))
    const name = vault.seal(prefecture, '王建国')
    await db.query('insert into phone select $1, k::int - 1, $2, e, i, t from unnest($3::text[], $4::bytea[], $5::bytea[]) with ordinality as given(e, i, t, k)', [
      prefecture, name, numbers.map((phone) => vault.seal(prefecture, phone)), numbers.map((phone) => vault.index(prefecture, phone)), numbers.map((phone) => vault.tailIndex(prefecture, phone)),
    ])
  }
}

/** Takes every index away that no constraint rests on; answers how to build them again. */
async function dropIndexes(db: pg.Client): Promise<string[]> {
  const { rows } = await db.query<{ name: string; definition: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i join pg_class c on c.oid = i.indrelid join pg_namespace s on s.oid = c.relnamespace
      where s.nspname = 'public' and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid)
        and c.relname not in ('tenant','tenant_closure','unit','person','membership','category','kb_entry','dispatch_rule','sla_policy')`,
  )
  for (const row of rows) await db.query(`drop index ${row.name}`)
  return rows.map((row) => row.definition)
}
