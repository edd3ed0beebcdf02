import type { Actor } from '@hotline/domain/access/actor.ts'
import { STATUSES } from '@hotline/domain/work-order/states.ts'
import { CHANNELS, REQUEST_TYPES, URGENCIES, type WorkOrder } from '@hotline/domain/work-order/model.ts'
import { z } from 'zod'
import { fromRow, statementName } from '../db/case.ts'
import type { Tx } from '../db/in-scope.ts'
import { conditionSql } from './condition-sql.ts'
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

export type ListRow = Pick<
  WorkOrder,
  | 'id' | 'version' | 'orderNo' | 'status' | 'since' | 'channel' | 'requestType' | 'categoryCode' | 'title' | 'areaCode' | 'townCode' | 'address' | 'urgency'
  | 'tenantId' | 'prefectureId' | 'originTenantId' | 'holderTenantId' | 'holderUnitId' | 'leadUnitName' | 'registeredAt' | 'acceptedAt' | 'dispatchedAt' | 'firstDispatchedAt'
  | 'signedAt' | 'firstContactAt' | 'contactDueAt' | 'repliedAt' | 'dueAt' | 'holderDueAt' | 'nextDueAt' | 'isConfidential' | 'isDesignated' | 'redoCount' | 'urgeCount'
  | 'callbackAttempts' | 'nextCallbackAt' | 'createdAt'
>

const COLUMNS = `o.id, o.version, o.order_no, o.status, o.since, o.channel, o.request_type, o.category_code, o.title, o.area_code, o.town_code, o.address, o.urgency,
  o.tenant_id, o.prefecture_id, o.origin_tenant_id, o.holder_tenant_id, o.holder_unit_id, o.lead_unit_name, o.registered_at, o.accepted_at, o.dispatched_at, o.first_dispatched_at,
  o.signed_at, o.first_contact_at, o.contact_due_at, o.replied_at, o.due_at, o.holder_due_at, o.next_due_at, o.is_confidential, o.is_designated, o.redo_count, o.urge_count,
  o.callback_attempts, o.next_callback_at, o.created_at`

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
  const also = [...filterSql(filters, bind), conditionSql(actor, 'read', values)]
  if (cursor) also.push(`(${key}, o.id) ${sql.newestFirst ? '<' : '>'} (${bind(cursor.at)}, ${bind(cursor.id)})`)
  const all = sql.from ?? 'work_order o'
  const from = search ? all.replace('work_order o', () => searchSql(search, actor, bind)) : all
  const direction = sql.newestFirst ? 'desc' : 'asc'
  const most = bind(limit + 1)
  const pages = listsOf(sql).map((where) =>
    `select ${COLUMNS}, ${sql.also ? `${sql.also}, ` : ''}${key} as sort_at from ${from} where ${[where, ...also].join(' and ')} order by ${key} ${direction}, o.id ${direction} limit ${most}`)
  // An order on two of the lists is listed once.
  const text = pages.length === 1 ? (pages[0] ?? '') : `select distinct on (p.sort_at, p.id) p.* from (${pages.map((page) => `(${page})`).join(' union all ')}) p order by p.sort_at ${direction}, p.id ${direction} limit ${most}`
  const found = (await tx.query(text, values, statementName(text))).map((row) => fromRow<ListRow & BesideRow & { sortAt: Date }>(row))
  const last = found[limit - 1]
  const rows = found.slice(0, limit).map((row): ListRow & BesideRow => {
    const { sortAt: _sortAt, ...shown } = row
    return shown
  })
  return { rows, next: found.length > limit && last ? { at: last.sortAt, id: last.id } : null }
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
    const lists = listsOf(sql).map((where) => `(select o.id from ${sql.from ?? 'work_order o'} where ${where} and ${conditionSql(actor, 'read', values)} limit ${MOST})`)
    const counted = `select id from (${lists.join(' union ')}) p limit ${MOST}`
    parts.push(`(select count(*)::int from (${counted}) q) as "${view}"`)
  }
  if (!parts.length) return {}
  const text = `select ${parts.join(', ')}`
  const rows = await tx.query<Partial<Record<ViewName, number>>>(text, values, statementName(text))
  return rows[0] ?? {}
}

/** Orders of the same caller in this tenant: what is open now, and what was before. */
export async function ordersOfCaller(tx: Tx, tenantId: number, phoneIndex: Buffer, limit: number): Promise<(ListRow & { resultRating: number | null; closeReason: string | null; lastUrgedAt: Date | null })[]> {
  const rows = await tx.query(
    `select ${COLUMNS}, o.result_rating, o.close_reason, o.last_urged_at from work_order o
      where o.tenant_id = $1 and o.caller_phone_idx = $2 and o.status <> 'DISCARDED' order by o.created_at desc limit $3`,
    [tenantId, phoneIndex, limit], 'orders-of-caller',
  )
  return rows.map((row) => fromRow(row))
}

/** Open orders that may be the same matter: same category in the same town, or the same place words, in the last 30 days (rule 4.6). */
export async function lookAlikes(tx: Tx, tenantId: number, { categoryCode, townCode, address, exceptId }: { categoryCode: string; townCode: string | null; address: string; exceptId: string }): Promise<ListRow[]> {
  const rows = await tx.query(
    `select ${COLUMNS} from work_order o
      where o.tenant_id = $1 and o.created_at > (select product_now()) - interval '30 days' and o.id <> $2 and o.order_no is not null
        and o.category_code = $3 and (o.town_code = $4 or ($5 <> '' and o.address = $5))
        and o.status in ('REGISTERED','DISPATCHED','IN_PROGRESS','UNIT_REVIEW','TRANSFER_PENDING','DISPUTED')
      order by o.created_at desc limit 8`,
    [tenantId, exceptId, categoryCode, townCode, address], 'look-alikes',
  )
  return rows.map((row) => fromRow(row))
}
