import type { Trace, TraceAlert, TraceKind } from '@hotline/domain/trace/model.ts'
import { fromRow, statementName } from '../db/case.ts'
import type { Tx } from '../db/in-scope.ts'
import { pageOf, type NewestPage } from '../register.ts'

type Cursor = { at: Date; id: string } | null | undefined
type Paged = { cursor?: Cursor; limit: number }
/** Each names the leading columns of an index that gives its rows newest first. */
export type TraceQuestion = { orderId: string } | { tenantId: number; personId?: string | undefined; kind?: TraceKind | undefined; from?: Date | undefined; until?: Date | undefined }

const COLUMNS = 'id, at, tenant_id, order_id, order_no, person_id, person_name, membership_id, place, kind, fields, purpose, words'

/** One page of who saw what, newest first: of one order, or of what a tenant's people saw. */
export async function tracesIn(tx: Tx, asked: TraceQuestion, { cursor, limit }: Paged): Promise<NewestPage<Trace>> {
  const values: unknown[] = []
  const bind = (value: unknown) => `$${values.push(value)}`
  const where: string[] = []
  if ('orderId' in asked) where.push(`order_id = ${bind(asked.orderId)}`)
  else {
    where.push(`tenant_id = ${bind(asked.tenantId)}`)
    if (asked.personId) where.push(`person_id = ${bind(asked.personId)}`)
    if (asked.kind) where.push(`kind = ${bind(asked.kind)}`)
    if (asked.from) where.push(`at >= ${bind(asked.from)}`)
    if (asked.until) where.push(`at < ${bind(asked.until)}`)
  }
  if (cursor) where.push(`(at, id) < (${bind(cursor.at)}, ${bind(cursor.id)})`)
  const text = `select ${COLUMNS} from trace where ${where.join(' and ')} order by at desc, id desc limit ${bind(limit + 1)}`
  return pageOf((await tx.query(text, values, statementName(text))).map((row) => fromRow<Trace>(row)), limit, ({ at }) => at)
}

/** One page of the alarms of these tenants, newest first. */
export async function alertsIn(tx: Tx, { tenantIds, open }: { tenantIds: readonly number[]; open: boolean }, { cursor, limit }: Paged): Promise<NewestPage<TraceAlert>> {
  const values: unknown[] = [tenantIds]
  const bind = (value: unknown) => `$${values.push(value)}`
  const after = cursor ? ` and (at, id) < (${bind(cursor.at)}, ${bind(cursor.id)})` : ''
  const text = `select id, at, tenant_id, person_id, person_name, place, kind, count, since, settled_at, settled_by_name, words from trace_alert
    where tenant_id = any($1)${open ? ' and settled_at is null' : ''}${after} order by at desc, id desc limit ${bind(limit + 1)}`
  return pageOf((await tx.query(text, values, statementName(text))).map((row) => fromRow<TraceAlert>(row)), limit, ({ at }) => at)
}

export type TracedPerson = { personId: string; name: string; username: string; unitName: string | null }

/** People with a membership of the tenant, in force or past, whose name or user name holds the text; at most twenty. */
export async function peopleNamed(tx: Tx, tenantId: number, text: string): Promise<TracedPerson[]> {
  const rows = await tx.query(
    `select distinct on (p.username, p.id) p.id as person_id, p.name, p.username, u.name as unit_name
       from membership m join person p on p.id = m.person_id left join unit u on u.id = m.unit_id
      where m.tenant_id = $1 and (strpos(p.name, $2) > 0 or strpos(p.username, lower($2)) > 0) order by p.username, p.id, m.valid_to desc nulls first limit 20`,
    [tenantId, text], 'trace-people',
  )
  return rows.map((row) => fromRow<TracedPerson>(row))
}
