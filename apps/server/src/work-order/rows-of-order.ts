import { fromRow, statementName } from '../db/case.ts'
import type { Tx } from '../db/in-scope.ts'
import type { Part } from '../db/statement.ts'

/** `by` names the column that refers to the order, where it isn't `order_id`. */
export type RowList = { table: string; sort: string; columns?: string; by?: string }
export type Row = Record<string, unknown>

// An aggregate over a sorted sub-select takes its rows in that order. json is written straight from the row, where jsonb would be built first.
const listSql = ({ table, sort, columns = '*', by = 'order_id' }: RowList): string =>
  `(select coalesce(json_agg(q), '[]') from (select ${columns} from ${table} where ${by} = $1 order by ${sort}) q)`

/** Rows of any of the tables beside an order, each list in its order, in one statement; `glance` is written along with it. */
export async function rowsOfOrder<Name extends string>(tx: Tx, orderId: string, lists: Readonly<Record<Name, RowList>>, glance?: Part): Promise<Record<Name, Row[]>> {
  // Object.entries loses the key type; the record's keys are its type's.
  const wanted = Object.entries(lists) as [Name, RowList][]
  const values: unknown[] = [orderId]
  const seen = glance ? `with glance as (${glance((value) => `$${values.push(value)}`)}) ` : ''
  const text = `${seen}select ${wanted.map(([name, list]) => `${listSql(list)} as "${name}"`).join(', ')}`
  const [found] = await tx.query<Record<Name, Row[]>>(text, values, statementName(text))
  // The statement names every list, and one row always comes.
  return Object.fromEntries(wanted.map(([name]) => [name, (found?.[name] ?? []).map((row) => revived(fromRow<Row>(row)))])) as Record<Name, Row[]>
}

const TIME = /(^at|At|Until)$/
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?\+00:00$/
/** json gives instants as text; in columns of times these become Dates again, everything inside payloads stays as stored. */
function revived(row: Row): Row {
  for (const [key, value] of Object.entries(row)) if (typeof value === 'string' && TIME.test(key) && INSTANT.test(value)) row[key] = new Date(value)
  return row
}
