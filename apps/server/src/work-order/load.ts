import type { OrderSubject } from '@hotline/domain/access/subject.ts'
import type { WorkOrder } from '@hotline/domain/work-order/model.ts'
import { fromRow, statementName } from '../db/case.ts'
import type { Tx } from '../db/in-scope.ts'
import type { Kept, Key } from './idempotency.ts'
import { RELATION_FIELDS, RELATIONS, relate, type RelationsRow } from './relations.ts'
import { listColumns, listsIn, type Row, type RowLists } from './rows-of-order.ts'

export type Sealed = {
  queryCode: string | null
  callerType: string
  callerGender: 'F' | 'M' | null
  enterpriseName: string | null
  callerNameEnc: string | null
  callerPhoneEnc: string | null
  contactPhoneEnc: string | null
  callerPhoneIdx: Buffer | null
  seal: string | null
}
export type LoadedOrder = WorkOrder & OrderSubject & Sealed

/**
 * The order as one value: column by column PostgreSQL sets up, names and sends over a hundred in every statement, and the
 * driver takes them apart again, which costs each side more than all that is asked beside it.
 */
const ORDER = `row_to_json(o) as "order", ${RELATIONS}`
type OrderRow = RelationsRow & { order: Record<string, unknown> }

type InstantOf<T> = { [Field in keyof T]-?: Extract<T[Field], Date> extends never ? never : Field }[keyof T]
/** What json gives as text and is an instant. */
const INSTANTS: Readonly<Record<InstantOf<WorkOrder>, true>> = {
  since: true, occurredAt: true, preferredCallbackAt: true, acceptedAt: true, registeredAt: true, dispatchDueAt: true, firstDispatchedAt: true, dispatchedAt: true, signDueAt: true,
  signedAt: true, contactDueAt: true, firstContactAt: true, dueAt: true, originalDueAt: true, holderDueAt: true, nextDueAt: true, repliedAt: true, callbackDueAt: true, nextCallbackAt: true,
  closedAt: true, archivedAt: true, lastUrgedAt: true, returnDueAt: true, suspendedAt: true, resumeBy: true, checkDueAt: true, selfCloseAt: true, autoDispatchAt: true, upperDueAt: true, upperAcceptedAt: true, reopenedAt: true,
  nextWarningAt: true, archiveDueAt: true, createdAt: true,
}
const INSTANT_FIELDS = Object.keys(INSTANTS)

/** What json gives in hex and is bytes. */
const BLIND_INDEXES = ['callerPhoneIdx', 'callerTailIdx']
const bytesOf = (hex: unknown): Buffer | null => (typeof hex === 'string' ? Buffer.from(hex.slice('\\x'.length), 'hex') : null)

function orderIn(row: OrderRow): LoadedOrder {
  const order = fromRow<Record<string, unknown>>(row.order, RELATION_FIELDS)
  for (const field of INSTANT_FIELDS) {
    const value = order[field]
    if (typeof value === 'string') order[field] = new Date(value)
  }
  for (const field of BLIND_INDEXES) order[field] = bytesOf(order[field])
  // The columns are those of the type (schema drift test).
  return relate(order as WorkOrder & Sealed, row)
}

/** The order with its relations, or `null` for absent and not yours alike. `lock` holds the row until the transaction ends. */
export async function loadOrder(tx: Pick<Tx, 'query'>, id: string, { lock = false } = {}): Promise<LoadedOrder | null> {
  const [row] = await tx.query<OrderRow>(`select ${ORDER} from work_order o where o.id = $1${lock ? ' for no key update of o' : ''}`, [id], lock ? 'order-lock' : 'order-read')
  return row ? orderIn(row) : null
}

/** Parts of the act's statement by its lists, which are made once: a verb's are always the same. */
const acts = new WeakMap<RowLists<string>, { text: string; name: string }>()

function actStatement(lists: RowLists<string>): { text: string; name: string } {
  const known = acts.get(lists)
  if (known) return known
  const beside = Object.keys(lists).length ? `, ${listColumns(lists)}` : ''
  const text = `select ${ORDER},
       (select jsonb_build_object('payload_hash', i.payload_hash, 'answer', i.answer) from idempotency i where i.tenant_id = $2 and i.person_id = $3 and i.key = $4) as kept${beside}
     from work_order o where o.id = $1 for no key update of o`
  const made = { text, name: statementName(text) }
  acts.set(lists, made)
  return made
}

/**
 * The order locked for an act, with what its key has kept and the rows beside it that the verb asks for. All but the
 * order are as old as the statement: where the lock had to wait for another act, the order's version tells.
 */
export async function lockForAct<Name extends string>(
  tx: Tx, id: string, { actor, key }: Pick<Key, 'actor' | 'key'>, lists: RowLists<Name>,
): Promise<{ order: LoadedOrder; kept: Kept | null; beside: Record<Name, Row[]> } | null> {
  const { text, name } = actStatement(lists)
  const [row] = await tx.query<OrderRow & { kept: Kept | null }>(text, [id, actor.tenantId, actor.personId, key], name)
  return row ? { order: orderIn(row), kept: row.kept, beside: listsIn(row, lists) } : null
}

/** Those of the orders that are there for the tenant, in no order. */
export async function loadOrders(tx: Tx, ids: readonly string[]): Promise<LoadedOrder[]> {
  return (await tx.query<OrderRow>(`select ${ORDER} from work_order o where o.id = any($1)`, [ids], 'orders-read')).map(orderIn)
}

export async function orderIdByNumber(tx: Tx, orderNo: string): Promise<string | null> {
  return (await tx.query<{ id: string }>('select id from work_order where order_no = $1', [orderNo]))[0]?.id ?? null
}
