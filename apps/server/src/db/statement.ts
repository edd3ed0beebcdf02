import { statementName } from './case.ts'

/** A statement in the making: its text, with each value bound to the whole's next parameter. */
export type Part = (bind: (value: unknown) => string) => string
/** What `Tx.query` and `Tx.send` take. */
export type Statement = [text: string, values: unknown[], name: string]

const PLACEHOLDERS = Array.from({ length: 500 }, (_, at) => `$${at}`)
/** PostgreSQL's name for the nth value, made once: an act binds more than a hundred. */
const placeholder = (at: number): string => PLACEHOLDERS[at] ?? `$${at}`

/**
 * Several statements as one round trip. The parts see neither each other's rows nor each other's order, so no two of
 * them may touch the same row. With `act`, a change of one row, the whole fails unless that row was there: the
 * division is by the number of rows changed.
 */
export function together(parts: readonly Part[], act?: Part): Statement {
  const values: unknown[] = []
  const bind = (value: unknown): string => placeholder(values.push(value))
  const named = parts.map((part, index) => `part${index} as (${part(bind)})`)
  const text = act ? `with ${[...named, `act as (${act(bind)} returning 1)`].join(', ')} select 1 / count(*) from act` : `with ${named.join(', ')} select`
  return [text, values, statementName(text)]
}
