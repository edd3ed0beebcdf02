import type pg from 'pg'
import { detail } from './ops/detail.ts'
import { history, inbox, nextPage } from './ops/inbox.ts'
import { named, ROW, type Ground, type Run } from './ops/operation.ts'
import { interleaved, type Pace, type Quietness } from './rounds.ts'
import { inDatabase } from './sides.ts'

export const LEVELS = ['county', 'prefecture', 'province', 'nation'] as const
export type Level = (typeof LEVELS)[number]
/** p50 in milliseconds past row-level security and under it, as each level sees the same rows. */
export type Tax = { name: string; plain: number; levels: Partial<Record<Level, number>>; quietness: Quietness }

const viewerOf = ({ tenantId, prefectureId, provinceId, nationId }: Ground): Record<Level, number> => ({ county: tenantId, prefecture: prefectureId, province: provinceId, nation: nationId })
const ownHistory: Run = (db, { tenantId }) => named(db, 'own-history', `select ${ROW} from work_order where tenant_id = $1 order by created_at desc, id desc limit 51`, [tenantId])

/** The same statements about the same county (and its prefecture), looked at from each level. */
const LOOKED_AT: readonly { name: string; sql: Run; from: readonly Level[] }[] = [
  { name: 'inbox of the county', sql: inbox.sql, from: LEVELS },
  { name: 'its next page', sql: nextPage.sql, from: LEVELS },
  { name: 'order with its timeline', sql: detail.sql, from: LEVELS },
  { name: 'history of the county', sql: ownHistory, from: LEVELS },
  { name: 'history of the prefecture', sql: history.sql, from: ['prefecture', 'province', 'nation'] },
]

/** What row-level security costs at each level of the tree; all sides in turn, by one client. */
export async function measureLevels({ plain, app, ground, pace, tell }: { plain: pg.Pool; app: pg.Pool; ground: Ground; pace: Pace; tell: (line: string) => void }): Promise<Tax[]> {
  const viewers = viewerOf(ground)
  const sql = { plain: inDatabase(plain, ground), app: inDatabase(app, ground) }
  const taxes: Tax[] = []
  for (const { name, sql: statements, from } of LOOKED_AT) {
    let turn = 0
    const id = () => ground.detailIds[turn++ % ground.detailIds.length] ?? ''
    const { results, quietness } = await interleaved([
      { name: 'plain', run: () => sql.plain(statements, ground.tenantId, id()) },
      ...from.map((level) => ({ name: level, run: () => sql.app(statements, viewers[level], id()) })),
    ], { ...pace, clients: 1, tell })
    const p50 = new Map(results.map(({ side, median }) => [side, median.p50]))
    taxes.push({ name, plain: p50.get('plain') ?? 0, levels: Object.fromEntries(from.map((level) => [level, p50.get(level) ?? 0])), quietness })
    tell(`levels, ${name}: done`)
  }
  return taxes
}

/** Goal P1 for one level: close to the limit, or a fraction of a millisecond from it. */
export const withinGoal = (level: Level, plain: number, secured: number): boolean =>
  (level === 'nation' ? secured <= 4 * plain && secured <= 1.2 : secured <= 1.5 * plain || secured - plain <= 0.4)
