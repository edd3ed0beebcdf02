import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { prepareDatabase } from '@hotline/infra/dev/postgres.mjs'
import pg from 'pg'
import type { World } from '../isolation/world.ts'
import { superuser } from './focus.ts'
import type { Mutant } from './registry.ts'
import type { Verdict } from './verdicts.ts'

const HERE = fileURLToPath(new URL('.', import.meta.url))
const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const PATIENCE_MS = 240_000
export type Found = { leaks: string[]; losses: string[]; attempts: number }

/**
 * Starts the product in a process of its own, on a copy of the world, with one mutant in its sources, and lets the focused proof loose on it.
 * Where a line of code and a policy guard the same rows, the policy stands open meanwhile: each must hold alone. What the attack does through
 * a broken guard goes with the copy. Nobody may be in the world's own database then.
 */
export async function codeMutant({ database }: Pick<World, 'database'>, worldFile: string, mutant: Mutant): Promise<Verdict> {
  const found = await onCopy(database, async (copy) => {
    const db = superuser(copy)
    await openPolicies(db, mutant.behind ?? [])
    await db.end()
    return runChild(worldFile, copy, mutant)
  })
  // A child that broke has shown nothing: neither a leak nor that there is none.
  const broke = typeof found === 'string'
  return { kind: 'code', name: broke ? `${mutant.name} [${found}]` : mutant.name, caught: broke ? null : (found.leaks[0] ?? found.losses[0] ?? null), ...(mutant.excuse ? { excuse: mutant.excuse } : {}) }
}

export async function onCopy<T>({ adminUrl, name }: World['database'], work: (copy: World['database']) => Promise<T>): Promise<T> {
  const copy = `m_${randomBytes(6).toString('hex')}`
  try {
    return await work({ ...(await prepareDatabase({ adminUrl, database: copy, template: name })), adminUrl, name: copy })
  } finally {
    const admin = new pg.Client({ connectionString: adminUrl })
    await admin.connect()
    await admin.query(`drop database if exists ${copy} with (force)`)
    await admin.end()
  }
}

/** What the child found, or how it broke. */
export function runChild(worldFile: string, database: World['database'], { file, edits, focus, paths }: Pick<Mutant, 'file' | 'edits' | 'focus' | 'paths'>, patience = PATIENCE_MS): Promise<Found | string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', `${HERE}patch.mjs`, '--import', 'tsx', `${HERE}child.ts`], {
      cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], timeout: patience, killSignal: 'SIGKILL',
      env: { ...process.env, MUTANT: JSON.stringify({ file, edits }), TASK: JSON.stringify({ focus, paths, world: worldFile, database }) },
    })
    let [said, problem] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (problem += text))
    child.once('error', reject)
    child.once('close', (code, signal) => {
      // Too slow an attack has found nothing yet.
      if (signal === 'SIGKILL') return resolve({ leaks: [], losses: [], attempts: 0 })
      if (problem.includes("mutant: ")) return reject(new Error(`${/mutant: .*/.exec(problem)?.[0]}: mend tests/proofs/mutants/registry.ts`))
      const found = /^FOUND (.*)$/m.exec(said)?.[1]
      // Written by child.ts.
      resolve(found ? (JSON.parse(found) as Found) : `the product broke (${code}): ${(/^\w*error\b.*$/im.exec(problem)?.[0] ?? problem.trim().split('\n').slice(-6).join(' ')).slice(0, 300)}`)
    })
  })
}

/** Answers how they are closed again. */
export async function openPolicies(db: pg.Pool, tables: readonly string[]): Promise<string[]> {
  for (const table of tables) await db.query(`create policy behind on ${table} for all to app using (true) with check (true)`)
  return tables.map((table) => `drop policy behind on ${table}`)
}
