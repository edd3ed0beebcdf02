import pg from 'pg'

/** What an act left on one order: rows of each table beside it, and the order's own columns that are no longer as they were. */
type Left = { rows: Record<string, number>; columns: string[] }

/** Every table that hangs on an order. */
const BESIDE = `select c.table_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
  where c.table_schema = 'public' and c.column_name = 'order_id' and t.table_type = 'BASE TABLE' order by 1`

/** Keeps an order as it stands; the answer tells what was left on it since, and how many keys were kept by anybody meanwhile. */
async function watchOrder(db: pg.Client, id: string): Promise<() => Promise<Left>> {
  const order = async (): Promise<Record<string, unknown>> => (await db.query<{ row: Record<string, unknown> }>('select to_jsonb(o) as row from work_order o where id = $1', [id])).rows[0]?.row ?? {}
  const tables = (await db.query<{ name: string }>(BESIDE)).rows.map(({ name }) => name)
  const counted = async (): Promise<Record<string, number>> => {
    const parts = tables.map((name) => `(select count(*)::int from ${name} where order_id = $1) as ${name}`)
    const { rows } = await db.query<Record<string, number>>(`select ${parts.join(', ')}, (select count(*)::int from idempotency) as idempotency, (select count(*)::int from work_order_event where order_id = $1 and relayed_at is null) as to_relay`, [id])
    return rows[0] ?? {}
  }
  const [before, had] = [await order(), await counted()]
  return async () => {
    const [after, has] = [await order(), await counted()]
    const rows = Object.fromEntries(Object.entries(has).map(([name, count]) => [name, count - (had[name] ?? 0)]).filter(([, more]) => more !== 0))
    return { rows, columns: Object.keys(after).filter((name) => JSON.stringify(after[name]) !== JSON.stringify(before[name])) }
  }
}

/** What the product leaves and the handwritten statements don't, in words; none where the two may be compared. */
export function leftOut(byHand: Left, byProduct: Left, indexed: ReadonlySet<string>): string[] {
  const names = [...new Set([...Object.keys(byHand.rows), ...Object.keys(byProduct.rows)])]
  return [
    ...names.filter((name) => byHand.rows[name] !== byProduct.rows[name]).map((name) => `${name}: ${byHand.rows[name] ?? 0} rows by hand, ${byProduct.rows[name] ?? 0} by the product`),
    // A column costs next to nothing beside its row, unless an index has to follow it.
    ...byProduct.columns.filter((name) => indexed.has(name) && !byHand.columns.includes(name)).map((name) => `work_order.${name} is left as it was`),
  ]
}

/** Columns of the order that an index follows, its conditions included. */
async function indexedColumns(db: pg.Client): Promise<ReadonlySet<string>> {
  const { rows } = await db.query<{ name: string }>(`select distinct a.attname as name from pg_depend d join pg_index i on i.indexrelid = d.objid join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
    where i.indrelid = 'work_order'::regclass and d.refobjid = i.indrelid and d.refobjsubid > 0`)
  return new Set(rows.map(({ name }) => name))
}

type Side = { id: string; run: (id: string) => Promise<unknown> }

/** Runs an act both ways on an order each and refuses to compare their speed where the handwritten one leaves less. */
export async function mustLeaveTheSame(adminUrl: string, { byHand, byProduct }: { byHand: Side; byProduct: Side }): Promise<void> {
  const db = new pg.Client({ connectionString: adminUrl })
  await db.connect()
  try {
    const leftBy = async ({ id, run }: Side): Promise<Left> => {
      const since = await watchOrder(db, id)
      await run(id)
      return since()
    }
    const missing = leftOut(await leftBy(byHand), await leftBy(byProduct), await indexedColumns(db))
    if (missing.length) throw new Error(`the handwritten statements don't do what the product does:\n- ${missing.join('\n- ')}`)
  } finally {
    await db.end()
  }
}
