import type { Tenancy } from '@hotline/domain/access/tenancy.ts'
import type pg from 'pg'
import { leak, loss, type Findings, type Place, type World } from './world.ts'

type Key = string
type Row = { key: Key; tenant: number | null; order: string | null; from: number | null; to: number | null; person: string | null; published: boolean; asked: readonly number[] }
/** Every row of every table with what decides who sees it, read past row-level security. */
export type Ring = { tables: readonly Table[]; places: readonly Place[]; shares: readonly Share[]; owners: ReadonlyMap<string, number>; memberships: ReadonlyMap<string, readonly number[]> }
type Table = { name: string; tenancy: Tenancy; key: string; columns: readonly string[]; rows: readonly Row[]; may: { insert: boolean; update: readonly string[]; delete: boolean } }
type Share = { order: string; grantee: number; acting: boolean }

const MOST_ROWS = 1_500

export async function readRing(db: pg.Pool, { tenancy }: Pick<World, 'tenancy'>): Promise<Ring> {
  const tables: Table[] = []
  for (const [name, kind] of Object.entries(tenancy)) {
    const columns = (await db.query<{ name: string }>(`select column_name as name from information_schema.columns where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER' order by ordinal_position`, [name])).rows.map((row) => row.name)
    const keys = (await db.query<{ name: string }>(`select a.attname as name from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey) where i.indrelid = $1::regclass and i.indisprimary order by 1`, [name])).rows.map((row) => row.name)
    const pick = (column: string | null) => (column && columns.includes(column) ? column : 'null')
    const key = keys.length ? `concat_ws('|', ${keys.map((each) => `t."${each}"`).join(', ')})` : 't::text'
    const party = kind.kind === 'party' ? kind : null
    // Whom the owner itself asked for an opinion: that somebody else wrote such a row opens nothing.
    const opinion = kind.kind === 'published' ? `t.status = 'PUBLISHED' as published, array(select a.asked_tenant_id from ${kind.asked.table} a where a.${kind.asked.column} = t.id and a.tenant_id = t.tenant_id) as asked` : `false as published, '{}'::int[] as asked`
    const { rows } = await db.query<Row>(
      `select ${key} as key, ${pick('tenant_id')} as tenant, ${name === 'work_order' ? 'id' : pick('order_id')} as order, ${pick(party?.from ?? null)} as from, ${pick(party?.to ?? null)} as to, ${name === 'person' ? 'id' : 'null'} as person, ${opinion} from ${name} t limit ${MOST_ROWS}`,
    )
    const granted = (await db.query<{ column: string }>(`select column_name as column from information_schema.column_privileges where grantee = 'app' and table_name = $1 and privilege_type = 'UPDATE'`, [name])).rows.map((row) => row.column)
    const rights = (await db.query<{ insert: boolean; delete: boolean }>(`select has_table_privilege('app', $1, 'INSERT') as insert, has_table_privilege('app', $1, 'DELETE') as delete`, [name])).rows[0]
    tables.push({ name, tenancy: kind, key, columns, rows, may: { insert: rights?.insert ?? false, delete: rights?.delete ?? false, update: granted } })
  }
  const places = (await db.query<Place>(
    `select t.id, t.code, t.kind, t.area_code as "areaCode", coalesce(t.prefecture_id, t.id) as "prefectureId",
            array(select c.ancestor_id from tenant_closure c where c.descendant_id = t.id and c.depth > 0) as above, array(select c.descendant_id from tenant_closure c where c.ancestor_id = t.id and c.depth > 0) as below from tenant t`,
  )).rows
  return {
    tables, places,
    shares: (await db.query<Share>('select order_id as order, grantee_id as grantee, may_act as acting from order_share where ended_at is null and (until is null or until > product_now())')).rows,
    owners: new Map((await db.query<{ id: string; tenant: number }>('select id, tenant_id as tenant from work_order')).rows.map((row) => [row.id, row.tenant])),
    memberships: new Map((await db.query<{ person: string; tenants: number[] }>('select person_id as person, array_agg(tenant_id) as tenants from membership group by person_id')).rows.map((row) => [row.person, row.tenants])),
  }
}

/** What a tenant may do with a row; `insert` where a new one like it is asked something else than a changed one. */
type May = { read: boolean; write: boolean; insert?: boolean }

