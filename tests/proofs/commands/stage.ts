import { openApp } from '@hotline/server/app.ts'
import type { App } from '@hotline/server/context.ts'
import { SESSION_OPTIONS } from '@hotline/server/db/client.ts'
import { readEnv } from '@hotline/server/env.ts'
import { openSessions } from '@hotline/server/session/actor.ts'
import { appRouter } from '@hotline/server/router.ts'
import { createCallerFactory } from '@hotline/server/trpc.ts'
import { loadOrder, type LoadedOrder } from '@hotline/server/work-order/load.ts'
import type { Duty } from '@hotline/domain/access/duties.ts'
import pg from 'pg'
import { buildDatabase, PII_KEY, type Database } from '../../world/database.ts'

const createCaller = createCallerFactory(appRouter)
export type Caller = ReturnType<typeof createCaller>
/** One membership of one person, with the whole API as this person has it. */
export type Person = { id: string; tenantId: number; unitId: number | null; duties: readonly Duty[]; api: Caller }
export type Unit = { id: number; tenantId: number; parentId: number | null; role: string | null }

export type Stage = {
  app: App
  /** Reads past row-level security: for looking for somebody who could act, and for the checks. */
  db: pg.Pool
  people: readonly Person[]
  units: readonly Unit[]
  tenants: readonly { id: number; code: string; areaCode: string; kind: string }[]
  order: (id: string) => Promise<LoadedOrder | null>
  database: Database
  /** Moves the product's time forward. */
  advance: (ms: number) => Promise<void>
  /** Lets go of the database and leaves it standing. */
  leave: () => Promise<void>
  close: () => Promise<void>
}

/** A prefecture and two of its counties. */
export const TENANTS = ['653100', '653101', '653125']
/** Hands at work at once, with a connection each. */
export const HANDS = 8

/** The product on a database of its own: real sessions and permissions, real row-level security, no network between. */
export async function openStage(codes: readonly string[] = TENANTS): Promise<Stage> {
  const database = await buildDatabase()
  const url = new URL(database.adminUrl)
  url.pathname = `/${database.name}`
  const db = new pg.Pool({ connectionString: url.href, max: HANDS + 2, options: SESSION_OPTIONS.replace('statement_timeout=15000', 'statement_timeout=600000') })
  db.on('error', () => {}) // a pool is ended before its connections are; the database may go first
  const opened = await openApp(readEnv({ DATABASE_URL: database.appUrl, OWNER_DATABASE_URL: database.ownerUrl, PII_KEY, POOL_SIZE: String(HANDS * 2) }))
  let offset = 0
  const app: App = { ...opened.app, clock: { ...opened.app.clock, now: () => new Date(Date.now() + offset) } }
  const sessions = openSessions(app.pool, app.reference)
  // Who signs in is the identity provider's business; the session behind it is the product's own.
  const verify = async (authorization: string | undefined) => ({ sub: authorization ?? '', sid: null, issuedAt: Date.now(), expiresAt: Date.now() + 3_600_000 })
  const api = (sub: string, membershipId: number): Caller => createCaller({ app, verify, sessions, authorization: sub, membershipId })

  const tenants = (await db.query<Stage['tenants'][number]>('select id, code, area_code as "areaCode", kind from tenant where code = any($1) order by code', [codes])).rows
  const ids = tenants.map(({ id }) => id)
  const units = (await db.query<Unit>(`select id, tenant_id as "tenantId", parent_id as "parentId", role from unit where tenant_id = any($1) and status = 'ACTIVE' order by id`, [ids])).rows
  const staff = (await db.query<{ id: number; person: string; tenant: number; unit: number | null; duties: Duty[] }>(
    'select id, person_id as person, tenant_id as tenant, unit_id as unit, duties from membership where tenant_id = any($1) order by id', [ids],
  )).rows
  const people = staff.map(({ id, person, tenant, unit, duties }): Person => ({ id: person, tenantId: tenant, unitId: unit, duties, api: api(person, id) }))
  const unscoped = { query: async <Row extends pg.QueryResultRow>(text: string, values: unknown[] = [], name?: string) => (await db.query<Row>({ text, values, ...(name ? { name } : {}) })).rows }

  let left: Promise<unknown> | undefined
  const leave = async () => void (await (left ??= opened.close().then(() => db.end())))
  return {
    app, db, people, units, tenants, database, leave,
    order: (id) => loadOrder(unscoped, id),
    advance: async (ms) => {
      offset += Math.round(ms)
      await db.query('update product_clock set offset_ms = $1', [offset])
    },
    close: async () => {
      await leave()
      await database.drop()
    },
  }
}
