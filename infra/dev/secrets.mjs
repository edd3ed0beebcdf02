import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DATA } from './paths.mjs'

/** The key that encrypts phones and id numbers: from the environment, or made once and kept with the data. */
export function piiKey() {
  if (process.env.PII_KEY) return process.env.PII_KEY
  const file = join(DATA, 'secrets.json')
  const known = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  if (!known.PII_KEY) {
    known.PII_KEY = randomBytes(32).toString('base64')
    mkdirSync(DATA, { recursive: true })
    writeFileSync(file, JSON.stringify(known), { mode: 0o600 })
  }
  return known.PII_KEY
}
