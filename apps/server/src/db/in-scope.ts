import type pg from 'pg'

/** The one handle queries get. `sql` takes named rows out; prepared by name when `name` is given. */
export type Tx = {
  tenantId: number
  query: <Row extends pg.QueryResultRow>(text: string, values?: unknown[], name?: string) => Promise<Row[]>
}

/**
 * The only door to business rows: one transaction under one tenant's row-level security. The context is set
 * with set_config(…, true), so it ends with the transaction and is safe behind a transaction pooler.
 * An error rolls back and is thrown on.
 */
export async function inScope<T>(pool: pg.Pool, tenantId: number, work: (tx: Tx) => Promise<T>): Promise<T> {
  if (!Number.isInteger(tenantId)) throw new Error('inScope needs a tenant')
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query(`begin; select set_config('app.tenant', '${tenantId}', true)`)
    const tx: Tx = {
      tenantId,
      query: async (text, values = [], name) => (await client.query({ text, values, ...(name ? { name } : {}) })).rows,
    }
    const result = await work(tx)
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure
    })
    throw error
  } finally {
    client.release(broken)
  }
}

/** Reads through the allow-listed security-definer functions, outside any tenant: sessions, relay and sweeps only. */
export async function scout<Row extends pg.QueryResultRow>(
  pool: pg.Pool,
  call: { text: `select * from scout_${string}`; values: unknown[] },
): Promise<Row[]> {
  return (await pool.query<Row>(call)).rows
}
