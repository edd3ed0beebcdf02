import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath, URL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { SESSION_OPTIONS } from '@hotline/server/db/client.ts'
import pg from 'pg'
import { freePort } from '../dev/postgres.mjs'
import { openBench } from './data/database.ts'
import { SIZES, type Size } from './data/shape.ts'
import { freshOrders, groundOf, PEOPLE } from './ground.ts'
import { OPERATIONS, type Operation } from './operations.ts'
import { tables, writeReport, type Line } from './report.ts'
import { interleaved } from './rounds.ts'
import { ask, fetchFrom, inDatabase, startServerProcess } from './sides.ts'

const option = (name: string, otherwise: string): string => {
  const at = process.argv.indexOf(`--${name}`)
  return (at > 0 && process.argv[at + 1]) || otherwise
}
const wanted = option('size', 'XS')
if (!(wanted in SIZES)) throw new Error(`--size is one of ${Object.keys(SIZES).join(', ')}`)
const size = wanted as Size // just looked up
const codes = option('ops', '').split(',').filter(Boolean)
const pace = { rounds: Number(option('rounds', '5')), seconds: Number(option('seconds', '1.5')) }
const clients = Number(option('clients', '8'))

const bench = await openBench(size, console.log)
process.on('SIGINT', () => void bench.stop().then(() => process.exit(130)))
const ground = await groundOf(bench.adminUrl)
const plainPool = new pg.Pool({ connectionString: bench.adminUrl, max: clients, options: SESSION_OPTIONS })
const appPool = new pg.Pool({ connectionString: bench.appUrl, max: clients, options: SESSION_OPTIONS })
for (const pool of [plainPool, appPool]) pool.on('error', () => {}) // idle connections end with the database
const ports = { plain: await freePort(), product: await freePort() }
const place = { adminUrl: bench.adminUrl, ownerUrl: bench.ownerUrl, appUrl: bench.appUrl, dataDir: bench.dataDir, ground, people: PEOPLE }
const plain = await startServerProcess({ kind: 'plain', port: ports.plain, ...place })
const product = await startServerProcess({ kind: 'product', port: ports.product, ...place })
const rssMb = Math.round((await product.rss()) / 2 ** 20)

const lines: Line[] = []
for (const operation of OPERATIONS.filter(({ code }) => !codes.length || codes.includes(code))) {
  lines.push(await measure(operation))
  console.log(`${operation.code} ${operation.name}: done`)
}
const { rows } = await plainPool.query<{ version: string }>(`select split_part(version(), ' on ', 1) as version`)
const command = `npm run bench -- ${process.argv.slice(2).join(' ')}`.trim()
console.log(`\n${tables(lines)}`)
if (!codes.length) {
  const before = fileURLToPath(new URL('REPORT.md', import.meta.url))
  writeReport(lines, { command, size, orders: bench.rows, postgres: rows[0]?.version ?? '', clients, ...pace, rssMb, startMs: product.startedMs, firstJsKb: firstJs() }, existsSync(before) ? readFileSync(before, 'utf8') : '')
}
plain.stop()
product.stop()
await Promise.all([plainPool.end(), appPool.end()])
await bench.stop()
process.exit(0)

async function measure(operation: Operation): Promise<Line> {
  const { statement, uses, calls } = operation
  const waiting = uses ? await freshOrders(bench.adminUrl, ground.tenantId, Math.ceil(3_000 * (pace.rounds * pace.seconds + 1))) : []
  let turn = 0
  const orderId = (): string => {
    const id = uses ? waiting.pop() : ground.detailIds[turn++ % ground.detailIds.length]
    if (!id) throw new Error('the waiting orders are used up: fewer rounds or shorter ones')
    return id
  }
  const sql = { plain: inDatabase(plainPool, ground), secured: inDatabase(appPool, ground) }
  const database = await interleaved([
    { name: 'plain', run: () => sql.plain(statement, orderId()) },
    { name: 'secured', run: () => sql.secured(statement, orderId()) },
  ], { ...pace, clients: uses || statement === 'intake' ? clients : 1 })
  const http = await interleaved([
    { name: 'http', run: () => fetchFrom(ports.plain, `/${statement}?id=${orderId()}`) },
    { name: 'product', run: async () => { for (const call of calls(ground, orderId())) await ask(ports.product, call, product.tokens[call.who]) } },
  ], { ...pace, clients })
  return { operation, database: database.results, http: http.results, load: http.load }
}

/** Scripts that the built page loads before any desk is opened, as they travel; null where nothing is built. */
function firstJs(): number | null {
  const dist = new URL('../../apps/web/dist/', import.meta.url)
  if (!existsSync(new URL('index.html', dist))) return null
  const page = readFileSync(new URL('index.html', dist), 'utf8')
  const scripts = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].flatMap(([, path]) => (path ? [path] : []))
  return Math.round(scripts.reduce((sum, path) => sum + gzipSync(readFileSync(new URL(path, dist))).length, 0) / 1_000)
}
