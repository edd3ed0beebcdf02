import type { Actor } from '@hotline/domain/access/actor.ts'
import { matchReason } from '@hotline/domain/duplicates/phrases.zh-CN.ts'
import { matchOf, type Matter, type MatchSettings } from '@hotline/domain/duplicates/score.ts'
import { DAY_MS } from '@hotline/domain/deadline/beijing.ts'
import { settingsOf } from '@hotline/domain/policy/book.ts'
import { fromRow, statementName } from '../db/case.ts'
import type { Tx } from '../db/in-scope.ts'
import type { Reference } from '../directory/reference.ts'
import { conditionSql } from './condition-sql.ts'
import { LIST_COLUMNS, type ListRow } from './list-row.ts'
import { ACTIVE_ORDERS } from './statuses-sql.ts'

/** What is asked about: an order that is already there, with the words it has or is about to get. */
export type Asked = Omit<Matter, 'createdAt' | 'categoryCode'> & { id: string; categoryCode: string; tenantId: number }
/** A likely duplicate, with how likely and why; `suggested` is the product's own opinion that it is one. */
export type AlikeRow = ListRow & { score: number; suggested: boolean; reasons: string[] }

const CANDIDATES = 50
const SHOWN = 8

/**
 * Open orders of one tenant that may be the same matter (rule 4.6), the likeliest first: of the same caller, or of the
 * same category at the same address or in the same town. Numbers of callers are compared by their blind index only.
 */
export async function ordersAlike(tx: Tx, actor: Actor, asked: Asked, now: Date, settings: MatchSettings): Promise<AlikeRow[]> {
  const values: unknown[] = [asked.tenantId, asked.id, new Date(now.getTime() - settings.samePhone.withinDays * DAY_MS), asked.categoryCode, asked.townCode, asked.address]
  // Likeness tells of callers, so it is told to those who may know them.
  const may = conditionSql(actor, 'seeCaller', values)
  const open = `o.tenant_id = $1 and o.created_at > $3 and o.id <> $2 and o.order_no is not null and o.status in ${ACTIVE_ORDERS} and ${may}`
  const columns = `${LIST_COLUMNS}, o.content, o.caller_phone_idx`
  const text = `
    with me as (select o.caller_phone_idx from work_order o where o.id = $2 and o.tenant_id = $1 and ${may}),
    found as (
      (select ${columns} from work_order o where o.caller_phone_idx = (select caller_phone_idx from me) and ${open} order by o.created_at desc limit ${CANDIDATES})
      union
      (select ${columns} from work_order o where o.category_code = $4 and (o.town_code = $5 or ($6 <> '' and (o.address = $6 or o.address <> '' and (position(o.address in $6) > 0 or position($6 in o.address) > 0)))) and ${open}
        order by o.created_at desc limit ${CANDIDATES}))
    select o.*, coalesce(o.caller_phone_idx = (select caller_phone_idx from me), false) as same_phone from found o order by o."createdAt" desc limit ${CANDIDATES}`
  const rows = await tx.query(text, values, statementName(text))
  return rows
    .map((row) => scored(fromRow<Candidate>(row), { ...asked, createdAt: now }, settings))
    .filter(({ score }) => score >= settings.show)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, SHOWN)
}

type Candidate = ListRow & { content: string; callerPhoneIdx: Buffer | null; samePhone: boolean }

function scored({ content, callerPhoneIdx: _index, samePhone, ...row }: Candidate, asked: Matter, settings: MatchSettings): AlikeRow {
  const { score, suggested, parts } = matchOf(asked, { ...row, text: `${row.title}${content}` }, { samePhone }, settings)
  return { ...row, score, suggested, reasons: parts.map(matchReason) }
}

/** How alike two orders must be, by what holds in the tenant now. */
export const matchSettings = ({ policies }: Pick<Reference, 'policies'>, tenantId: number, now: Date): MatchSettings => settingsOf('MATCH', policies.at('MATCH', tenantId, now))

/** Whether the prefecture itself has an open order of the same caller and category: that there is one is all a county learns. */
export async function relatedAbove(tx: Tx, { id, categoryCode }: { id: string; categoryCode: string }, now: Date, settings: MatchSettings): Promise<boolean> {
  const since = new Date(now.getTime() - settings.samePhone.withinDays * DAY_MS)
  const rows = await tx.query<{ related: boolean }>('select scout_related_above($1, $2, $3) as related', [id, categoryCode, since], 'related-above')
  return rows[0]?.related ?? false
}
