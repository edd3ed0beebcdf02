import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import type { Mutant } from './registry.ts'
import type { Verdict } from './verdicts.ts'

const HERE = fileURLToPath(new URL('.', import.meta.url))
const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const PATIENCE_MS = 240_000
export type Found = { leaks: string[]; losses: string[]; attempts: number }

/**
 * Starts the product in a process of its own with one mutant in its sources, and lets the focused proof loose on it. Where a line of code
 * and a policy guard the same rows, the policy stands open meanwhile: each must hold alone.
 */
export async function codeMutant(db: pg.Pool, worldFile: string, mutant: Mutant): Promise<Verdict> {
  const closed = await openPolicies(db, mutant.behind ?? [])
  const people = await peopleAsTheyAre(db)
  try {
    const found = await runChild(worldFile, mutant)
    return { kind: 'code', name: mutant.name, caught: typeof found === 'string' ? found : (found.leaks[0] ?? found.losses[0] ?? null), ...(mutant.excuse ? { excuse: mutant.excuse } : {}) }
  } finally {
    for (const text of closed) await db.query(text)
    await people.restore()
  }
}

/** Through a broken guard an attack may shut people out or change what they hold; the next mutant meets them as they were. */
async function peopleAsTheyAre(db: pg.Pool): Promise<{ restore: () => Promise<void> }> {
  const { rows: [were] } = await db.query<{ persons: unknown; memberships: unknown }>(
    'select (select jsonb_agg(p) from person p) as persons, (select jsonb_agg(m) from membership m) as memberships')
  return {
    restore: async () => {
      await db.query(`update person p set disabled_at = w.disabled_at from jsonb_populate_recordset(null::person, $1) w where p.id = w.id and p.disabled_at is distinct from w.disabled_at`, [JSON.stringify(were?.persons)])
      await db.query(
        `update membership m set duties = w.duties, unit_id = w.unit_id, valid_from = w.valid_from, valid_to = w.valid_to, permission_version = m.permission_version + 1
         from jsonb_populate_recordset(null::membership, $1) w where m.id = w.id and (m.duties, m.unit_id, m.valid_from, m.valid_to) is distinct from (w.duties, w.unit_id, w.valid_from, w.valid_to)`, [JSON.stringify(were?.memberships)])
    },
  }
}

/** What the child found, or how it broke: a product that doesn't start is caught too. */
export function runChild(worldFile: string, { file, edits, focus, paths }: Pick<Mutant, 'file' | 'edits' | 'focus' | 'paths'>, patience = PATIENCE_MS): Promise<Found | string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', `${HERE}patch.mjs`, '--import', 'tsx', `${HERE}child.ts`], {
      cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], timeout: patience, killSignal: 'SIGKILL',
      env: { ...process.env, MUTANT: JSON.stringify({ file, edits }), TASK: JSON.stringify({ focus, paths, world: worldFile }) },
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
      resolve(found ? (JSON.parse(found) as Found) : `the product broke (${code}): ${problem.trim().split('\n').slice(-6).join(' ').slice(0, 300)}`)
    })
  })
}

/** Answers how they are closed again. */
export async function openPolicies(db: pg.Pool, tables: readonly string[]): Promise<string[]> {
  for (const table of tables) await db.query(`create policy behind on ${table} for all to app using (true) with check (true)`)
  return tables.map((table) => `drop policy behind on ${table}`)
}
