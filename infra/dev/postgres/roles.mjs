import { createHmac } from 'node:crypto'
import pg from 'pg'

const EXTENSIONS = ['btree_gin', 'pg_trgm', 'pgcrypto', 'pg_stat_statements']
const PREPARING = 1_234_512_345 // advisory lock: roles belong to the whole server, so one caller at a time

/**
 * Makes (or completes) a database with the three roles: `owner` owns the tables and migrates, `app` serves requests
 * under row-level security, `scout` owns the few functions that look across tenants.
 * Passwords are derived from the superuser's, so every process that may create databases knows them.
 * @param {{ adminUrl: string, database: string, settings?: Record<string, string>, template?: string }} options
 * @returns {Promise<{ ownerUrl: string, appUrl: string }>}
 */
export async function prepareDatabase({ adminUrl, database, settings = {}, template }) {
  await withClient(adminUrl, async admin => {
    await admin.query('select pg_advisory_lock($1)', [PREPARING])
    await makeRoles(admin, adminUrl)
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [database])
    if (!rowCount) await admin.query(`create database ${name(database)} owner owner${template ? ` template ${name(template)}` : ''}`)
    await admin.query(`revoke all on database ${name(database)} from public`)
    await admin.query(`grant connect on database ${name(database)} to owner, app`)
    for (const [key, value] of Object.entries({ timezone: 'UTC', ...settings })) {
      await admin.query(`alter database ${name(database)} set ${name(key)} to ${text(value)}`)
    }
  })
  if (!template) {
    await withClient(urlOf(adminUrl, { database }), async admin => {
      for (const extension of EXTENSIONS) await admin.query(`create extension if not exists ${extension}`)
    })
  }
  return { ownerUrl: roleUrl(adminUrl, 'owner', database), appUrl: roleUrl(adminUrl, 'app', database) }
}

/** The URL by which `owner` or `app` enters a database of this server. */
export const roleUrl = (adminUrl, role, database) => urlOf(adminUrl, { user: role, password: passwordOf(adminUrl, role), database })

async function makeRoles(admin, adminUrl) {
  for (const role of ['owner', 'app', 'scout']) {
    const { rowCount } = await admin.query('select from pg_roles where rolname = $1', [role])
    const may = role === 'scout' ? 'nologin' : `login password ${text(passwordOf(adminUrl, role))}`
    await admin.query(`${rowCount ? 'alter' : 'create'} role ${role} ${may} nosuperuser nobypassrls nocreatedb nocreaterole`)
  }
  // The owner may hand functions to scout, but doesn't inherit scout's view across tenants.
  await admin.query('grant scout to owner with inherit false, set true')
}

const passwordOf = (adminUrl, role) => createHmac('sha256', new URL(adminUrl).password).update(`role:${role}`).digest('base64url')

function urlOf(adminUrl, { user, password, database }) {
  const url = new URL(adminUrl)
  if (user) url.username = user
  if (password) url.password = password
  url.pathname = `/${database}`
  return url.href
}

async function withClient(connectionString, work) {
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const name = pg.escapeIdentifier
const text = pg.escapeLiteral
