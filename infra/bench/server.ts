import { createServer } from 'node:http'
import { startServer } from '@hotline/server/main.ts'
import pg from 'pg'
import { accountsIn, upsertAccounts } from '../dev/oidc/accounts.ts'
import { issueToken } from '../dev/oidc/issue-token.ts'
import { issuerAt } from '../dev/oidc/names.ts'
import { createOidc } from '../dev/oidc/oidc.ts'
import { openStore } from '../dev/oidc/store.ts'
import { PII_KEY } from './data/database.ts'
import { operationNamed } from './ops/all.ts'
import type { Sent } from './ops/operation.ts'
import type { Place } from './place.ts'

const POOL = 10
const LOCKOUT = { attempts: 5, minutes: 15 }

// The parent process sends its Place first; every later message asks for tokens.
const place = await new Promise<Place>((resolve) => process.once('message', (message) => resolve(message as Place)))
const tokens = await { plain, product, worker }[place.kind]()
process.once('disconnect', () => process.exit(0))
process.on('message', () => void tokens().then((made) => process.send?.(made)))
process.send?.(await tokens())

/** The limit through HTTP: the handwritten statements with what the request brings, one connection each, no framework, no rights, no row-level security. */
function plain() {
  const pool = new pg.Pool({ connectionString: place.adminUrl, max: POOL })
  pool.on('error', () => {}) // the database goes first at the end
  const run = async (key: string, id: string, sent: Sent | undefined) => {
    const { sql, writes } = operationNamed(key)
    const client = await pool.connect()
    try {
      if (!writes) return await sql(client, place.ground, id, sent)
      await client.query('begin')
      const answer = await sql(client, place.ground, id, sent)
      await client.query('commit')
      return answer
    } finally {
      client.release()
    }
  }
  createServer((req, res) => {
    const url = new URL(req.url ?? '/', 'http://localhost')
    const parts: Buffer[] = []
    req.on('data', (part: Buffer) => parts.push(part))
    req.on('end', () => {
      // Only the benchmark asks here, and with a body for an act.
      const sent = parts.length ? (JSON.parse(Buffer.concat(parts).toString('utf8')) as Sent) : undefined
      run(url.pathname.slice(1), url.searchParams.get('id') ?? '', sent).then(
        (answer) => res.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer)),
        (error: Error) => res.writeHead(500).end(error.message),
      )
    })
  }).listen(place.port)
  return async () => ({})
}

function settings() {
  return { DATABASE_URL: place.appUrl, OWNER_DATABASE_URL: place.ownerUrl, PII_KEY, POOL_SIZE: String(POOL), EMBEDDED: 'true', ...(place.redisUrl ? { REDIS_URL: place.redisUrl } : {}) }
}

/** The product as it runs: session, rights, masking, row-level security; the identity provider beside it gives the tokens. */
async function product() {
  const url = `http://localhost:${place.port}`
  const issuer = issuerAt(url)
  const store = await openStore({ ownerUrl: place.ownerUrl, dataDir: place.dataDir })
  const handle = createOidc({ issuer, clientOrigin: url, store, people: accountsIn(store.pool, LOCKOUT), lockout: LOCKOUT, onError: () => {} })
  await startServer({
    env: { ...settings(), PORT: String(place.port), PUBLIC_URL: url, OIDC_ISSUER: issuer, SERVICES: 'api' },
    mounts: [{ prefix: '/realms/', handle }, { prefix: '/resources/', handle }],
  })
  const people = Object.entries(place.people)
  await upsertAccounts(store.pool, people.map(([, person]) => ({ ...person, password: 'not used' })))
  return async () => {
    const made: Record<string, string> = {}
    for (const [who, { username }] of people) made[who] = await issueToken(username, { issuer, store })
    return made
  }
}

/** What runs behind the API: relay, queue and clock. */
async function worker() {
  await startServer({ env: { ...settings(), SERVICES: 'relay,worker,clock' } })
  return async () => ({})
}
