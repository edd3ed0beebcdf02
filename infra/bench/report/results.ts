import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import { SIZE_NAMES, type Size } from '../data/shape.ts'
import type { Tax } from '../levels.ts'
import type { PeakResult } from '../peak/run.ts'
import type { SweepResult } from '../sweep.ts'
import type { Quietness, Result, Sample } from '../rounds.ts'

/** Where and of what a measurement was taken. `revision` ends in + where files differed from it. */
export type Facts = { command: string; date: string; revision: string; machine: string; node: string; postgres: string }
export type Told = { side: string; median: Sample; least: Sample; most: Sample }
export type Line = { code: string; key: string; name: string; database: Told[]; http: Told[]; inDatabase: Quietness; overHttp: Quietness | null }
export type Layers = Facts & { clients: number; rounds: number; seconds: number; rssMb: number | null; startMs: number; firstJsKb: number | null; lines: Line[] }
/** What was last measured at a size; each part by its own command. */
export type SizeResults = { size: Size; orders: number; tenants: number; people: number; buildSeconds: number | null; layers?: Layers; levels?: Facts & { taxes: Tax[] }; peak?: Facts & PeakResult; sweep?: Facts & SweepResult }

const fileOf = (size: Size): string => fileURLToPath(new URL(`../results/${size}.json`, import.meta.url))

export function readResults(size: Size): SizeResults | null {
  // Only writeResults writes there.
  return existsSync(fileOf(size)) ? (JSON.parse(readFileSync(fileOf(size), 'utf8')) as SizeResults) : null
}
export const allResults = (): SizeResults[] => SIZE_NAMES.flatMap((size) => readResults(size) ?? [])
export const writeResults = (results: SizeResults): void => writeFileSync(fileOf(results.size), `${JSON.stringify(results, rounded, 1)}\n`)

/** Digits beyond what a measurement means only make differences between runs longer to read. */
const rounded = (_key: string, value: unknown): unknown => (typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(5)) : value)

export const told = (results: readonly Result[]): Told[] => results.map(({ side, median, least, most }) => ({ side, median, least, most }))

export function factsOf(command: string, postgres: string): Facts {
  const model = cpus()[0]?.model.trim() ?? 'CPU'
  return { command, postgres, date: new Date().toISOString().slice(0, 10), revision: revision(), machine: `${cpus().length} × ${model}, ${Math.round(totalmem() / 2 ** 30)} GiB`, node: process.version }
}

function revision(): string {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: fileURLToPath(new URL('.', import.meta.url)), encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  try {
    return git('rev-parse', '--short', 'HEAD') + (git('status', '--porcelain', '--untracked-files=no') ? '+' : '')
  } catch {
    return 'unknown'
  }
}
