import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { accountsIn, upsertAccounts } from '@hotline/infra/dev/oidc/accounts.ts'
import { issueToken } from '@hotline/infra/dev/oidc/issue-token.ts'
import { issuerAt } from '@hotline/infra/dev/oidc/names.ts'
import { manageAccounts } from '@hotline/infra/dev/oidc/manage-accounts.ts'
import { createOidc } from '@hotline/infra/dev/oidc/oidc.ts'
import { openStore } from '@hotline/infra/dev/oidc/store.ts'
import { freePort } from '@hotline/infra/dev/postgres.mjs'
import { openOnce } from '@hotline/server/identity/opener.ts'
import { startServer, type Server } from '@hotline/server/main.ts'
import type { AppRouter } from '@hotline/server/router.ts'
import { demoPeople } from '@hotline/server/seed/people.ts'
import { createTRPCClient, httpLink, type TRPCClient } from '@trpc/client'
import { wire } from '@hotline/domain/wire.ts'
import type pg from 'pg'
import { buildDatabase, openAsSuperuser, PII_KEY, type Database } from './database.ts'

export type Api = TRPCClient<AppRouter>
export type Person = Awaited<ReturnType<typeof demoPeople>>[number]
export type Instance = {
  url: string
  server: Server
  database: Database
  /** The superuser's own connection to it. */
  db: pg.Client
  people: readonly Person[]
  token: (username: string) => Promise<string>
  /** A client signed in as a demo person, under the membership given or the first one. */
  as: (username: string, membershipId?: number) => Promise<Api>
  stop: () => Promise<void>
}

/** An instance on a database that somebody else looks after. */
export type Served = Omit<Instance, 'database' | 'db'>

const LOCKOUT = { attempts: 5, minutes: 15 }

export type Place = { ownerUrl: string; appUrl: string; dataDir: string; port: number }

/** Serves the whole product on a database: real HTTP, real tokens from the embedded provider, real row-level security. */
export async function serveOn({ ownerUrl, appUrl, dataDir, port }: Place, env: Record<string, string> = {}): Promise<Served> {
  const url = `http://localhost:${port}`
  const issuer = issuerAt(url)
  const store = await openStore({ ownerUrl, dataDir })
  const handle = createOidc({ issuer, clientOrigin: url, store, people: accountsIn(store.pool, LOCKOUT), lockout: LOCKOUT, onError: () => {} })
  const server = await startServer({
    env: { DATABASE_URL: appUrl, OWNER_DATABASE_URL: ownerUrl, PII_KEY, PORT: String(port), PUBLIC_URL: url, OIDC_ISSUER: issuer, EMBEDDED: 'true', ...env },
    mounts: [{ prefix: '/realms/', handle }, { prefix: '/resources/', handle }],
    identity: env.OIDC_ISSUER ? undefined : manageAccounts(store.pool),
  })
  const people = await demoPeople(ownerUrl)
  await upsertAccounts(store.pool, people)
  /** Whoever was added by now has their account, as the worker would have made it a moment later. */
  const token = async (username: string) => {
    await openOnce(server.app)
    return issueToken(username, { issuer, store })
  }
  return {
    url, server, people, token,
    as: async (username, membershipId) => client(url, await token(username), membershipId),
    stop: async () => {
      await server.stop()
      await store.close()
    },
  }
}

/** An instance on a database of its own, gone when stopped. */
export async function buildInstance(env: Record<string, string> = {}): Promise<Instance> {
  const database = await buildDatabase()
  const dataDir = mkdtempSync(join(tmpdir(), 'hotline-test-'))
  const served = await serveOn({ ...database, dataDir, port: await freePort() }, env)
  const db = await openAsSuperuser(database)
  return {
    ...served, database, db,
    stop: async () => {
      await served.stop()
      await db.end()
      await database.drop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

export function client(url: string, token: string, membershipId?: number): Api {
  const headers = { authorization: `Bearer ${token}`, ...(membershipId === undefined ? {} : { 'x-membership': String(membershipId) }) }
  return createTRPCClient<AppRouter>({ links: [httpLink({ url: `${url}/trpc`, transformer: wire, headers })] })
}
