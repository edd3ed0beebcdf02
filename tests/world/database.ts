import { randomBytes } from 'node:crypto'
import { prepareDatabase } from '@hotline/infra/dev/postgres.mjs'
import { openApp } from '@hotline/server/app.ts'
import { migrate } from '@hotline/server/db/migrate.ts'
import { readEnv } from '@hotline/server/env.ts'
import { seedReference } from '@hotline/server/seed/reference.ts'
import pg from 'pg'

export const PII_KEY = Buffer.alloc(32, 7).toString('base64')
const TEMPLATE = 'hotline_template'
const LOCK = 550_105

export type Database = { ownerUrl: string; appUrl: string; adminUrl: string; name: string; drop: () => Promise<void> }

/** The throw-away server that the test command started; without it nothing here can run. */
export function adminUrl(): string {
  const url = process.env.TEST_ADMIN_URL
  if (!url) throw new Error('TEST_ADMIN_URL is not set: run these tests through `npm test`, or point it at a throw-away PostgreSQL superuser')
  return url
}

/** A database of one's own with the schema, the directories and the demo people, copied from a template built once per server. */
export async function buildDatabase(): Promise<Database> {
  const admin = adminUrl()
  await ensureTemplate(admin)
  const name = `t_${randomBytes(6).toString('hex')}`
  // Copying refuses while another copy reads the template; one at a time.
  const urls = await locked(admin, () => prepareDatabase({ adminUrl: admin, database: name, template: TEMPLATE }))
  return { ...urls, adminUrl: admin, name, drop: () => dropDatabase(admin, name) }
}

async function ensureTemplate(admin: string): Promise<void> {
  await locked(admin, async (client) => {
    const { rows } = await client.query('select 1 from pg_database where datname = $1 and datconnlimit <> 0', [`${TEMPLATE}_done`])
    if (rows.length) return
    const { ownerUrl, appUrl } = await prepareDatabase({ adminUrl: admin, database: TEMPLATE })
    await migrate(ownerUrl)
    const { app, close } = await openApp(readEnv({ DATABASE_URL: appUrl, OWNER_DATABASE_URL: ownerUrl, PII_KEY }))
    await seedReference(app, ownerUrl)
    await close()
    // A second, empty database is the mark that the template was finished.
    await client.query(`create database ${TEMPLATE}_done`)
  })
}

async function locked<T>(admin: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: admin })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    return await work(client)
  } finally {
    await client.end()
  }
}

/** A connection past row-level security, for what no screen offers and for looking after what was written; to be ended by whoever opens it. */
export async function openAsSuperuser({ adminUrl: admin, name }: Pick<Database, 'adminUrl' | 'name'>): Promise<pg.Client> {
  const url = new URL(admin)
  url.pathname = `/${name}`
  const client = new pg.Client({ connectionString: url.href })
  // What breaks it in a test shows in the next question asked of it.
  client.on('error', () => {})
  await client.connect()
  return client
}

/** The same for one question. */
export async function asSuperuser<T extends pg.QueryResultRow>(database: Database, text: string, values: unknown[] = []): Promise<T[]> {
  const client = await openAsSuperuser(database)
  try {
    return (await client.query<T>(text, values)).rows
  } finally {
    await client.end()
  }
}

/** Every stored value of one order, read past row-level security by the superuser: for looking after what must not be there. */
export async function everythingStored(database: Database, orderId: string): Promise<string> {
  const client = await openAsSuperuser(database)
  const tables = ['work_order', 'work_order_event', 'notice', 'idempotency', 'form_draft', 'handling_record', 'custody']
  const found = await Promise.all(tables.map((table) => client.query(table === 'work_order' ? 'select to_jsonb(t) from work_order t where id = $1' : `select to_jsonb(t) from ${table} t where t::text like $1`, [table === 'work_order' ? orderId : `%${orderId}%`])))
  await client.end()
  return JSON.stringify(found.map((result) => result.rows))
}

async function dropDatabase(admin: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: admin })
  await client.connect()
  await client.query(`drop database if exists ${name} with (force)`)
  await client.end()
}
