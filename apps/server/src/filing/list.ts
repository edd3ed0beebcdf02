import type { Actor } from '@hotline/domain/access/actor.ts'
import { mayOpen } from '@hotline/domain/access/register-rules.ts'
import type { Filing, FilingKind } from '@hotline/domain/work-order/beside.ts'
import type { WorkOrder } from '@hotline/domain/work-order/model.ts'
import { fromRow, statementName } from '../db/case.ts'
import type { Tx } from '../db/in-scope.ts'
import type { Reference } from '../directory/reference.ts'
import { pageOf, type NewestPage } from '../register.ts'
import { conditionSql } from '../work-order/condition-sql.ts'
import { COURSE, type Course } from './beside-orders.ts'

type OfOrder = Pick<WorkOrder, 'orderNo'> & { [Key in 'status' | 'title' | 'version']: WorkOrder[Key] | null } & { orderId: string | null }
/** A line: what was filed is an act on an order, or stands beside the orders, and then `policyVersionId` names the version that was published. */
export type FilingRow = Pick<Filing, 'id' | 'prefectureId' | 'kind' | 'subject'> & Course & OfOrder & { policyVersionId: number | null; tenantId: number; tenantName: string; mayObject: boolean; mayAnswer: boolean }
/** `OPEN`: the prefecture may still object. */
export type FilingsAsked = { id?: string; kinds?: FilingKind[] | undefined; tenantId?: number | undefined; only?: 'OPEN' | 'OBJECTED' | undefined; cursor?: { at: Date; id: string } | null | undefined; limit: number }

/** One page of the register: a prefecture's own, or what the county itself filed; of orders the reader may see, and of all that stands beside them. */
export async function filingsIn(tx: Tx, actor: Actor, { id, kinds, tenantId, only, cursor, limit }: FilingsAsked, reference: Pick<Reference, 'tenants'>, now: Date): Promise<NewestPage<FilingRow>> {
  const values: unknown[] = []
  const bind = (value: unknown) => `$${values.push(value)}`
  const prefecture = actor.tenantKind === 'PREFECTURE'
  const where = [`f.${prefecture ? 'prefecture_id' : 'tenant_id'} = ${bind(actor.tenantId)}`, `(f.order_id is null or ${conditionSql(actor, 'read', values)})`]
  if (id) where.push(`f.id = ${bind(id)}`)
  if (kinds?.length) where.push(`f.kind = any(${bind(kinds)})`)
  if (tenantId !== undefined) where.push(`f.tenant_id = ${bind(tenantId)}`)
  if (only === 'OPEN') where.push(`f.objected_at is null and f.object_until > ${bind(now)}`)
  if (only === 'OBJECTED') where.push('f.objected_at is not null')
  if (cursor) where.push(`(f.filed_at, f.id) < (${bind(cursor.at)}, ${bind(cursor.id)})`)
  const text = `select f.id, f.order_id, f.tenant_id, f.prefecture_id, f.kind, f.subject, f.policy_version_id, ${COURSE}, o.order_no, o.status, o.title, o.version
    from filing f left join work_order o on o.id = f.order_id where ${where.join(' and ')} order by f.filed_at desc, f.id desc limit ${bind(limit + 1)}`
  const found = (await tx.query(text, values, statementName(text))).map((row) => fromRow<Omit<FilingRow, 'tenantName' | 'mayObject' | 'mayAnswer'>>(row))
  const objects = prefecture && mayOpen(actor, 'filingObjection')
  const answers = !prefecture && mayOpen(actor, 'filingAnswer')
  const rows = found.map((row) => ({
    ...row, tenantName: reference.tenants.get(row.tenantId)?.name ?? '',
    mayObject: objects && !row.objectedAt && row.objectUntil > now, mayAnswer: answers && row.orderId === null && row.objectedAt !== null && !row.answeredAt,
  }))
  return pageOf(rows, limit, (row) => row.filedAt)
}
