import { openApp } from '@hotline/server/app.ts'
import { readEnv } from '@hotline/server/env.ts'
import { sweepOnce } from '@hotline/server/sweep/sweeps.ts'
import pg from 'pg'
import { PII_KEY, type BenchDatabase } from './data/database.ts'
import { percentile } from './percentiles.ts'
import { watch, type Load } from './quiet/watch.ts'

/** Milliseconds from a sweep's start to the moment its notices were there for whoever listens. */
export type SweepResult = { due: number; open: number; notices: number; p50: number; p99: number; max: number; load: Load }

/** Goal P8: notices are out within two seconds of the sweep's start, all but one in a hundred. */
export const SWEEP_GOAL_MS = 2_000

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
  const load = watch()
  began = performance.now()
  await sweepOnce(app)
  tell(`the round took ${Math.round(performance.now() - began)} ms`)
  const { rows } = await db.query<{ person: string; n: number }>('select person_id as person, count(*)::int as n from notice where xmin::text::bigint > $1::bigint and dedupe is not null group by person_id', [before])
  const waited = rows.flatMap(({ person, n }) => Array.from({ length: n }, () => heard.get(person) ?? Number.POSITIVE_INFINITY)).toSorted((a, b) => a - b)
  const found = { due, open, notices: waited.length, p50: percentile(waited, 0.5), p99: percentile(waited, 0.99), max: percentile(waited, 1), load: load() }
  await close()
  await db.end()
  return found
}

export const sweepLine = ({ due, open, notices, p50, p99, max, load }: SweepResult): string =>
  `${due} of ${open} waiting orders reached a rung at once: ${notices} notices, out ${Math.round(p50)} ms after the sweep's start at the median, ${Math.round(p99)} ms at the 99th percentile, ${Math.round(max)} ms at last. Goal: ${p99 <= SWEEP_GOAL_MS ? '✓' : '✗'} p99 ≤ 2 s. ${load ? `Others kept ${load.foreign.toFixed(2)} cores busy meanwhile.` : ''}`.trim()
