import type { WorkOrder } from '@hotline/domain/work-order/model.ts'
import type { Row } from '@hotline/domain/work-order/rows.ts'
import { snake, statementName } from '../db/case.ts'
import type { Tx } from '../db/in-scope.ts'
import { newId } from '../ids.ts'

type Written = { order: Pick<WorkOrder, 'id' | 'tenantId'>; version: number; now: Date; personId: string; personName: string }
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

/**
 * Writes a decision's rows beside the order: updates, then new shares, then all other rows in one statement.
 * The ending of shares is left to the caller, because an ended share closes the door behind it.
 */
export async function writeRows(tx: Tx, rows: readonly Row[], written: Written): Promise<void> {
  const inserts = new Map<Insert['insert'], Record<string, unknown>[]>()
  for (const row of rows) {
    if (!('insert' in row)) continue
    const tenant = NAMES_TENANT.includes(row.insert) ? {} : { tenantId: written.order.tenantId }
    const made = { ...tenant, orderId: written.order.id, ...OWN[row.insert](written), ...row.row }
    inserts.set(row.insert, [...(inserts.get(row.insert) ?? []), made])
  }
  for (const row of rows) if ('update' in row) await updateRow(tx, row.update, row.id, row.patch)
  // Row-level security sees the shares of earlier statements only, and the other rows may need them.
  const shares = inserts.get('order_share')
  inserts.delete('order_share')
  if (shares) await insertAll(tx, new Map([['order_share', shares]]))
  if (inserts.size) await insertAll(tx, inserts)
}

/** Shares end last of all: after the event is written, the grantee may no longer see the order. */
export async function endShares(tx: Tx, rows: readonly Row[], written: Written): Promise<void> {
  for (const row of rows) {
    if (!('end' in row)) continue
    await tx.query('update order_share set ended_at = $1 where order_id = $2 and grantee_id = $3 and kind = $4 and ended_at is null', [written.now, written.order.id, row.granteeId, row.kind])
  }
}

const valueOf = (key: string, value: unknown): unknown => (JSON_COLUMNS.includes(key) && value !== null && value !== undefined ? JSON.stringify(value) : (value ?? null))

/** Rows of any number of tables in one round trip: each table's insert is a part of one statement. */
async function insertAll(tx: Tx, inserts: ReadonlyMap<string, Record<string, unknown>[]>): Promise<void> {
  const values: unknown[] = []
  const parts = [...inserts].map(([table, rows]) => {
    // Rows of one kind may leave out what others have.
    const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))]
    const tuples = rows.map((row) => `(${keys.map((key) => `$${values.push(valueOf(key, row[key]))}`).join(', ')})`)
    return `insert into ${table} (${keys.map((key) => `"${snake(key)}"`).join(', ')}) values ${tuples.join(', ')}`
  })
  const last = parts.pop() ?? ''
  const text = parts.length ? `with ${parts.map((part, index) => `part${index} as (${part})`).join(', ')} ${last}` : last
  await tx.query(text, values, statementName(text))
}

export async function updateRow(tx: Tx, table: string, id: string, patch: Record<string, unknown>): Promise<void> {
  const keys = Object.keys(patch)
  if (!keys.length) return
  const sets = keys.map((key, index) => `"${snake(key)}" = $${index + 2}`)
  const text = `update ${table} set ${sets.join(', ')} where id = $1`
  await tx.query(text, [id, ...keys.map((key) => valueOf(key, patch[key]))], statementName(text))
}
