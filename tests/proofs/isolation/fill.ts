import { TENANCY } from '@hotline/domain/access/tenancy.ts'
import type pg from 'pg'
import type { KnownOrder } from './world.ts'

type Column = { name: string; type: string; element: string | null; needed: boolean }
const CHECKED = /\((\w+) = ANY \(ARRAY\['([^']+)'/

/**
 * Sees to it that every table that belongs to tenants has a row of each of them, so that nothing is proved about an empty
 * table. What the world's commands didn't bring about is written past triggers and references, a value for each column by its type.
 */
export async function fillTables(db: pg.Pool, tenantIds: readonly number[], orders: readonly Pick<KnownOrder, 'id' | 'tenantId' | 'orderNo'>[]): Promise<void> {
  const client = await db.connect()
  await client.query('begin; set local session_replication_role = replica')
  // Object.entries loses the literal types.
  for (const [table, { kind }] of Object.entries(TENANCY)) {
    if (['global', 'process', 'people', 'order', 'open'].includes(kind)) continue
    const columns = await columnsOf(client, table)
    const owner = columns.some(({ name }) => name === 'tenant_id') ? 'tenant_id' : columns.find(({ name }) => name.endsWith('tenant_id'))?.name
    if (!owner) continue
    const allowed = new Map((await client.query<{ def: string }>(`select pg_get_constraintdef(oid) as def from pg_constraint where conrelid = $1::regclass and contype = 'c'`, [table])).rows.flatMap(({ def }) => {
      const found = CHECKED.exec(def)
      return found?.[1] && found[2] ? [[found[1], found[2]] as const] : []
    }))
    const there = new Set((await client.query<{ id: number }>(`select distinct ${owner} as id from ${table}`)).rows.map(({ id }) => id))
    const examples = (await client.query<Record<string, unknown>>(`select * from ${table} limit 1`)).rows
    for (const tenantId of tenantIds) {
      if (there.has(tenantId)) continue
      const order = orders.find((each) => each.tenantId === tenantId && each.orderNo)
      // What follows an order can't be there where no order is.
      if (kind === 'child' && !order) continue
      const like = examples[0]
      const given = columns.filter(({ name, needed }) => needed || (like && name !== 'id') || (name === 'order_id' && order))
      const copied = ({ name }: Column) => like !== undefined && !OWN.test(name) && name !== owner && !/tenant_id$|unit_id$|^grantee_id$/.test(name) && !TELLING.test(JSON.stringify(like[name]) ?? '')
      const named = new Map<string, unknown>(given.map((column) => [column.name, copied(column) ? json(column, like?.[column.name]) : valueOf(column, { tenantId, orderId: order?.id ?? null, allowed })]))
      await client.query('savepoint filling')
      // A value made up by its type may be none that the table takes: then what the world brought about must do.
      await client.query(`insert into ${table} (${[...named.keys()].map((name) => `"${name}"`).join(', ')}) values (${[...named.keys()].map((_, index) => `$${index + 1}`).join(', ')})`, [...named.values()]).catch(() => client.query('rollback to filling'))
    }
  }
  await client.query('commit')
  client.release()
}

const columnsOf = async (client: pg.PoolClient, table: string): Promise<Column[]> =>
  (await client.query<Column>(
    `select c.column_name as name, c.data_type as type, e.data_type as element, c.is_nullable = 'NO' and c.column_default is null and c.is_identity = 'NO' as needed
       from information_schema.columns c left join information_schema.element_types e on e.object_name = c.table_name and e.object_schema = c.table_schema and e.collection_type_identifier = c.dtd_identifier
      where c.table_schema = 'public' and c.table_name = $1`, [table],
  )).rows

/** What a copy may not have in common with its example. */
const OWN = /^(id|order_id|dedupe|key|no|event_id|version)$/
/** Numbers, marks and ids of orders: a copy may not tell of the order of its example. */
const TELLING = /\d{18}|〔M|[0-9a-f]{8}-[0-9a-f]{4}-/
const json = ({ type }: Column, value: unknown): unknown => (type.startsWith('json') ? JSON.stringify(value) : value)

let made = 0
function valueOf({ name, type, element, needed }: Column, { tenantId, orderId, allowed }: { tenantId: number; orderId: string | null; allowed: ReadonlyMap<string, string> }): unknown {
  made += 1
  if (name === 'order_id') return orderId ?? `0f000000-0000-4000-8000-${String(made).padStart(12, '0')}`
  if (/tenant_id$|^grantee_id$|prefecture_id$/.test(name)) return tenantId
  if (name.endsWith('unit_id') && !needed) return null
  if (name === 'mime') return 'image/png'
  if (allowed.has(name)) return allowed.get(name)
  if (type === 'uuid') return `0f000000-0000-4000-8000-${String(made).padStart(12, '0')}`
  if (type === 'ARRAY') return element === 'text' ? ['填'] : []
  if (type === 'boolean') return false
  if (type.startsWith('timestamp') || type === 'date') return /_to$|until$/.test(name) ? new Date(Date.now() + 86_400_000) : new Date()
  if (type === 'jsonb' || type === 'json') return '{}'
  if (type === 'bytea') return Buffer.from([0])
  if (/int|numeric|double|real/.test(type)) return made
  return `填${made}`
}
