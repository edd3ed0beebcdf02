import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { KnownRow, NumberedRow, Place } from './world.ts'

/** Every row with an id of its own, in whatever table. */
export async function rowsIn(db: pg.Pool): Promise<Record<string, KnownRow>> {
  const known: Record<string, KnownRow> = {}
  const { rows: columns } = await db.query<{ name: string; columns: string[] }>(
    `select c.table_name as name, array_agg(c.column_name::text) as columns from information_schema.columns c where c.table_schema = 'public' group by c.table_name having 'id' = any(array_agg(c.column_name::text)) and bool_or(c.column_name = 'id' and c.data_type = 'uuid')`,
  )
  for (const { name, columns: has } of columns) {
    const pick = (column: string) => (has.includes(column) ? column : 'null')
    const { rows } = await db.query<{ id: string; tenant: number | null; order: string | null; person: string | null; asked: number | null }>(
      `select id, ${pick('tenant_id')} as tenant, ${name === 'work_order' ? 'id' : pick('order_id')} as order, ${pick('person_id')} as person, ${pick('asked_tenant_id')} as asked from ${name}`,
    )
    for (const row of rows) known[row.id] = { table: name, tenantId: row.tenant, orderId: row.order, personId: row.person, askedId: row.asked }
  }
  return known
}

/** What has a number for its id, and who besides its tenant reads it: rules once published, drafts by whom the owner asked, documents below. */
export async function numberedIn(db: pg.Pool, places: readonly Place[]): Promise<Record<string, readonly NumberedRow[]>> {
  type Read = { id: number; tenantId: number; published: boolean; asked: readonly number[] }
  const read = async (table: string, more = `false as published, '{}'::int[] as asked`) =>
    (await db.query<Read>(`select t.id, t.tenant_id as "tenantId", ${more} from ${table} t where t.tenant_id = any($1) order by t.id`, [places.map(({ id }) => id)])).rows
  const shown = (who: (row: Read, owner: Place | undefined) => readonly Place[]) => (row: Read): NumberedRow => ({ id: row.id, tenantId: row.tenantId, shown: who(row, places.find(({ id }) => id === row.tenantId)).map(({ id }) => id) })
  const nobody = shown(() => [])
  return {
    unit: (await read('unit')).map(nobody),
    delegation: (await read('delegation')).map(nobody),
    rule_document: (await read('rule_document')).map(shown((_, owner) => places.filter(({ id }) => owner?.below.includes(id)))),
    policy_version: (await read('policy_version', `t.status = 'PUBLISHED' as published, array(select o.asked_tenant_id from policy_opinion o where o.version_id = t.id and o.tenant_id = t.tenant_id) as asked`)).map(
      shown((row, owner) => places.filter(({ id, prefectureId }) => row.asked.includes(id) || (row.published && prefectureId === owner?.prefectureId))),
    ),
  }
}

/**
 * Rules in the making: every tenant has a draft and a published version, each prefecture asked its first county about its draft, and each
 * county wrote, past all doors, that it had been asked about the draft of every other. Past triggers, because most tenants have no desk that did so.
 */
export async function draftRules(db: pg.Pool, places: readonly Place[]): Promise<void> {
  const tenants = places.filter(({ kind }) => kind === 'PREFECTURE' || kind === 'COUNTY')
  const client = await db.connect()
  await client.query('begin; set local session_replication_role = replica')
  const drafts: { id: number; tenantId: number }[] = []
  for (const { id: tenantId, kind } of tenants) {
    const { rows: [draft] } = await client.query<{ id: number }>(`insert into policy_version (tenant_id, kind, name, number, status, content) values ($1, 'MATCH', '草案', 900, $2, '{}') returning id`, [tenantId, kind === 'COUNTY' ? 'DRAFT' : 'CONSULTING'])
    drafts.push({ id: draft?.id ?? 0, tenantId })
    await client.query(`insert into document_binding (id, tenant_id, subject, document_id, bound_by, bound_by_name, bound_at) select $1, $2, 'CATALOGUE', d.id, 'x-nobody', '某某', now() from rule_document d limit 1`, [randomUUID(), tenantId])
    await client.query(`insert into policy_version (tenant_id, kind, name, number, status, initial, content, effective_from) select $1, 'SLA', '已发布', 901, 'PUBLISHED', true, '{}', timestamptz '2300-01-01' where not exists (select 1 from policy_version v where v.tenant_id = $1 and v.status = 'PUBLISHED')`, [tenantId])
  }
  const ask = (versionId: number, tenantId: number, asked: number) =>
    client.query(`insert into policy_opinion (id, version_id, tenant_id, asked_tenant_id, asked_name, round, words, asked_by_name, asked_at, due_at) values ($1, $2, $3, $4, '某县', 1, '请提意见', '某某', now(), now() + interval '9000 days')`, [randomUUID(), versionId, tenantId, asked])
  for (const draft of drafts) {
    const [first] = tenants.filter(({ above }) => above.includes(draft.tenantId))
    if (first) await ask(draft.id, draft.tenantId, first.id)
    for (const { id, kind } of tenants) if (kind === 'COUNTY' && id !== draft.tenantId && id !== first?.id) await ask(draft.id, id, id)
  }
  await client.query('commit')
  client.release()
}

/** A filing that stands beside the orders, of each county and objected to by its prefecture: the world's commands leave filings of orders alone. */
export const fileBesideOrders = (db: pg.Pool) => db.query(
  `insert into filing (id, tenant_id, prefecture_id, kind, subject, unit_id, filed_at, object_until, objected_at, objected_by, objected_by_name, objection)
   select gen_random_uuid(), u.tenant_id, t.prefecture_id, 'UNIT_LEADER', '分管领导变动', u.id, product_now(), product_now() + interval '3 days', product_now(), 'x-nobody', '某某', '请补充任命文件'
     from (select tenant_id, min(id) as id from unit group by tenant_id) u join tenant t on t.id = u.tenant_id where t.prefecture_id <> t.id`,
)

/** Of each order: units that have or had a part in it with those above them, and the unit complained of with those below it. */
export async function unitsBy(db: pg.Pool): Promise<(orderId: string) => { everUnitIds: readonly number[]; avoidingUnitIds: readonly number[] }> {
  const read = async (text: string) => new Map((await db.query<{ id: string; units: number[] }>(`${text} select order_id as id, array_agg(unit_id) as units from found group by 1`)).rows.map(({ id, units }) => [id, units]))
  const ever = await read(`with recursive found as (select order_id, unit_id from assignment where unit_id is not null union select f.order_id, u.parent_id from found f join unit u on u.id = f.unit_id where u.parent_id is not null)`)
  const avoiding = await read(`with recursive found as (select id as order_id, complained_unit_id as unit_id from work_order where complained_unit_id is not null union select f.order_id, u.id from found f join unit u on u.parent_id = f.unit_id)`)
  return (orderId) => ({ everUnitIds: ever.get(orderId) ?? [], avoidingUnitIds: avoiding.get(orderId) ?? [] })
}
