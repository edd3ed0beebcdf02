import type { OrderSubject } from '@hotline/domain/access/subject.ts'
import type { WorkOrder } from '@hotline/domain/work-order/model.ts'
import type { Row } from '@hotline/domain/work-order/rows.ts'
import { column } from '../db/case.ts'
import type { Tx } from '../db/in-scope.ts'
import type { Part } from '../db/statement.ts'
import { newId } from '../ids.ts'

/** `was`: the order as the act found it. `own`: it was and stays the order of the tenant that acts. */
type Written = {
  order: Pick<WorkOrder, 'id' | 'tenantId'>
  own: boolean
  was: Pick<WorkOrder, 'status' | 'holderDueAt' | 'repliedAt' | 'dueAt'>
  version: number
  now: Date
  personId: string
  personName: string
}
type Insert = Extract<Row, { insert: string }>

/** Columns each table takes from the pipeline beside the decision's own. */
const OWN: { [Table in Insert['insert']]: (written: Written) => Record<string, unknown> } = {
  assignment: () => ({}),
  custody: ({ version }) => ({ version }),
  order_clock: ({ version }) => ({ version, id: newId() }),
  order_share: ({ personName, now }) => ({ grantedBy: personName, grantedAt: now }),
  transfer: () => ({}),
  dispute: () => ({}),
  dispute_opinion: () => ({}),
  handling_record: () => ({}),
  callback_attempt: ({ personId }) => ({ personId }),
  evaluation: ({ now }) => ({ at: now }),
  linkage_record: () => ({}),
  request: () => ({}),
  supervision: () => ({}),
  caller_question: () => ({}),
  filing: ({ version }) => ({ eventVersion: version }),
  precedent: () => ({}),
}
/** Tables whose rows name their tenants themselves. */
const NAMES_TENANT: readonly string[] = ['transfer', 'dispute', 'precedent']
const JSON_COLUMNS: readonly string[] = ['limit', 'detail', 'rule']

/** A new row: the pipeline's columns, and the decision's own, which come before them. Put together they would be copied column by column. */
type Made = { own: Readonly<Record<string, unknown>>; row: Readonly<Record<string, unknown>> }

/** What must be written before the act's own statement, statement by statement, and what goes along with it. */
export type RowPlan = { before: Part[][]; along: Part[] }

/**
 * How a decision's rows are written: as a rule all in the statement that changes the order. Earlier ones are needed
 * where rows of one table are changed and added, because a unique index would see them in any order, and for new
 * shares of an order that isn't the tenant's own or won't be, because row-level security sees only those of earlier
 * statements and the other rows may need them. The ending of shares is left to `endShares`: an ended share closes the
 * door behind it.
 */
export function planRows(rows: readonly Row[], written: Written): RowPlan {
  const inserts = new Map<Insert['insert'], Made[]>()
  for (const row of rows) {
    if (!('insert' in row)) continue
    const own = OWN[row.insert](written)
    own.orderId = written.order.id
    if (!NAMES_TENANT.includes(row.insert)) own.tenantId = written.order.tenantId
    const made = inserts.get(row.insert)
    if (made) made.push({ own, row: row.row })
    else inserts.set(row.insert, [{ own, row: row.row }])
  }
  const updates = apart(rows)
  const free = updates.length < 2 && updates.flat().every((row) => !inserts.has(row.update))
  const before = free ? [] : updates.map((group) => group.map(updatePart))
  const shares = inserts.get('order_share')
  if (shares && !written.own) {
    inserts.delete('order_share')
    before.push([insertPart('order_share', shares)])
  }
  return { before, along: [...(free ? updates.flat().map(updatePart) : []), ...[...inserts].flatMap(([table, made]) => (table === 'custody' ? made.map((row) => handoverPart(row, written.was)) : [insertPart(table, made)]))] }
}

/** Shares end last of all: after the event is written, the grantee may no longer see the order. Nothing is asked where the act found none. */
export function endShares(tx: Tx, rows: readonly Row[], order: Pick<OrderSubject, 'id' | 'shareTenantIds'>, now: Date): void {
  for (const row of rows) {
    if (!('end' in row) || !order.shareTenantIds.includes(row.granteeId)) continue
    tx.send('update order_share set ended_at = $1 where order_id = $2 and grantee_id = $3 and kind = $4 and ended_at is null', [now, order.id, row.granteeId, row.kind], 'end-share')
  }
}

const valueOf = (key: string, value: unknown): unknown => (JSON_COLUMNS.includes(key) && value !== null && value !== undefined ? JSON.stringify(value) : (value ?? null))

/** The columns of these rows; rows of one kind may leave out what others have. */
function columnsOf(rows: readonly Made[]): string[] {
  const keys = new Set<string>()
  for (const { own, row } of rows) {
    for (const key in own) keys.add(key)
    for (const key in row) keys.add(key)
  }
  return [...keys]
}

const cell = ({ own, row }: Made, key: string): unknown => valueOf(key, key in row ? row[key] : own[key])

const insertPart = (table: string, rows: readonly Made[]): Part => (bind) => {
  const keys = columnsOf(rows)
  const tuples = rows.map((made) => `(${keys.map((key) => bind(cell(made, key))).join(', ')})`)
  return `insert into ${table} (${keys.map(column).join(', ')}) values ${tuples.join(', ')}`
}

/**
 * A handover, and what it ended: the holding before it, and whether the date then in force had passed in those hands, the
 * unit's own for a unit and the citizen's for a centre that has no answer yet. The order is as the act found it.
 */
const handoverPart = (made: Made, { status, holderDueAt, repliedAt, dueAt }: Written['was']): Part => (bind) => {
  const keys = columnsOf([made])
  const [order, at] = [`${bind(cell(made, 'orderId'))}::uuid`, `${bind(cell(made, 'fromAt'))}::timestamptz`]
  return `insert into custody (${keys.map(column).join(', ')}, ended_from_at, ended_tenant_id, ended_unit_id, ended_late)
    select ${keys.map((key) => bind(cell(made, key))).join(', ')}, p.from_at, p.holder_tenant_id, p.holder_unit_id, p.due_at > p.from_at and p.due_at <= ${at}
      from (select) one left join lateral (
        select h.from_at, h.holder_tenant_id, h.holder_unit_id, case when h.holder_unit_id is not null then ${bind(holderDueAt)}::timestamptz else ${bind(repliedAt ? null : dueAt)}::timestamptz end as due_at
          from custody h where h.order_id = ${order} and ${bind(status)}::text <> 'DRAFT' order by h.version desc limit 1) p on p.holder_tenant_id is not null`
}

type Update = Extract<Row, { update: string }>

/** One statement changes a row once: what is changed again goes into the next. */
function apart(rows: readonly Row[]): Update[][] {
  const statements: Update[][] = []
  for (const row of rows) {
    if (!('update' in row) || !Object.keys(row.patch).length) continue
    const last = statements.at(-1)
    if (!last || last.some((other) => other.update === row.update && other.id === row.id)) statements.push([row])
    else last.push(row)
  }
  return statements
}

const updatePart = (row: Update): Part => (bind) => {
  // The patch's own type is one of many tables'; its keys are columns of this one.
  const patch: Record<string, unknown> = row.patch
  const sets = Object.keys(patch).map((key) => `${column(key)} = ${bind(valueOf(key, patch[key]))}`)
  return `update ${row.update} set ${sets.join(', ')} where id = ${bind(row.id)}`
}
