import { TENANCY } from '@hotline/domain/access/tenancy.ts'
import type pg from 'pg'
import { leak, type Findings, type World } from './world.ts'

/** Everything that the process writes from now on, for looking through at the end. */
export function listenToOutput(): { said: () => string; quiet: () => void } {
  let said = ''
  const [out, err] = [process.stdout.write.bind(process.stdout), process.stderr.write.bind(process.stderr)]
  // The overloads with callbacks are not used by the product's log.
  process.stdout.write = ((text: string | Uint8Array) => {
    said += String(text)
    return String(text).startsWith('{"at"') ? true : out(text)
  }) as typeof process.stdout.write
  process.stderr.write = ((text: string | Uint8Array) => {
    said += String(text)
    return err(text)
  }) as typeof process.stderr.write
  return {
    said: () => said,
    quiet: () => Object.assign(process.stdout, { write: out }) && Object.assign(process.stderr, { write: err }),
  }
}

/** Callers' names and numbers stand nowhere in plain text: no log line, no job, no table but the form that somebody is filling in. */
export async function lookForCanaries(db: pg.Pool, world: World, output: string, findings: Findings): Promise<{ places: number }> {
  const names = world.orders.map(({ name }) => name)
  const numbers = world.orders.flatMap(({ phone }, index) => [phone, `188${String(10_000_001 + index)}`].filter((each) => each !== null))
  for (const canary of [...names, ...numbers, ...world.orders.map(({ mark }) => mark)]) if (output.includes(canary)) leak(findings, `a log line holds ${canary}`)
  const { rows: tables } = await db.query<{ schema: string; name: string }>(
    `select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r','p') and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'`,
  )
  for (const { schema, name } of tables) {
    if (name === 'form_draft') continue
    // Marks are an order's own words: at home in the product's tables, nowhere else.
    const wanted = schema === 'public' ? [...names, ...numbers] : [...names, ...numbers, ...world.orders.map(({ mark }) => mark)]
    const { rows } = await db.query<{ found: string }>(`select left(t::text, 200) as found from "${schema}"."${name}" t where t::text ~ $1 limit 1`, [wanted.join('|')])
    if (rows[0]) leak(findings, `${schema}.${name} holds a caller in plain text: ${rows[0].found}`)
  }
  return { places: tables.length + 1 }
}

type Print = ReadonlyMap<string, string>
/** What reading and one's own keys and presence leave behind; in every other table nobody who is refused may change a row. */
const MOVING = ['presence', 'idempotency', 'number_counter', 'session_end', 'product_clock']

export async function fingerprint(db: pg.Pool): Promise<Print> {
  const print = new Map<string, string>()
  for (const table of Object.keys(TENANCY).filter((name) => !MOVING.includes(name))) {
    const { rows } = await db.query<{ key: string; print: string }>(`select coalesce(to_jsonb(t) ->> 'id', md5((to_jsonb(t) - 'updated_at')::text)) as key, md5(t::text) as print from ${table} t`)
    for (const row of rows) print.set(`${table} ${row.key}`, row.print)
  }
  return print
}

/** Refused means that nothing happened: every row that was there is there as it was. `except`: what was changed on purpose. */
export function compareFingerprints(before: Print, after: Print, findings: Findings, except: readonly string[] = []): void {
  for (const [key, print] of before) {
    if (after.get(key) !== print && !except.some((each) => key.includes(each))) leak(findings, `${key} was ${after.has(key) ? 'changed' : 'deleted'} by somebody who was refused`)
  }
}
