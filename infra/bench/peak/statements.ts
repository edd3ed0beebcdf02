import type pg from 'pg'

/** A statement of the product: how often it ran, its mean time in milliseconds, and its part of all time spent in statements (0..1). */
export type Costly = { calls: number; meanMs: number; share: number; text: string }

const AVAILABLE = `select 1 from pg_extension where extname = 'pg_stat_statements'`

/** Forgets what ran so far. */
export async function resetStatements(db: pg.Client): Promise<void> {
  await db.query('select pg_stat_statements_reset()').catch(() => {}) // not every server has it
}

/** The statements that took most of the database's time since the reset; none where the server doesn't count them. */
export async function costliest(db: pg.Client, most: number): Promise<Costly[]> {
  if (!(await db.query(AVAILABLE)).rowCount) return []
  const { rows } = await db.query<Costly>(
    `select calls::int as calls, mean_exec_time as "meanMs", (total_exec_time / sum(total_exec_time) over ())::float8 as share, query as text
       from pg_stat_statements where dbid = (select oid from pg_database where datname = current_database()) order by total_exec_time desc limit $1`, [most],
  )
  return rows.map((row) => ({ ...row, text: row.text.replaceAll(/\s+/g, ' ').trim().slice(0, 180) }))
}
