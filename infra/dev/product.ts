import type { DemoPeople, DemoPerson, Mount, Seed, StartServer, Story } from './contract.ts'
import { accountsIn, upsertAccounts, type Lockout } from './oidc/accounts.ts'
import { issuerAt } from './oidc/names.ts'
import { manageAccounts } from './oidc/manage-accounts.ts'
import { createOidc } from './oidc/oidc.ts'
import { openStore } from './oidc/store.ts'
import { peopleTable, storyLines } from './people-table.ts'

type Env = Record<string, string | undefined>
type Parts = { startServer: StartServer, seed: Seed, demoPeople: DemoPeople, env: Env, print: (line: string) => void }

/** Starts the product with everything it needs around it; prints `ready <url>` once people can sign in. */
export async function startProduct({ startServer, seed, demoPeople, env, print }: Parts): Promise<{ url: string, stop(): Promise<void> }> {
  const identity = env.OIDC_ISSUER ? undefined : await embeddedIdentity(env)
  // A database of one's own is never filled with invented people unless DEMO=true asks for it.
  const demonstration = (env.DEMO ?? env.EMBEDDED) === 'true'
  let stories: readonly Story[] = []
  const prepare = async (app: never) => { stories = await seed(app) }
  const server = await startServer({ env, mounts: identity?.mounts, identity: identity?.manage, prepare: demonstration ? prepare : undefined })
  const people = identity && demonstration ? await demoPeople(required(env, 'OWNER_DATABASE_URL')) : []
  await identity?.welcome(people)
  print(`ready ${server.url}`)
  for (const line of [...peopleTable(people), ...storyLines(stories)]) print(line)
  return {
    url: server.url,
    stop: async () => {
      await server.stop()
      await identity?.close()
    },
  }
}

/** The OpenID provider inside the product's own process, for a place that has no Keycloak. */
async function embeddedIdentity(env: Env) {
  const origin = env.PUBLIC_URL ?? `http://localhost:${required(env, 'PORT')}`
  const issuer = issuerAt(origin)
  const store = await openStore({ ownerUrl: required(env, 'OWNER_DATABASE_URL'), dataDir: required(env, 'DATA_DIR') })
  const lockout: Lockout = { attempts: Number(env.LOGIN_ATTEMPTS || 5), minutes: Number(env.LOGIN_LOCK_MINUTES || 15) }
  const handle = createOidc({
    issuer, clientOrigin: origin, store, people: accountsIn(store.pool, lockout), lockout,
    onError: (where, error) => console.error(`identity ${where}: ${error.message}`),
  })
  const mounts: Mount[] = [{ prefix: '/realms/', handle }, { prefix: '/resources/', handle }]
  return { mounts, manage: manageAccounts(store.pool), welcome: (people: readonly DemoPerson[]) => upsertAccounts(store.pool, people), close: store.close }
}

function required(env: Env, name: string): string {
  const value = env[name]
  if (!value) throw new Error(`${name} is not set`)
  return value
}