/** Told a second time, in TypeScript, from the declaration alone: may this tenant see, and may it change, this row? `null` is nobody. */
function verdict(ring: Ring, me: Place | null, { name, tenancy }: Table, row: Row): May {
  const same = (answer: boolean) => ({ read: answer, write: answer })
  const mine = (tenant: number | null) => me !== null && tenant !== null && (tenant === me.id || me.below.includes(tenant))
  const order = (id: string | null) => {
    const owner = id === null ? undefined : ring.owners.get(id)
    if (owner === undefined || me === null) return { read: false, write: false }
    const shared = (acting: boolean) => ring.shares.some((share) => share.order === id && share.grantee === me.id && (share.acting || !acting))
    return { read: mine(owner) || shared(false), write: mine(owner) || shared(true) }
  }
  switch (tenancy.kind) {
    case 'owned': return same(mine(row.tenant))
    case 'inherited': return { read: mine(row.tenant) || (me !== null && row.tenant !== null && me.above.includes(row.tenant)), write: mine(row.tenant) }
    case 'published': {
      const owner = ring.places.find(({ id }) => id === row.tenant)
      const told = row.published && me !== null && owner?.prefectureId === me.prefectureId
      return { read: mine(row.tenant) || told || (me !== null && row.asked.includes(me.id)), write: mine(row.tenant) }
    }
    case 'open': return { read: true, write: mine(row.tenant) }
    case 'order': return order(row.order)
    case 'child': return same(tenancy.alone && row.order === null ? mine(row.tenant) : order(row.order).read)
    case 'trace': return { read: mine(row.tenant) || mine(ring.owners.get(row.order ?? '') ?? null), write: false, insert: me !== null && row.tenant === me.id }
    case 'party': return { ...same(mine(row.from) || mine(row.to)), ...(tenancy.asking ? { insert: mine(row.from) } : {}) }
    case 'people': return { read: true, write: (ring.memberships.get(row.person ?? '') ?? []).some(mine), insert: me !== null }
    case 'process': return same(true)
    case 'global': return { read: true, write: false }
    default: throw new Error(`${name}: the ring has no rule for its tenancy; say in ring.ts who may see and change such a row`)
  }
}

/**
 * The ring itself, without the product in front of it: under each tenant's scope and under none, the rows of each table that can be read,
 * changed, moved to another tenant, written and deleted are exactly those of the declaration. Everything is rolled back.
 */
export async function attackRing(db: pg.Pool, ring: Ring, findings: Findings, { only, tenants }: { only?: readonly string[]; tenants: readonly number[] }): Promise<void> {
  const client = await db.connect()
  const scopes = [null, ...tenants.flatMap((id) => ring.places.find((place) => place.id === id) ?? [])]
  try {
    for (const table of ring.tables.filter(({ name }) => !only || only.includes(name))) {
      for (const me of scopes) await inScopeOf(client, me, () => attackTable(db, client, ring, findings, table, me))
      if (table.tenancy.kind === 'child') await oneAfterAnother(client, ring, findings, table, scopes)
    }
  } finally {
    client.release()
  }
}

async function inScopeOf(client: pg.PoolClient, me: Place | null, work: () => Promise<void>): Promise<void> {
  // Triggers and references have no say here: what is asked is what the policies let through.
  await client.query(`begin; set local session_replication_role = replica; set local role app; select set_config('app.tenant', '${me?.id ?? ''}', true)`)
  try {
    await work()
  } finally {
    await client.query('rollback')
  }
}

async function attackTable(db: pg.Pool, client: pg.PoolClient, ring: Ring, findings: Findings, table: Table, me: Place | null): Promise<void> {
  const whom = me ? `tenant ${me.id}` : 'nobody'
  const expected = new Map(table.rows.map((row) => [row.key, verdict(ring, me, table, row)]))
  const compare = (what: 'read' | 'changed' | 'deleted', got: ReadonlySet<Key>) => {
    for (const [key, may] of expected) {
      findings.attempts += 1
      if (me === null || !may.read) findings.foreign += 1
      const right = what === 'read' ? may.read : may.read && may.write
      if (got.has(key) !== right) (right ? loss : leak)(findings, `${table.name}: ${key} ${right ? "can't be" : 'can be'} ${what} by ${whom}`)
    }
  }
  const tried = async (text: string): Promise<{ keys: Set<Key>; code: string | null }> => {
    await client.query('savepoint try')
    try {
      const { rows } = await client.query<{ key: Key }>(text)
      return { keys: new Set(rows.map(({ key }) => key)), code: null }
    } catch (error) {
      return { keys: new Set(), code: error instanceof Error && 'code' in error ? String(error.code) : 'unknown' }
    } finally {
      await client.query('rollback to try')
    }
  }
  compare('read', (await tried(`select ${table.key} as key from ${table.name} t`)).keys)
  const [column] = table.may.update
  if (column) compare('changed', (await tried(`update ${table.name} t set "${column}" = t."${column}" returning ${table.key} as key`)).keys)
  if (me === null && table.tenancy.kind !== 'process') {
    if (column) await blindly(findings, table, client, `update ${table.name} set "${column}" = null`)
    if (table.may.delete) await blindly(findings, table, client, `delete from ${table.name}`)
  }
  if (table.may.delete) compare('deleted', (await tried(`delete from ${table.name} t returning ${table.key} as key`)).keys)
  await moving(findings, ring, table, me, tried)
  await inserting(db, client, findings, table, me, expected)
}

