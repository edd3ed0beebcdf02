import { createServer } from 'node:http'
import { startServer } from '@hotline/server/main.ts'
import { demoPeople } from '@hotline/server/seed/people.ts'
import pg from 'pg'
import { accountsIn, upsertAccounts } from '../dev/oidc/accounts.ts'
import { issueToken } from '../dev/oidc/issue-token.ts'
import { issuerAt } from '../dev/oidc/names.ts'
import { createOidc } from '../dev/oidc/oidc.ts'
import { openStore } from '../dev/oidc/store.ts'
import { PII_KEY } from './data/database.ts'
import { STATEMENTS, type Ground, type StatementName } from './statements.ts'

export type Place = { kind: 'plain' | 'product'; port: number; adminUrl: string; ownerUrl: string; appUrl: string; dataDir: string; ground: Ground; people: Record<string, string> }
const POOL = 10
const WRITES: ReadonlySet<string> = new Set(['dispatch', 'transfer', 'intake'])

// The parent process wrote it as a Place; Dates and bytes come as text.
const place = JSON.parse(process.env.BENCH_PLACE ?? '{}') as Place
place.ground.cursor.at = new Date(place.ground.cursor.at)
place.ground.phoneIndex = Buffer.from(place.ground.phoneIndex)
const tokens = place.kind === 'plain' ? plain() : await product()
process.on('message', () => process.send?.({ rss: process.memoryUsage().rss }))
process.once('disconnect', () => process.exit(0))
process.send?.({ tokens })

/** The limit through HTTP: the handwritten statements, one connection each, no framework, no rights, no row-level security. */
function plain(): Record<string, string> {
  const pool = new pg.Pool({ connectionString: place.adminUrl, max: POOL })
  pool.on('error', () => {}) // the database goes first at the end
  createServer((req, res) => {
    const url = new URL(req.url ?? '/', 'http://localhost')
    req.resume()
    // Our own load names the statement.
    run(url.pathname.slice(1) as StatementName, url.searchParams.get('id') ?? '').then(
      (answer) => res.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer)),
      (error: Error) => res.writeHead(500).end(error.message),
    )
  }).listen(place.port)
  const run = async (name: StatementName, id: string) => {
    const client = await pool.connect()
    try {
      if (!WRITES.has(name)) return await STATEMENTS[name](client, place.ground, id)
      await client.query('begin')
      const answer = await STATEMENTS[name](client, place.ground, id)
      await client.query('commit')
      return answer
    } finally {
      client.release()
    }
  }
  return {}
}

/** The product as it runs: session, rights, masking, row-level security. */
async function product(): Promise<Record<string, string>> {
  const url = `http://localhost:${place.port}`
  const issuer = issuerAt(url)
  const store = await openStore({ ownerUrl: place.ownerUrl, dataDir: place.dataDir })
  const lockout = { attempts: 5, minutes: 15 }
  const handle = createOidc({ issuer, clientOrigin: url, store, people: accountsIn(store.pool, lockout), lockout, onError: () => {} })
  await startServer({
    env: { DATABASE_URL: place.appUrl, OWNER_DATABASE_URL: place.ownerUrl, PII_KEY, PORT: String(place.port), PUBLIC_URL: url, OIDC_ISSUER: issuer, EMBEDDED: 'true', SERVICES: 'api', POOL_SIZE: String(POOL) },
    mounts: [{ prefix: '/realms/', handle }, { prefix: '/resources/', handle }],
  })
  await upsertAccounts(store.pool, await demoPeople(place.ownerUrl))
  const made: Record<string, string> = {}
  for (const [who, username] of Object.entries(place.people)) made[who] = await issueToken(username, { issuer, store })
  return made
}
