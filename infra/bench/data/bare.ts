import type pg from 'pg'

/** How to dress the tables again: first the indexes, which may be built side by side, then the constraints. */
export type Bared = { indexes: string[]; constraints: string[] }

/**
 * Takes every index and every key away from tables about to be filled. The foreign keys come back as they were
 * and as valid, unchecked: the generator takes its references from the very tables they point at, and a check
 * would cost more than the rows.
 */
export async function bare(db: pg.Client, tables: readonly string[]): Promise<Bared> {
  const { rows: keys } = await db.query<{ table: string; name: string; kind: string; definition: string; index: string | null }>(
    `select conrelid::regclass::text as table, quote_ident(conname) as name, contype::text as kind, pg_get_constraintdef(k.oid) as definition, nullif(conindid, 0)::regclass::text as index
       from pg_constraint k where contype in ('p','u','f') and (conrelid = any($1::regclass[]) or contype = 'f' and confrelid = any($1::regclass[])) order by contype = 'f' desc, 1, 2`, [tables],
  )
  const { rows: indexes } = await db.query<{ name: string; definition: string }>(
    // The largest tables first: their builds take longest.
    `select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index where indrelid = any($1::regclass[]) order by array_position($1::regclass[], indrelid::regclass), 1`, [tables],
  )
  for (const { table, name } of keys) await db.query(`alter table ${table} drop constraint ${name}`)
  for (const { name } of indexes) await db.query(`drop index if exists ${name}`) // a key's index went with it
  const own = keys.filter(({ kind }) => kind !== 'f')
  const foreign = keys.filter(({ kind }) => kind === 'f')
  return {
    indexes: indexes.map(({ definition }) => definition),
    constraints: [
      ...own.map(({ table, name, kind, index }) => `alter table ${table} add constraint ${name} ${kind === 'p' ? 'primary key' : 'unique'} using index ${index}`),
      ...foreign.map(({ table, name, definition }) => `alter table ${table} add constraint ${name} ${definition} not valid`),
      `update pg_constraint set convalidated = true where contype = 'f' and not convalidated and connamespace = 'public'::regnamespace`,
    ],
  }
}
