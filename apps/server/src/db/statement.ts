import type pg from 'pg'
import { statementName } from './case.ts'
import type { Tx } from './in-scope.ts'

/** A statement in the making: its text, with each value bound to the whole's next parameter. */
export type Part = (bind: (value: unknown) => string) => string

/**
 * Several statements in one round trip; the last one's rows are answered. The parts see neither each other's rows
 * nor each other's order, so no two of them may touch the same row.
 */
export async function runTogether<Row extends pg.QueryResultRow>(tx: Tx, parts: readonly Part[]): Promise<Row[]> {
  if (!parts.length) return []
  const values: unknown[] = []
  const texts = parts.map((part) => part((value) => `$${values.push(value)}`))
  const before = texts.slice(0, -1).map((text, index) => `part${index} as (${text})`)
  const text = `${before.length ? `with ${before.join(', ')} ` : ''}${texts.at(-1) ?? ''}`
  return tx.query<Row>(text, values, statementName(text))
}
