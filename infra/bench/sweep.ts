import { openApp } from '@hotline/server/app.ts'
import { scout } from '@hotline/server/db/in-scope.ts'
import { readEnv } from '@hotline/server/env.ts'
import { sweepOnce } from '@hotline/server/sweep/sweeps.ts'
import pg from 'pg'
import { PII_KEY, type BenchDatabase } from './data/database.ts'
import { parentOf } from './peak/usage.ts'
import { percentile } from './percentiles.ts'
import { allProcesses, secondsOf, treeOf } from './quiet/cpu.ts'
import { watch, type Load } from './quiet/watch.ts'

/**
 * Milliseconds from a sweep's start to the moment its notices were there for whoever listens; what its claiming query
 * takes; and processor milliseconds of the whole round, in the product and in the database.
 */
export type SweepResult = { due: number; open: number; notices: number; p50: number; p99: number; max: number; claimMs?: number; cpuMs?: { product: number; database: number } | null; load: Load }

/** Goal P8: notices are out within two seconds of the sweep's start, all but one in a hundred. */
export const SWEEP_GOAL_MS = 2_000
/** And its claiming query takes no longer than this. */
export const CLAIM_GOAL_MS = 5
const CLAIMS = 21

/**
 * One round of the product's clock at a moment when so many orders reach a rung at once: the product's clock is moved
 * there, as nobody can wait for it. What a listener hears is what a browser would be told.
 */
export async function measureSweep({ bench, due, tell }: { bench: BenchDatabase; due: number; tell: (line: string) => void }): Promise<SweepResult> {
  const db = new pg.Client({ connectionString: bench.adminUrl })
  await db.connect()
  db.on('error', () => {}) // the database goes first at the end
  const one = async <Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row | undefined> => (await db.query<Row>(text, values)).rows[0]
  const open = (await one<{ n: number }>(`select count(*)::int as n from work_order where next_warning_at is not null`))?.n ?? 0
  const rung = await one<{ at: Date }>('select next_warning_at as at from work_order where next_warning_at is not null order by next_warning_at offset $1 limit 1', [due - 1])
  if (!rung) throw new Error(`only ${open} orders wait for a rung: ask for fewer with --due`)
  await db.query('update product_clock set offset_ms = $1', [rung.at.getTime() - Date.now()])
  const before = (await one<{ id: string }>('select pg_current_xact_id()::text as id'))?.id ?? '0'
  const { app, close } = await openApp(readEnv({ DATABASE_URL: bench.appUrl, OWNER_DATABASE_URL: bench.ownerUrl, PII_KEY, EMBEDDED: 'true', SERVICES: 'clock' }))
  const heard = new Map<string, number>()
  let began = performance.now()
  db.on('notification', ({ channel, payload }) => void (channel === 'notice' && payload && heard.set(payload, performance.now() - began)))
  await db.query('listen notice')
  const claims: number[] = []
  for (let run = 0; run < CLAIMS; run++) {
    began = performance.now()
    await scout(app.pool, { text: 'select * from scout_warnings($1, $2)', values: [rung.at, due] })
    claims.push(performance.now() - began)
  }
  const server = parentOf((await one<{ pid: number }>('select pg_backend_pid() as pid'))?.pid ?? 0)
  const busy = (): number => secondsOf(treeOf(server, allProcesses() ?? [])) * 1_000
  const [load, databaseBefore, productBefore] = [watch(), busy(), process.cpuUsage()]
  began = performance.now()
  await sweepOnce(app)
  const product = process.cpuUsage(productBefore)
  const cpuMs = server ? { product: (product.user + product.system) / 1_000, database: busy() - databaseBefore } : null
  tell(`the round took ${Math.round(performance.now() - began)} ms`)
  const { rows } = await db.query<{ person: string; n: number }>('select person_id as person, count(*)::int as n from notice where xmin::text::bigint > $1::bigint and dedupe is not null group by person_id', [before])
  const waited = rows.flatMap(({ person, n }) => Array.from({ length: n }, () => heard.get(person) ?? Number.POSITIVE_INFINITY)).toSorted((a, b) => a - b)
  const found = { due, open, notices: waited.length, p50: percentile(waited, 0.5), p99: percentile(waited, 0.99), max: percentile(waited, 1), claimMs: percentile(claims.toSorted((a, b) => a - b), 0.5), cpuMs, load: load() }
  await close()
  await db.end()
  return found
}

export const sweepLine = ({ due, open, notices, p50, p99, max, claimMs, cpuMs, load }: SweepResult): string => [
  `${due} of ${open} waiting orders reached a rung at once: ${notices} notices, out ${Math.round(p50)} ms after the sweep's start at the median, ${Math.round(p99)} ms at the 99th percentile, ${Math.round(max)} ms at last.`,
  ...(claimMs === undefined ? [] : [`Claiming them took ${claimMs.toFixed(1)} ms.`]),
  ...(cpuMs ? [`The round took ${Math.round(cpuMs.product)} ms of processor time in the product and ${Math.round(cpuMs.database)} in the database.`] : []),
  `Goals: ${p99 <= SWEEP_GOAL_MS ? '✓' : '✗'} p99 ≤ 2 s${claimMs === undefined ? '' : `, ${claimMs <= CLAIM_GOAL_MS ? '✓' : '✗'} claim ≤ 5 ms`}.`,
  ...(load ? [`Others kept ${load.foreign.toFixed(2)} cores busy meanwhile.`] : []),
].join(' ')
