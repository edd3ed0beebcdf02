import { fromRow, statementName } from '../db/case.ts'
import type { Tx } from '../db/in-scope.ts'
import type { Part } from '../db/statement.ts'

/** `by` names the column that refers to the order, where it isn't `order_id`. */
export type RowList = { table: string; sort: string; columns?: string; by?: string }
export type Row = Record<string, unknown>
export type RowLists<Name extends string> = Readonly<Record<Name, RowList>>

// Object.entries loses the key type; the record's keys are its type's.
const entriesOf = <Name extends string>(lists: RowLists<Name>) => Object.entries(lists) as [Name, RowList][]
/** Beside the order's own columns none may be taken for one of them. */
const columnOf = (name: string): string => `rows_${name}`

// An aggregate over a sorted sub-select takes its rows in that order. json is written straight from the row, where jsonb would be built first.
const listSql = ({ table, sort, columns = '*', by = 'order_id' }: RowList): string =>
  `(select coalesce(json_agg(q), '[]') from (select ${columns} from ${table} where ${by} = $1 order by ${sort}) q)`

/** The columns that hold the lists, for a statement whose first parameter is the order's id. */
export const listColumns = (lists: RowLists<string>): string => entriesOf(lists).map(([name, list]) => `${listSql(list)} as "${columnOf(name)}"`).join(', ')

/** The lists out of a row that has these columns. */
export const listsIn = <Name extends string>(row: Record<string, unknown> | undefined, lists: RowLists<Name>): Record<Name, Row[]> =>
  // Every list is named, and its column holds an array of rows.
  Object.fromEntries(entriesOf(lists).map(([name]) => [name, ((row?.[columnOf(name)] ?? []) as Row[]).map((each) => revived(fromRow<Row>(each)))])) as Record<Name, Row[]>

/** Rows of any of the tables beside an order, each list in its order, in one statement; `glance` is written along with it. */
export async function rowsOfOrder<Name extends string>(tx: Tx, orderId: string, lists: RowLists<Name>, glance?: Part): Promise<Record<Name, Row[]>> {
  const values: unknown[] = [orderId]
  const seen = glance ? `with glance as (${glance((value) => `$${values.push(value)}`)}) ` : ''
  const text = `${seen}select ${listColumns(lists)}`
  const [found] = await tx.query(text, values, statementName(text))
  return listsIn(found, lists)
}

const TIME = /(^at|At|Until)$/
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?\+00:00$/
/** json gives instants as text; in columns of times these become Dates again, everything inside payloads stays as stored. */
function revived(row: Row): Row {
  for (const [key, value] of Object.entries(row)) if (typeof value === 'string' && TIME.test(key) && INSTANT.test(value)) row[key] = new Date(value)
  return row
}
