import type { OrderSubject } from '@hotline/domain/access/subject.ts'
import type { Assignment } from '@hotline/domain/work-order/model.ts'
import { LETS_READ, OPEN_ASSIGNMENT } from '@hotline/domain/work-order/states.ts'

type Part = [role: Assignment['role'], status: Assignment['status'], tenantId: number, unitId: number | null]
type Party = [tenantId: number, unitId: number | null]

/** What RELATIONS answers. */
export type RelationsRow = {
  parts: Part[]
  share_tenant_ids: number[]
  pending_transfer: [toTenantId: number, fromTenantId: number] | null
  open_dispute: [tenantId: number, owing: Party[] | null] | null
}

/**
 * What stands beside an order `o` and makes its relations, read by sub-select so that one row comes back. One for each
 * table and not for each relation: every sub-select is set up in every statement.
 */
export const RELATIONS = `
  (select coalesce(json_agg(json_build_array(a.role, a.status, a.unit_tenant_id, a.unit_id)), '[]') from assignment a where a.order_id = o.id) as parts,
  array(select s.grantee_id from order_share s where s.order_id = o.id and s.ended_at is null and (s.until is null or s.until > (select product_now()))) as share_tenant_ids,
  (select json_build_array(t.to_tenant_id, t.from_tenant_id) from transfer t where t.order_id = o.id and t.status = 'PENDING') as pending_transfer,
  (select json_build_array(d.tenant_id, (select json_agg(json_build_array(p.party_tenant_id, p.party_unit_id)) from dispute_opinion p
                                          where p.order_id = d.order_id and p.dispute_id = d.id and p.given_at is null and p.silent_at is null))
     from dispute d where d.order_id = o.id and d.decided_at is null) as open_dispute`

type Relations = Pick<OrderSubject, 'unitIds' | 'partUnitIds' | 'partTenantIds' | 'shareTenantIds' | 'transferTo' | 'transferFrom' | 'disputeTenantId' | 'opinionTenantIds' | 'opinionUnitIds'>
const NONE: Readonly<Record<keyof Relations, null>> = {
  unitIds: null, partUnitIds: null, partTenantIds: null, shareTenantIds: null, transferTo: null, transferFrom: null, disputeTenantId: null, opinionTenantIds: null, opinionUnitIds: null,
}
/** For `fromRow`: a record has to be made with all that it will hold. */
export const RELATION_FIELDS = Object.keys(NONE)

/** Gives the order its relations as the permission rules see them. */
export function relate<Order extends object>(order: Order, { parts, share_tenant_ids, pending_transfer: transfer, open_dispute: dispute }: RelationsRow): Order & Relations {
  const related = order as Order & Relations
  related.unitIds = []
  related.partUnitIds = []
  related.partTenantIds = []
  related.shareTenantIds = share_tenant_ids
  related.transferTo = transfer?.[0] ?? null
  related.transferFrom = transfer?.[1] ?? null
  related.disputeTenantId = dispute?.[0] ?? null
  related.opinionTenantIds = []
  related.opinionUnitIds = []
  for (const [role, status, tenantId, unitId] of parts) {
    const open = OPEN_ASSIGNMENT.includes(status)
    if (unitId === null) {
      if (open) related.partTenantIds.push(tenantId)
      continue
    }
    if (LETS_READ.includes(status)) related.unitIds.push(unitId)
    if (open && role !== 'LEAD') related.partUnitIds.push(unitId)
  }
  for (const [tenantId, unitId] of dispute?.[1] ?? []) {
    if (unitId === null) related.opinionTenantIds.push(tenantId)
    else related.opinionUnitIds.push(unitId)
  }
  return related
}
