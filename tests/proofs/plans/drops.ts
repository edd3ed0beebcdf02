import type pg from 'pg'
import { MOST_SCANNED, planOf, type Sizes, type Verdict } from './explain.ts'
import type { Statement } from './record.ts'

export type Planned = { statement: Statement; role: string; verdict: Verdict }
export type Drop = { index: string; table: string; used: number; red: string | null }

/** The indexes that stand for speed alone: no constraint rests on them. A small table's can't be missed. */
export async function speedIndexes(db: pg.Client, sizes: Sizes): Promise<{ index: string; table: string }[]> {
  const { rows } = await db.query<{ index: string; table: string }>(
    `select i.indexrelid::regclass::text as index, i.indrelid::regclass::text as table from pg_index i join pg_class c on c.oid = i.indrelid
      where c.relnamespace = 'public'::regnamespace and not i.indisunique order by 2, 1`,
  )
  return rows.filter(({ table }) => (sizes.get(table) ?? 0) > MOST_SCANNED)
}

/** Takes one index away and plans again whatever used it; the index is back afterwards. `red` is the first new finding. */
export async function dropped(db: pg.Client, { index, table }: { index: string; table: string }, planned: readonly Planned[], sizes: Sizes): Promise<Drop> {
  const users = planned.filter(({ verdict }) => verdict.indexes.has(index))
  let red: string | null = null
  await db.query('begin')
  await db.query(`drop index ${index}`)
  for (const { statement, role, verdict } of users) {
    const { problems } = await planOf(db, statement, sizes, role)
    const fresh = problems.find((problem) => !verdict.problems.includes(problem))
    if (!fresh) continue
    red = `${statement.request} ${fresh}`
    break
  }
  await db.query('rollback')
  return { index, table, used: users.length, red }
}
