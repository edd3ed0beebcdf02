import { SESSION_OPTIONS } from '@hotline/server/db/client.ts'
import { existsSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import pg from 'pg'
import { freePort } from '../dev/postgres.mjs'
import type { Arguments } from './arguments.ts'
import type { BenchDatabase } from './data/database.ts'
import { freshOrders } from './ground.ts'
import { measureLevels, type Tax } from './levels.ts'
import { OPERATIONS } from './ops/all.ts'
import { mustLeaveTheSame } from './ops/same-rows.ts'
import type { Ground, Operation, Who } from './ops/operation.ts'
import { told, type Layers, type Line } from './report/results.ts'
import { interleaved, type Pace } from './rounds.ts'
import type { Person } from './place.ts'
import { ask, askPlain, inDatabase, startServerProcess, type Started } from './sides.ts'

type Options = { bench: BenchDatabase; ground: Ground; people: Record<Who, Person>; wanted: Arguments; tell: (line: string) => void }
type Pools = { plain: pg.Pool; app: pg.Pool }
export type Measured = Omit<Layers, 'command' | 'date' | 'revision' | 'machine' | 'node' | 'postgres'> & { taxes: Tax[] | null }

/**
 * Seconds that both servers run an act before they are compared. Node compiles what it meets often: after two thousand
 * dispatches one takes the product's process a quarter more of CPU than after eight thousand, which a day's server has long behind it.
 */
const WARM_UP = 8
const RENEW_MS = 4 * 60_000 // tokens last five minutes

/** Each operation by hand, under row-level security, behind plain HTTP and through the product; then the view from each level. */
export async function measureLayers({ bench, ground, people, wanted, tell }: Options): Promise<Measured> {
  const { clients, rounds, seconds, foreign, voids, ops } = wanted
  const pace: Pace = { rounds, seconds, foreign, voids }
  const open = (connectionString: string) => {
    const pool = new pg.Pool({ connectionString, max: clients, options: SESSION_OPTIONS })
    pool.on('error', () => {}) // idle connections end with the database
    return pool
  }
  const pools = { plain: open(bench.adminUrl), app: open(bench.appUrl) }
  const asked = OPERATIONS.filter(({ code }) => !ops.length || ops.includes(code))
  const taxes = !ops.length || ops.includes('P1') ? await measureLevels({ ...pools, ground, pace, tell }) : null
  const lines: Line[] = []
  const ports = { plain: await freePort(), product: await freePort() }
  const place = { adminUrl: bench.adminUrl, ownerUrl: bench.ownerUrl, appUrl: bench.appUrl, dataDir: bench.dataDir, ground }
  const plain = await startServerProcess({ kind: 'plain', port: ports.plain, ...place, people: {} })
  const product = await startServerProcess({ kind: 'product', port: ports.product, ...place, people })
  const renewing = setInterval(() => void product.renew().catch(() => tell('the tokens could not be renewed')), RENEW_MS)
  const rssMb = memoryMb(product.pid)
  for (const operation of asked) {
    lines.push(await measure(operation, { bench, ground, pools, ports, product, pace, clients, tell }))
    tell(`${operation.code} ${operation.name}: done`)
  }
  clearInterval(renewing)
  plain.stop()
  product.stop()
  await Promise.all([pools.plain.end(), pools.app.end()])
  return { clients, rounds, seconds, rssMb, startMs: product.startedMs, firstJsKb: firstJs(), lines, taxes }
}

type Tools = { bench: BenchDatabase; ground: Ground; pools: Pools; ports: { plain: number; product: number }; product: Started; pace: Pace; clients: number; tell: (line: string) => void }

async function measure({ code, key, name, sql, calls, uses, writes, viewer }: Operation, { bench, ground, pools, ports, product, pace, clients, tell }: Tools): Promise<Line> {
  const waiting: string[] = []
  let turn = 0
  const orderId = (): string => {
    const id = uses ? waiting.pop() : ground.detailIds[turn++ % ground.detailIds.length]
    if (!id) throw new Error('the waiting orders are used up: fewer rounds or shorter ones')
    return id
  }
  // A round that turns out void has used its orders too.
  const provide = async () => {
    const most = Math.ceil(2_500 * ((pace.rounds + pace.voids) * pace.seconds + WARM_UP))
    if (uses) waiting.push(...(await freshOrders(bench.adminUrl, ground.tenantId, most - waiting.length)))
  }
  const tenantId = viewer?.(ground) ?? ground.tenantId
  const run = { plain: inDatabase(pools.plain, ground), app: inDatabase(pools.app, ground) }
  await provide()
  if (uses && calls) {
    await mustLeaveTheSame(bench.adminUrl, {
      byHand: { id: orderId(), run: (id) => askPlain(ports.plain, { key, id, calls: calls(ground, id) }, product.tokens) },
      byProduct: { id: orderId(), run: async (id) => { for (const call of calls(ground, id)) await ask(ports.product, call, product.tokens[call.who]) } },
    })
  }
  const database = await interleaved([
    { name: 'plain', run: () => run.plain(sql, tenantId, orderId()) },
    { name: 'secured', run: () => run.app(sql, tenantId, orderId()) },
  ], { ...pace, clients: writes ? clients : 1, tell })
  if (!calls) return { code, key, name, database: told(database.results), http: [], inDatabase: database.quietness, overHttp: null }
  await provide()
  const http = await interleaved([
    { name: 'http', run: () => {
      const id = orderId()
      return askPlain(ports.plain, { key, id, calls: calls(ground, id) }, product.tokens)
    } },
    { name: 'product', run: async () => { for (const call of calls(ground, orderId())) await ask(ports.product, call, product.tokens[call.who]) } },
  ], { ...pace, ...(writes ? { warmUp: WARM_UP } : {}), clients, tell })
  return { code, key, name, database: told(database.results), http: told(http.results), inDatabase: database.quietness, overHttp: http.quietness }
}

/** Resident memory of a process; `null` where the system doesn't tell. */
function memoryMb(pid: number): number | null {
  const file = `/proc/${pid}/status`
  return existsSync(file) ? Math.round(Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(file, 'utf8'))?.[1] ?? 0) / 1_024) : null
}

/** Scripts that the built page loads before any desk is opened, as they travel; null where nothing is built. */
function firstJs(): number | null {
  const dist = new URL('../../apps/web/dist/', import.meta.url)
  if (!existsSync(new URL('index.html', dist))) return null
  const page = readFileSync(new URL('index.html', dist), 'utf8')
  const scripts = [...page.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].flatMap(([, path]) => (path ? [path] : []))
  return Math.round(scripts.reduce((sum, path) => sum + gzipSync(readFileSync(new URL(path, dist))).length, 0) / 1_000)
}
