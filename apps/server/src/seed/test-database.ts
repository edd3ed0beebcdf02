import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { openApp } from '../app.ts'
import type { App } from '../context.ts'
import { migrate } from '../db/migrate.ts'
import { readEnv } from '../env.ts'
import { seedReference } from './reference.ts'

/** A database with directories and people, for one test file: the app's view, the superuser's, and its end. */
export type TestDatabase = { app: App; ownerUrl: string; appUrl: string; all: <Row extends pg.QueryResultRow>(sql: string) => Promise<Row[]>; drop: () => Promise<void> }

type Prepare = (options: { adminUrl: string; database: string }) => Promise<{ ownerUrl: string; appUrl: string }>

/** `adminUrl`: a superuser of a throw-away PostgreSQL; `prepare` makes a database with its roles there. */
export async function openTestDatabase(adminUrl: string, prepare: Prepare): Promise<TestDatabase> {
  const database = `seed_${randomBytes(6).toString('hex')}`
  const { ownerUrl, appUrl } = await prepare({ adminUrl, database })
  await migrate(ownerUrl)
  const { app, close } = await openApp(readEnv({ DATABASE_URL: appUrl, OWNER_DATABASE_URL: ownerUrl, PII_KEY: randomBytes(32).toString('base64') }))
  await seedReference(app, ownerUrl)
  const here = new URL(adminUrl)
  here.pathname = `/${database}`
  const superuser = new pg.Client({ connectionString: here.href })
  await superuser.connect()
  return {
    app, ownerUrl, appUrl,
    all: async (sql) => (await superuser.query(sql)).rows,
    drop: async () => {
      await superuser.end()
      await close()
      const admin = new pg.Client({ connectionString: adminUrl })
      await admin.connect()
      await admin.query(`drop database ${database} with (force)`)
      await admin.end()
    },
  }
}
