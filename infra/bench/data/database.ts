import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openApp } from '@hotline/server/app.ts'
import { migrate } from '@hotline/server/db/migrate.ts'
import { readEnv } from '@hotline/server/env.ts'
import { seedReference } from '@hotline/server/seed/reference.ts'
import pg from 'pg'
import { DATA } from '../../dev/paths.mjs'
import { prepareDatabase, startPostgres } from '../../dev/postgres.mjs'
import { fill } from './fill.ts'
import { SIZES, type Size } from './shape.ts'

/** Keys of generated data only. */
export const PII_KEY = Buffer.alloc(32, 7).toString('base64')
export type BenchDatabase = { adminUrl: string; ownerUrl: string; appUrl: string; dataDir: string; rows: number; stop: () => Promise<void> }

const WORK = 'bench'

/**
 * A server of the benchmark's own with a fresh copy of a size's database. The filled original is kept and built
 * again only when migrations, policies or the generator change.
 */
export async function openBench(size: Size, tell: (line: string) => void): Promise<BenchDatabase> {
  const dataDir = join(DATA, 'bench', size)
  mkdirSync(dataDir, { recursive: true })
  const server = await startPostgres({ dataDir })
  try {
    const kept = `kept_${fingerprint(size)}`
    await onAdmin(server.adminUrl, async (admin) => {
      const { rows } = await admin.query<{ name: string }>('select datname as name from pg_database where datname like $1', ['kept_%'])
      for (const { name } of rows) if (name !== kept && name !== `${kept}_done`) await admin.query(`drop database ${name} with (force)`)
      if (!rows.some(({ name }) => name === `${kept}_done`)) {
        await admin.query(`drop database if exists ${kept} with (force)`)
        await build(server.adminUrl, kept, size, tell)
        await admin.query(`create database ${kept}_done`)
      }
      await admin.query(`drop database if exists ${WORK} with (force)`)
      await admin.query('checkpoint')
      await admin.query(`create database ${WORK} owner owner template ${kept} strategy file_copy`)
    })
    const urls = await prepareDatabase({ adminUrl: server.adminUrl, database: WORK })
    return { adminUrl: urlOf(server.adminUrl, WORK), ...urls, dataDir, rows: SIZES[size].orders, stop: server.stop }
  } catch (error) {
    await server.stop()
    throw error
  }
}

async function build(adminUrl: string, database: string, size: Size, tell: (line: string) => void): Promise<void> {
  const { ownerUrl, appUrl } = await prepareDatabase({ adminUrl, database })
  await migrate(ownerUrl)
  const { app, close } = await openApp(readEnv({ DATABASE_URL: appUrl, OWNER_DATABASE_URL: ownerUrl, PII_KEY }))
  await seedReference(app, ownerUrl)
  await close()
  const took = await fill(urlOf(adminUrl, database), SIZES[size], { piiKey: PII_KEY, until: new Date(new Date().setUTCHours(0, 0, 0, 0)), tell })
  tell(`${size} built in ${took} s; kept for the next run`)
}

/** What the content depends on: the day (orders end there), the tables and the generator itself. */
function fingerprint(size: Size): string {
  const here = fileURLToPath(new URL('.', import.meta.url))
  const db = fileURLToPath(new URL('../../../apps/server/db/', import.meta.url))
  const hash = createHash('sha256').update(`${size} ${new Date().toISOString().slice(0, 7)}`)
  const files = [...readdirSync(here).map((name) => join(here, name)), ...readdirSync(join(db, 'migrations')).map((name) => join(db, 'migrations', name)), join(db, 'policies.sql')]
  for (const file of files.toSorted()) if (existsSync(file)) hash.update(readFileSync(file))
  return hash.digest('hex').slice(0, 16)
}

async function onAdmin(url: string, work: (admin: pg.Client) => Promise<void>): Promise<void> {
  const admin = new pg.Client({ connectionString: url })
  await admin.connect()
  await work(admin).finally(() => admin.end())
}

function urlOf(adminUrl: string, database: string): string {
  const url = new URL(adminUrl)
  url.pathname = `/${database}`
  return url.href
}
