import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { clusterPlace } from '../../dev/postgres/place.mjs'
import { DATA } from '../../dev/paths.mjs'
import { removePostgres, stopPostgres } from '../../dev/postgres.mjs'
import type { Size } from './shape.ts'

const run = promisify(execFile)
const home = join(DATA, 'bench')

/** Where a size's filled original lies; another schema or generator has another place. */
export const keptDir = (size: Size): string => join(home, `kept-${size}-${fingerprint(size)}`)
const mark = (size: Size): string => join(keptDir(size), 'built.json')

export const isKept = (size: Size): boolean => existsSync(mark(size))
export const keep = (size: Size, seconds: number): void => writeFileSync(mark(size), JSON.stringify({ seconds }))

/** How long the kept original took to build, in seconds. */
export function buildSeconds(size: Size): number | null {
  if (!isKept(size)) return null
  const { seconds } = JSON.parse(readFileSync(mark(size), 'utf8')) as { seconds: number } // keep() wrote it
  return seconds
}

/** Originals of this size that no run will use again. */
export function removeOlder(size: Size): void {
  mkdirSync(home, { recursive: true })
  for (const name of readdirSync(home)) if (name.startsWith(`kept-${size}-`) && join(home, name) !== keptDir(size)) removePostgres(join(home, name))
}

/** A place of this process's own for its copy: two runs may measure at once, however little that is worth. */
export const runDir = (size: Size): string => join(home, `run-${size}-${process.pid}`)

/** Copies whose process was killed before it could remove them. */
async function removeLeftRuns(): Promise<void> {
  for (const name of readdirSync(home)) {
    const pid = Number(/^run-\w+-(\d+)$/.exec(name)?.[1] ?? Number.NaN)
    if (Number.isNaN(pid) || isAlive(pid)) continue
    await stopPostgres(join(home, name))
    removePostgres(join(home, name))
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** A stopped server's data directory as another one, blocks shared where the file system can. */
export async function copyKept(size: Size, to: string): Promise<void> {
  await removeLeftRuns()
  const [from, target] = [clusterPlace(keptDir(size)), clusterPlace(to)]
  // The roles' passwords are derived from the superuser's: it goes with the data.
  cpSync(from.secretFile, target.secretFile)
  if (process.platform === 'win32') return cpSync(from.cluster, target.cluster, { recursive: true })
  await run('cp', [...(process.platform === 'linux' ? ['-a', '--reflink=auto'] : ['-a']), from.cluster, target.cluster])
}

/** What the content depends on: the month (orders end there), the tables and the generator itself. Policies are renewed at each start. */
function fingerprint(size: Size): string {
  const here = fileURLToPath(new URL('.', import.meta.url))
  const migrations = fileURLToPath(new URL('../../../apps/server/db/migrations/', import.meta.url))
  const generator = ['draw.ts', 'orders.ts', 'relations.ts', 'tenants.ts', 'shape.ts'].map((name) => join(here, name))
  const hash = createHash('sha256').update(`${size} ${new Date().toISOString().slice(0, 7)}`)
  for (const file of [...generator, ...readdirSync(migrations).toSorted().map((name) => join(migrations, name))]) hash.update(readFileSync(file))
  return hash.digest('hex').slice(0, 16)
}
