import { rmSync } from 'node:fs'
import { openApp } from '@hotline/server/app.ts'
import { migrate } from '@hotline/server/db/migrate.ts'
import { readEnv } from '@hotline/server/env.ts'
import { seedReference } from '@hotline/server/seed/reference.ts'
import pg from 'pg'
import { prepareDatabase, removePostgres, startPostgres } from '../../dev/postgres.mjs'
import { fill } from './fill.ts'
import { watch } from '../quiet/watch.ts'
import { copyKept, isKept, keep, keptDir, removeOlder, runDir } from './kept.ts'
import { BUILD_SETTINGS, RUN_SETTINGS } from './settings.ts'
import { SIZES, type Size } from './shape.ts'

/** Keys of generated data only. */
export const PII_KEY = Buffer.alloc(32, 7).toString('base64')
export type BenchDatabase = { adminUrl: string; ownerUrl: string; appUrl: string; dataDir: string; rows: number; stop: () => Promise<void> }

const DATABASE = 'bench'

/**
 * A server of the benchmark's own on a fresh copy of a size's data directory. The filled original is kept, stopped,
 * and built again only when the schema or the generator changes; the copy goes when the benchmark ends.
 */
export async function openBench(size: Size, tell: (line: string) => void): Promise<BenchDatabase> {
  if (!isKept(size)) await build(size, tell)
  const dataDir = runDir(size)
  const began = Date.now()
  await copyKept(size, dataDir)
  const server = await startPostgres({ dataDir, settings: RUN_SETTINGS })
  tell(`${size} copied and started in ${since(began)} s`)
  const stop = async () => {
    await server.stop()
    removePostgres(dataDir)
  }
  try {
    const urls = await prepareDatabase({ adminUrl: server.adminUrl, database: DATABASE })
    await migrate(urls.ownerUrl) // the policies of today; the tables are those of the copy
    return { adminUrl: urlOf(server.adminUrl), ...urls, dataDir, rows: SIZES[size].orders, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function build(size: Size, tell: (line: string) => void): Promise<void> {
  const began = Date.now()
  const loadSince = watch()
  removeOlder(size)
  const dataDir = keptDir(size)
  rmSync(dataDir, { recursive: true, force: true })
  const server = await startPostgres({ dataDir, fsync: false, settings: BUILD_SETTINGS })
  try {
    const { ownerUrl, appUrl } = await prepareDatabase({ adminUrl: server.adminUrl, database: DATABASE })
    await migrate(ownerUrl)
    const { app, close } = await openApp(readEnv({ DATABASE_URL: appUrl, OWNER_DATABASE_URL: ownerUrl, PII_KEY }))
    await seedReference(app, ownerUrl)
    await close()
    tell(`schema and seed after ${since(began)} s`)
    await fill(urlOf(server.adminUrl), SIZES[size], { piiKey: PII_KEY, until: new Date(new Date().setUTCHours(0, 0, 0, 0)), tell })
    const admin = new pg.Client({ connectionString: server.adminUrl })
    await admin.connect()
    await admin.query('checkpoint')
    await admin.end()
  } finally {
    await server.stop()
  }
  keep(size, since(began))
  const load = loadSince()
  tell(`${size} built in ${since(began)} s${load && load.foreign > 0.25 ? `, while others kept ${load.foreign.toFixed(1)} cores busy and it had ${load.ours.toFixed(1)}` : ''}; kept for the next run`)
}

const since = (began: number): number => Math.round((Date.now() - began) / 100) / 10

function urlOf(adminUrl: string): string {
  const url = new URL(adminUrl)
  url.pathname = `/${DATABASE}`
  return url.href
}
