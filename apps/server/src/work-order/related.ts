import type { Actor } from '@hotline/domain/access/actor.ts'
import type { WorkOrder } from '@hotline/domain/work-order/model.ts'
import { fromRow, statementName } from '../db/case.ts'
import type { Tx } from '../db/in-scope.ts'
import { conditionSql } from './condition-sql.ts'

/** Another order as much of it as the reader may know: where he may not see it, only that it exists (rule 4.6). */
export type RelatedOrder = { seen: true; id: string; orderNo: string | null } | { seen: false }
export type OrderLine = Pick<WorkOrder, 'id' | 'orderNo' | 'status' | 'resultRating' | 'closedAt'>
/** `merged`: orders that follow this one. `repeats`: later orders about the same matter, which name this as the one before. */
export type Related = { parent: RelatedOrder | null; previous: RelatedOrder | null; merged: OrderLine[]; repeats: OrderLine[] }
/** `isFollowed`: later orders that the tenant sees name this one as the one before. */
type Order = Pick<WorkOrder, 'id' | 'parentId' | 'previousOrderId' | 'repeatCount'> & { isFollowed: boolean }

/** `repeatCount` says how many were merged; the page lists this many of them, the latest first. */
const MOST = 100

/**
 * The orders this one belongs together with, under the reader's own scope and rules: no second way around either.
 * `mentioned` are ids that its timeline names; `seen` are those of all that the reader may see.
 */
export async function relatedTo(tx: Tx, actor: Actor, order: Order, mentioned: readonly string[]): Promise<Related & { seen: ReadonlySet<string> }> {
  const { id, parentId, previousOrderId, repeatCount, isFollowed } = order
  if (!parentId && !previousOrderId && !repeatCount && !isFollowed && !mentioned.length) return { parent: null, previous: null, merged: [], repeats: [], seen: new Set() }
  const rows = await ordersAround(tx, actor, id, [parentId, previousOrderId, ...mentioned].filter((each) => each !== null))
  const named = (wanted: string | null): RelatedOrder | null => {
    if (!wanted) return null
    const found = rows.find((row) => row.id === wanted)
    return found ? { seen: true, id: found.id, orderNo: found.orderNo } : { seen: false }
  }
  const linesOf = (field: 'parentId' | 'previousOrderId') => [...new Map(rows.filter((row) => row[field] === id).map((row) => [row.id, lineOf(row)])).values()]
  return { parent: named(parentId), previous: named(previousOrderId), merged: linesOf('parentId'), repeats: linesOf('previousOrderId'), seen: new Set<string>(rows.map((row) => row.id)) }
}

type Found = OrderLine & Pick<WorkOrder, 'parentId' | 'previousOrderId'>
const lineOf = ({ id, orderNo, status, resultRating, closedAt }: Found): OrderLine => ({ id, orderNo, status, resultRating, closedAt })

async function ordersAround(tx: Tx, actor: Actor, id: string, named: readonly string[]): Promise<Found[]> {
  const values: unknown[] = [named, id, MOST]
  const may = conditionSql(actor, 'read', values)
  const columns = 'o.id, o.order_no, o.status, o.result_rating, o.closed_at, o.parent_id, o.previous_order_id'
  const text = `(select ${columns} from work_order o where o.id = any($1) and ${may})
    union all (select ${columns} from work_order o where o.parent_id = $2 and ${may} order by o.id desc limit $3)
    union all (select ${columns} from work_order o where o.previous_order_id = $2 and ${may} order by o.id desc limit $3)`
  return (await tx.query(text, values, statementName(text))).map((row) => fromRow<Found>(row))
}