/** What one tenant was shown in a transaction is not remembered for the next one in it, nor what was seen of one order for another. */
async function oneAfterAnother(client: pg.PoolClient, ring: Ring, findings: Findings, table: Table, scopes: readonly (Place | null)[]): Promise<void> {
  for (const stranger of scopes) {
    const row = table.rows.find((each) => each.order !== null && ring.owners.has(each.order) && !verdict(ring, stranger, table, each).read)
    const owner = ring.places.find(({ id }) => id === ring.owners.get(row?.order ?? ''))
    if (!row || !owner) continue
    await inScopeOf(client, owner, async () => {
      await client.query(`select count(*) from ${table.name} t where ${table.key} = $1`, [row.key])
      await client.query(`select set_config('app.tenant', $1, true)`, [stranger ? String(stranger.id) : ''])
      const { rows } = await client.query<{ key: Key }>(`select ${table.key} as key from ${table.name} t`)
      findings.attempts += 1
      findings.foreign += 1
      const seen = new Set(rows.map(({ key }) => key))
      const wrong = table.rows.find((each) => seen.has(each.key) && !verdict(ring, stranger, table, each).read)
      if (wrong) leak(findings, `${table.name}: ${wrong.key} is read by ${stranger ? `tenant ${stranger.id}` : 'nobody'} after its owner in one transaction`)
    })
  }
}

/** Without reading a column, only the policy of changing or deleting stands there: it must hold alone. */
async function blindly(findings: Findings, table: Table, client: pg.PoolClient, text: string): Promise<void> {
  await client.query('savepoint try')
  const met = await client.query(text).then(({ rowCount }) => rowCount ?? 0, (error: unknown) => String(error))
  await client.query('rollback to try')
  findings.attempts += 1
  findings.foreign += 1
  if (met !== 0) leak(findings, `${table.name}: nobody's “${text}”, which reads nothing, meets rows (${met})`)
}

/** A row of one's own never becomes another's. Who has a part in an order besides may act on it whoever owns it: of such a row no policy says anything, a trigger does, which sleeps here. */
async function moving(findings: Findings, ring: Ring, table: Table, me: Place | null, tried: (text: string) => Promise<{ keys: Set<Key>; code: string | null }>): Promise<void> {
  const own = me && ['owned', 'inherited', 'published', 'open', 'order'].includes(table.tenancy.kind) && table.may.update.includes('tenant_id') ? table.rows.find(({ tenant, order }) => tenant === me.id && !ring.shares.some((share) => share.order === order && share.grantee === me.id && share.acting)) : undefined
  const stranger = own && table.rows.find(({ tenant }) => tenant !== null && tenant !== me?.id && !me?.below.includes(tenant))?.tenant
  if (!own || !stranger) return
  findings.attempts += 1
  findings.foreign += 1
  const { code } = await tried(`update ${table.name} t set tenant_id = ${stranger} where ${table.key} = '${own.key}' returning ${table.key} as key`)
  if (code !== '42501') leak(findings, `${table.name}: ${own.key} of tenant ${me?.id} can be moved to tenant ${stranger} (${code ?? 'done'})`)
}

/** A row like one that is there is let in only where that one could be changed. */
async function inserting(db: pg.Pool, client: pg.PoolClient, findings: Findings, table: Table, me: Place | null, expected: ReadonlyMap<Key, May>): Promise<void> {
  if (!table.may.insert) return
  const per = new Map(table.rows.map((row) => [`${expected.get(row.key)?.write} ${expected.get(row.key)?.insert} ${row.tenant === me?.id || row.from === me?.id}`, row]))
  for (const row of per.values()) {
    const verdict = expected.get(row.key)
    const may = verdict?.insert ?? verdict?.write ?? false
    const { rows: [like] } = await db.query<{ image: unknown }>(`select to_jsonb(t) as image from ${table.name} t where ${table.key} = $1`, [row.key])
    await client.query('savepoint try')
    const code = await client.query(`insert into ${table.name} select * from jsonb_populate_record(null::${table.name}, $1)`, [JSON.stringify(like?.image)]).then(() => null, (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : 'unknown'))
    await client.query('rollback to try')
    findings.attempts += 1
    if (!may) findings.foreign += 1
    // Let in by the policy, it fails on its key: that is how one knows.
    if ((code === '42501') === may) (may ? loss : leak)(findings, `${table.name}: a row like ${row.key} ${may ? "can't be" : 'can be'} written by ${me ? `tenant ${me.id}` : 'nobody'} (${code ?? 'done'})`)
  }
}
