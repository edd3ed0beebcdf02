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
type Order = Pick<WorkOrder, 'id' | 'parentId' | 'previousOrderId' | 'repeatCount' | 'closedAt'>

/** `repeatCount` says how many were merged; the page lists this many of them, the latest first. */
const MOST = 100

/** The orders this one belongs together with, under the reader's own scope and rules: no second way around either. */
export async function relatedTo(tx: Tx, actor: Actor, { id, parentId, previousOrderId, repeatCount, closedAt }: Order): Promise<Related> {
  // Only a closed order is followed by a repeat.
  if (!parentId && !previousOrderId && !repeatCount && !closedAt) return { parent: null, previous: null, merged: [], repeats: [] }
  const values: unknown[] = [[parentId, previousOrderId].filter((each) => each !== null), id, MOST]
  const may = conditionSql(actor, 'read', values)
  const columns = 'o.id, o.order_no, o.status, o.result_rating, o.closed_at, o.parent_id, o.previous_order_id'
  const text = `(select ${columns} from work_order o where o.id = any($1) and ${may})
    union all (select ${columns} from work_order o where o.parent_id = $2 and ${may} order by o.id desc limit $3)
    union all (select ${columns} from work_order o where o.previous_order_id = $2 and ${may} order by o.id desc limit $3)`
  const rows = (await tx.query(text, values, statementName(text))).map((row) => fromRow<Found>(row))
  const named = (wanted: string | null): RelatedOrder | null => {
    if (!wanted) return null
    const found = rows.find((row) => row.id === wanted)
    return found ? { seen: true, id: found.id, orderNo: found.orderNo } : { seen: false }
  }
  return {
    parent: named(parentId), previous: named(previousOrderId),
    merged: rows.filter((row) => row.parentId === id).map(lineOf), repeats: rows.filter((row) => row.previousOrderId === id).map(lineOf),
  }
}

type Found = OrderLine & Pick<WorkOrder, 'parentId' | 'previousOrderId'>
const lineOf = ({ id, orderNo, status, resultRating, closedAt }: Found): OrderLine => ({ id, orderNo, status, resultRating, closedAt })
