import type { OrderSubject } from '@hotline/domain/access/subject.ts'
import type { WorkOrder } from '@hotline/domain/work-order/model.ts'
import { fromRow, statementName } from '../db/case.ts'
import type { Tx } from '../db/in-scope.ts'
import type { Kept, Key } from './idempotency.ts'
import { listColumns, listsIn, type Row, type RowLists } from './rows-of-order.ts'
import { OPEN, READABLE } from './statuses-sql.ts'

/** The order's relations as the permission rules see them (OrderSubject), by sub-select so that one row comes back. */
export const RELATIONS = `
  array(select a.unit_id from assignment a where a.order_id = o.id and a.unit_id is not null and a.status in ${READABLE}) as unit_ids,
  array(select a.unit_id from assignment a where a.order_id = o.id and a.role <> 'LEAD' and a.unit_id is not null and a.status in ${OPEN}) as part_unit_ids,
  array(select a.unit_tenant_id from assignment a where a.order_id = o.id and a.unit_id is null and a.status in ${OPEN}) as part_tenant_ids,
  array(select s.grantee_id from order_share s where s.order_id = o.id and s.ended_at is null and (s.until is null or s.until > (select product_now()))) as share_tenant_ids,
  (select t.to_tenant_id from transfer t where t.order_id = o.id and t.status = 'PENDING') as transfer_to,
  (select t.from_tenant_id from transfer t where t.order_id = o.id and t.status = 'PENDING') as transfer_from,
  (select d.tenant_id from dispute d where d.order_id = o.id and d.decided_at is null) as dispute_tenant_id,
  array(select p.party_tenant_id from dispute d join dispute_opinion p on p.order_id = d.order_id and p.dispute_id = d.id
         where d.order_id = o.id and d.decided_at is null and p.party_unit_id is null and p.given_at is null and p.silent_at is null) as opinion_tenant_ids,
  array(select p.party_unit_id from dispute d join dispute_opinion p on p.order_id = d.order_id and p.dispute_id = d.id
         where d.order_id = o.id and d.decided_at is null and p.party_unit_id is not null and p.given_at is null and p.silent_at is null) as opinion_unit_ids`

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

/** The order with its relations, or `null` for absent and not yours alike. `lock` holds the row until the transaction ends. */
export async function loadOrder(tx: Pick<Tx, 'query'>, id: string, { lock = false } = {}): Promise<LoadedOrder | null> {
  const rows = await tx.query(`select o.*, ${RELATIONS} from work_order o where o.id = $1${lock ? ' for no key update of o' : ''}`, [id], lock ? 'order-lock' : 'order-read')
  const row = rows[0]
  return row ? fromRow<LoadedOrder>(row) : null
}

/** Parts of the act's statement by its lists, which are made once: a verb's are always the same. */
const acts = new WeakMap<RowLists<string>, { text: string; name: string }>()

function actStatement(lists: RowLists<string>): { text: string; name: string } {
  const known = acts.get(lists)
  if (known) return known
  const beside = Object.keys(lists).length ? `, ${listColumns(lists)}` : ''
  const text = `select o.*, ${RELATIONS},
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
  const [row] = await tx.query(text, [id, actor.tenantId, actor.personId, key], name)
  if (!row) return null
  // What the key has kept and the lists stand beside the order in its row; a copy without them would be of over a hundred columns.
  const order = fromRow<LoadedOrder & { kept: Kept | null }>(row)
  return { order, kept: order.kept, beside: listsIn(row, lists) }
}

/** Those of the orders that are there for the tenant, in no order. */
export async function loadOrders(tx: Tx, ids: readonly string[]): Promise<LoadedOrder[]> {
  return (await tx.query(`select o.*, ${RELATIONS} from work_order o where o.id = any($1)`, [ids], 'orders-read')).map((row) => fromRow<LoadedOrder>(row))
}

export async function orderIdByNumber(tx: Tx, orderNo: string): Promise<string | null> {
  return (await tx.query<{ id: string }>('select id from work_order where order_no = $1', [orderNo]))[0]?.id ?? null
}
