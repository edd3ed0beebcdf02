import { createHash } from 'node:crypto'

const columns = new Map<string, string>()

/** dueAt → "due_at", as a statement names the column. */
export function column(name: string): string {
  const known = columns.get(name)
  if (known) return known
  const made = `"${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}"`
  columns.set(name, made)
  return made
}

const camels = new Map<string, string>()
function camel(name: string): string {
  const known = camels.get(name)
  if (known) return known
  const made = name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
  camels.set(name, made)
  return made
}

type Renaming = { columns: readonly string[]; fields: readonly string[]; empty: Readonly<Record<string, unknown>> }
const renamings = new Map<string, Renaming>()

/** How rows of these columns are renamed. What a statement selects hardly changes: its rows are told by their width and their ends, and checked. */
function renamingOf(columns: readonly string[], more: readonly string[]): Renaming {
  const key = `${columns.length} ${columns[0]} ${columns.at(-1)} ${more.length}`
  const known = renamings.get(key)
  if (known?.columns.every((column, at) => column === columns[at])) return known
  const fields = columns.map(camel)
  const made = { columns, fields, empty: emptyRecord([...fields, ...more]) }
  if (renamings.size < 2_000) renamings.set(key, made)
  return made
}

/**
 * An object with these fields, each null, that V8 keeps as a record. Put together field by field, one of more than a dozen is a hash
 * table to it, and every spread of an order copies a hundred entries: 50 µs instead of a fifth of one.
 */
export const emptyRecord = (fields: readonly string[]): Record<string, null> => JSON.parse(JSON.stringify(Object.fromEntries(fields.map((field) => [field, null]))))

/**
 * A row's columns as the domain's field names. The shape is the caller's claim about its own query. `more`: fields that the
 * caller fills in afterwards; added to a wide record only then, each would copy the list of all it has.
 */
export function fromRow<T>(row: object, more: readonly string[] = []): T {
  const columns = Object.keys(row)
  const { fields, empty } = renamingOf(columns, more)
  const made: Record<string, unknown> = { ...empty }
  const values: unknown[] = Object.values(row)
  for (let at = 0; at < values.length; at++) made[fields[at] ?? ''] = values[at]
  // The query names the columns of T; the database's types are checked by the schema drift test.
  return made as T
}

const names = new Map<string, string>()

/** A short name of its own for a statement's text, so that PostgreSQL plans each shape once per connection. */
export function statementName(text: string): string {
  const known = names.get(text)
  if (known) return known
  const made = createHash('sha256').update(text).digest('base64url').slice(0, 32)
  // Shapes come from which columns change: tens, not thousands; an unforeseen flood must not fill the memory.
  if (names.size < 2_000) names.set(text, made)
  return made
}
