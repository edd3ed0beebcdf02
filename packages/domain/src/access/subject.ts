import type { WorkOrder } from '../work-order/model.ts'

/**
 * What the permission rules look at: the order with its relations. The server reads exactly these
 * (one row, arrays by sub-select), and the list compiler knows each as a column or an EXISTS.
 */
export type OrderSubject = Pick<
  WorkOrder,
  | 'id' | 'tenantId' | 'prefectureId' | 'status' | 'agentId' | 'holderTenantId' | 'holderUnitId' | 'leadUnitId' | 'complainedUnitId'
  | 'isSupervised' | 'isEscalated' | 'isConfidential' | 'requestType'
> & {
  /** Units whose assignment lets them read the order: open, or finished and accepted. */
  unitIds: number[]
  /** Units that hold a co-handler's or sub-unit's open assignment. */
  partUnitIds: number[]
  /** Tenants whose centre co-handles (R12). */
  partTenantIds: number[]
  /** Tenants with an unexpired share. */
  shareTenantIds: number[]
  /** Target and proposer of the transfer that waits for its answer. */
  transferTo: number | null
  transferFrom: number | null
  /** The tenant whose coordinator decides the open dispute, and its parties who owe an opinion. */
  disputeTenantId: number | null
  opinionTenantIds: number[]
  opinionUnitIds: number[]
}

/** The order as conditions see it. `callerKeptBy`: the tenant whose custodians alone know a hidden caller (R6); 0 where he isn't hidden. */
export type RuledOrder = OrderSubject & { callerKeptBy: number }

// Field by field: an order has over a hundred, and each of the dozens of questions about it would copy them all.
export const ruled = ({
  id, tenantId, prefectureId, status, agentId, holderTenantId, holderUnitId, leadUnitId, complainedUnitId, isSupervised, isEscalated, isConfidential, requestType,
  unitIds, partUnitIds, partTenantIds, shareTenantIds, transferTo, transferFrom, disputeTenantId, opinionTenantIds, opinionUnitIds,
}: OrderSubject): RuledOrder => ({
  id, tenantId, prefectureId, status, agentId, holderTenantId, holderUnitId, leadUnitId, complainedUnitId, isSupervised, isEscalated, isConfidential, requestType,
  unitIds, partUnitIds, partTenantIds, shareTenantIds, transferTo, transferFrom, disputeTenantId, opinionTenantIds, opinionUnitIds,
  callerKeptBy: isConfidential || requestType === 'REPORT' ? tenantId : 0,
})
