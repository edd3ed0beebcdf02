import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { MARKERS, ROOT } from './paths.mjs'

const IGNORED = new Set(['node_modules', 'dist', '.turbo', 'generated'])

/** One hash over the names and contents of files and folders, given relative to the project. */
export function fingerprint(paths) {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0])
  for (const file of paths.flatMap(path => filesBelow(join(ROOT, path))).sort()) {
    hash.update(relative(ROOT, file)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

/** Does the work unless it was finished before with the same inputs and its result still exists. True when done now. */
export async function whenChanged(name, inputs, result, work) {
  const marker = join(MARKERS, name)
  const now = fingerprint(inputs)
  if (existsSync(result) && existsSync(marker) && readFileSync(marker, 'utf8') === now) return false
  await work()
  mkdirSync(MARKERS, { recursive: true })
  writeFileSync(marker, now)
  return true
}

function filesBelow(path) {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path, { withFileTypes: true }).flatMap(entry => (IGNORED.has(entry.name) ? [] : filesBelow(join(path, entry.name))))
}
