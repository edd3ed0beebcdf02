import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../dev/paths.mjs'

/** How a proof ends that lacked what it needs on this machine: nothing is wrong, and not everything was shown. */
export const SKIPPED = 77

/** What became of a proof, by how its process ended. Only the one agreed code is a skip: anything unforeseen is a failure. */
export const becameOf = code => (code === 0 ? 'passed' : code === SKIPPED ? 'skipped' : 'failed')

const FOLDER = join(ROOT, 'tests/proofs')

export const proofNames = () => (existsSync(FOLDER) ? readdirSync(FOLDER).filter(name => name.endsWith('.ts')).map(name => name.slice(0, -3)).sort() : [])

/**
 * Runs one proof on a given PostgreSQL. Its last line is its result.
 * @param {string} name
 * @param {{ adminUrl: string, args?: string[], quiet?: boolean, env?: Record<string, string | undefined> }} options
 */
export function runProof(name, { adminUrl, args = [], quiet = false, env = {} }) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', join(FOLDER, `${name}.ts`), ...args], {
      cwd: ROOT, stdio: ['ignore', 'pipe', quiet ? 'pipe' : 'inherit'], env: { ...process.env, TEST_ADMIN_URL: adminUrl, ...env },
    })
    let output = ''
    child.stdout.setEncoding('utf8').on('data', chunk => { output += chunk; if (!quiet) process.stdout.write(chunk) })
    child.stderr?.setEncoding('utf8').on('data', chunk => { output += chunk })
    child.once('error', reject)
    child.once('close', code => resolve({ code: code ?? 1, output, last: output.trim().split('\n').at(-1) ?? '' }))
  })
}
