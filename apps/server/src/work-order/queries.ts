import type { Actor } from '@hotline/domain/access/actor.ts'
import { STATUSES } from '@hotline/domain/work-order/states.ts'
import { CHANNELS, REQUEST_TYPES, URGENCIES } from '@hotline/domain/work-order/model.ts'
import { z } from 'zod'
import { fromRow, statementName } from '../db/case.ts'
import type { Tx } from '../db/in-scope.ts'
import { conditionSql } from './condition-sql.ts'
import { LIST_COLUMNS, type ListRow } from './list-row.ts'
import { searchSql, type Search } from './search.ts'
import { VIEWS, type BesideRow, type ViewName, type ViewSql } from './views.ts'

export const filtersInput = z.object({
  status: z.array(z.enum(STATUSES)).optional(),
  requestType: z.array(z.enum(REQUEST_TYPES)).optional(),
  urgency: z.array(z.enum(URGENCIES)).optional(),
  channel: z.array(z.enum(CHANNELS)).optional(),
  areaCode: z.array(z.string()).optional(),
  tenantId: z.array(z.number().int()).optional(),
})
export type Filters = z.output<typeof filtersInput>

/** Where the next page starts: the last row's sort key and id. */
export type Cursor = { at: Date; id: string }

export type Page = { rows: (ListRow & BesideRow)[]; next: Cursor | null }

/** One keyset page of a view, or of what a search finds in it: least time first, or newest first for histories. Never OFFSET. */
export async function ordersIn(tx: Tx, actor: Actor, view: ViewName, { filters, search, cursor, limit }: { filters: Filters; search?: Search; cursor: Cursor | null; limit: number }): Promise<Page> {
  const values: unknown[] = []
  const bind = (value: unknown) => `$${values.push(value)}`
  const sql: ViewSql | null = VIEWS[view](actor, bind)
  if (!sql) return { rows: [], next: null }
  const key = sql.key ?? (sql.newestFirst ? 'o.created_at' : 'o.next_due_at')
  const also = [...filterSql(filters, bind), conditionSql(actor, 'read', values, sql.given)]
  if (cursor) also.push(`(${key}, o.id) ${sql.newestFirst ? '<' : '>'} (${bind(cursor.at)}, ${bind(cursor.id)})`)
  const all = sql.from ?? 'work_order o'
  const from = search ? all.replace('work_order o', () => searchSql(search, actor, values, sql.given)) : all
  const direction = sql.newestFirst ? 'desc' : 'asc'
  const most = bind(limit + 1)
  const pages = listsOf(sql).map((where) =>
    `select ${LIST_COLUMNS}, ${sql.also ? `${sql.also}, ` : ''}${key} as "sortAt" from ${from} where ${[where, ...also].join(' and ')} order by ${key} ${direction}, o.id ${direction} limit ${most}`)
  // An order on two of the lists is listed once.
  const text = pages.length === 1 ? (pages[0] ?? '') : `select distinct on (p."sortAt", p.id) p.* from (${pages.map((page) => `(${page})`).join(' union all ')}) p order by p."sortAt" ${direction}, p.id ${direction} limit ${most}`
  // A search finds few orders and a unit may have had many: which is which only the values tell, so where the two meet it is planned each time.
  const found = await tx.query<ListRow & { sortAt?: Date }>(text, values, search && sql.from ? undefined : statementName(text))
  const last = found[limit - 1]?.sortAt
  const rows = found.slice(0, limit)
  const next = found.length > limit && last ? { at: last, id: rows.at(-1)?.id ?? '' } : null
  for (const row of rows) row.sortAt = undefined
  return { rows: sql.also ? rows.map((row) => fromRow<ListRow & BesideRow>(row)) : rows, next }
}

const listsOf = ({ where }: ViewSql): readonly string[] => (typeof where === 'string' ? [where] : where)

function filterSql(filters: Filters, bind: (value: unknown) => string): string[] {
  const clauses: string[] = []
  const among = (column: string, wanted: readonly unknown[] | undefined) => {
    if (wanted?.length) clauses.push(`o.${column} = any(${bind(wanted)})`)
  }
  among('status', filters.status)
  among('request_type', filters.requestType)
  among('urgency', filters.urgency)
  among('channel', filters.channel)
  among('area_code', filters.areaCode)
  among('tenant_id', filters.tenantId)
  return clauses
}

const MOST = 100

/** How many rows wait in each view, counted up to 100: the cost stays bounded however long the queue. */
export async function countsOf(tx: Tx, actor: Actor, views: readonly ViewName[]): Promise<Partial<Record<ViewName, number>>> {
  const values: unknown[] = []
  const bind = (value: unknown) => `$${values.push(value)}`
  const parts: string[] = []
  for (const view of views) {
    const sql: ViewSql | null = VIEWS[view](actor, bind)
    if (!sql) continue
    const lists = listsOf(sql).map((where) => `(select o.id from ${sql.from ?? 'work_order o'} where ${where} and ${conditionSql(actor, 'read', values, sql.given)} limit ${MOST})`)
    const counted = `select id from (${lists.join(' union ')}) p limit ${MOST}`
    parts.push(`(select count(*)::int from (${counted}) q) as "${view}"`)
  }
  if (!parts.length) return {}
  const text = `select ${parts.join(', ')}`
  const rows = await tx.query<Partial<Record<ViewName, number>>>(text, values, statementName(text))
  return rows[0] ?? {}
}

type PastRow = ListRow & { resultRating: number | null; closeReason: string | null; lastUrgedAt: Date | null }

/** Orders of the same caller in the own tenant, as far as the actor may know whose they are: what is open now, and what was before. */
export async function ordersOfCaller(tx: Tx, actor: Actor, phoneIndex: Buffer, limit: number): Promise<PastRow[]> {
  const values: unknown[] = [actor.tenantId, phoneIndex, limit]
  const text = `select ${LIST_COLUMNS}, o.result_rating as "resultRating", o.close_reason as "closeReason", o.last_urged_at as "lastUrgedAt" from work_order o
      where o.tenant_id = $1 and o.caller_phone_idx = $2 and o.status <> 'DISCARDED' and ${conditionSql(actor, 'seeCaller', values)} order by o.created_at desc limit $3`
  return tx.query<PastRow>(text, values, statementName(text))
}
