import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { policiesSql } from '../db/policies.ts'

/** Writes db/policies.sql anew from the tenancy declaration. */
export function run(): number {
  writeFileSync(fileURLToPath(new URL('../../db/policies.sql', import.meta.url)), policiesSql())
  return 0
}
