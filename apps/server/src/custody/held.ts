import type { Actor } from '@hotline/domain/access/actor.ts'
import { workingTime } from '@hotline/domain/work-order/custody-times.ts'
import type { WorkOrderStatus } from '@hotline/domain/work-order/states.ts'
import { fromRow, statementName } from '../db/case.ts'
import type { Tx } from '../db/in-scope.ts'
import type { Reference } from '../directory/reference.ts'
import { conditionSql } from '../work-order/condition-sql.ts'
import type { Within } from './report.ts'

/** One holding of one order; its number, title and status only for who may read the order where it is now. */
export type HeldRow = { orderId: string; version: number; fromAt: Date; toAt: Date; late: boolean; wallMs: number; workingDays: number | null; orderNo: string | null; title: string | null; status: WorkOrderStatus | null }
export type HeldCursor = { ms: number; orderId: string; version: number }
export type HeldAsked = Within & { tenantId: number; unitId: number | null; cursor?: HeldCursor | null | undefined; limit: number }

/** One page of what a holder handed on, the longest holding first. */
export async function heldBy(tx: Tx, actor: Actor, { tenantId, unitId, from, until, cursor, limit }: HeldAsked, { calendars }: Reference): Promise<{ rows: HeldRow[]; next: HeldCursor | null }> {
  const values: unknown[] = [tenantId, unitId, from, until, limit + 1, cursor ? `${cursor.ms} milliseconds` : null, cursor?.orderId ?? null, cursor?.version ?? null]
  const text = `select h.*, o.order_no, o.title, o.status from find_held($1, $2, $3, $4, $5, $6::interval, $7, $8) h left join work_order o on o.id = h.order_id and ${conditionSql(actor, 'read', values)}
     order by h.to_at - h.from_at desc, h.order_id desc, h.version desc`
  const found = (await tx.query(text, values, statementName(text))).map((row) => fromRow<Omit<HeldRow, 'wallMs' | 'workingDays'>>(row))
  const rows = found.slice(0, limit).map((row) => ({ ...row, wallMs: row.toAt.getTime() - row.fromAt.getTime(), workingDays: workingTime(calendars.get(tenantId), row.fromAt, row.toAt)?.days ?? null }))
  const last = rows.at(-1)
  return { rows, next: found.length > limit && last ? { ms: last.wallMs, orderId: last.orderId, version: last.version } : null }
}
