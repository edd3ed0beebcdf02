import { Pool } from 'pg'
import { postgresAdapter, sweepExpired } from './adapter.ts'
import { keysOf, type Keys } from './keys.ts'
import { SCHEMA } from './schema.ts'

const SWEEP_EVERY = 10 * 60_000 // ms

/** What the provider remembers: rows in schema `idp` of the product's database, keys in the data folder. */
export type Store = { pool: Pool, keys: Keys, adapter: ReturnType<typeof postgresAdapter>, close(): Promise<void> }

/** @param ownerUrl the role that may create the schema */
export async function openStore({ ownerUrl, dataDir }: { ownerUrl: string, dataDir: string }): Promise<Store> {
  const pool = new Pool({ connectionString: ownerUrl, max: 4, options: '-c TimeZone=UTC', application_name: 'identity' })
  pool.on('error', () => {}) // an idle connection that breaks is replaced at the next use
  await pool.query(SCHEMA)
  await sweepExpired(pool)
  const sweeping = setInterval(() => void sweepExpired(pool).catch(() => {}), SWEEP_EVERY).unref()
  return {
    pool, keys: await keysOf(dataDir), adapter: postgresAdapter(pool),
    close: async () => { clearInterval(sweeping); await pool.end() },
  }
}
