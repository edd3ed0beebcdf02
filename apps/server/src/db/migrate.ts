import { createHash, randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import pg from 'pg'

const MIGRATIONS = fileURLToPath(new URL('../../db/migrations/', import.meta.url))
const POLICIES = fileURLToPath(new URL('../../db/policies.sql', import.meta.url))
/** The advisory lock Prisma's own engine takes, so that the two never run at once. */
const LOCK = 72_707_369

const LEDGER = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null, checksum varchar(64) not null, finished_at timestamptz,
  migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
  started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`

/**
 * Brings the database to the newest schema: each forward SQL file once, in order, in its own transaction,
 * then the generated policies. Fails if a file changed after it was applied. Returns the names applied.
 */
export async function migrate(ownerUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await client.query("set client_min_messages = warning")
    await client.query(LEDGER)
    const applied = await applyPending(client)
    await client.query(`begin; ${readFileSync(POLICIES, 'utf8')}; commit`)
    return applied
  } finally {
    await client.end()
  }
}

async function applyPending(client: pg.Client): Promise<string[]> {
  const done = new Map<string, string>()
  for (const row of (await client.query<{ migration_name: string; checksum: string }>('select migration_name, checksum from _prisma_migrations')).rows)
    done.set(row.migration_name, row.checksum)
  const applied: string[] = []
  for (const name of readdirSync(MIGRATIONS).filter((file) => file.endsWith('.sql')).sort()) {
    const sql = readFileSync(MIGRATIONS + name, 'utf8')
    const checksum = createHash('sha256').update(sql).digest('hex')
    const known = done.get(name)
    if (known === checksum) continue
    if (known) throw new Error(`Migration ${name} was changed after it was applied. Write a new forward migration instead.`)
    try {
      await client.query(`begin; ${sql}`)
      await client.query(
        'insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count) values ($1, $2, $3, now(), 1)',
        [randomUUID(), checksum, name],
      )
      await client.query('commit')
    } catch (error) {
      await client.query('rollback')
      throw new Error(`Migration ${name} failed: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
    }
    applied.push(name)
  }
  return applied
}
