import { createHash } from 'node:crypto'

const snakes = new Map<string, string>()

/** dueAt → due_at. */
export function snake(name: string): string {
  const known = snakes.get(name)
  if (known) return known
  const made = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
  snakes.set(name, made)
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

/** A row's columns as the domain's field names. The shape is the caller's claim about its own query. */
export function fromRow<T>(row: object): T {
  const made: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(row)) made[camel(key)] = value
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
