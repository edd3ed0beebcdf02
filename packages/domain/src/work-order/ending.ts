import type { Actor } from '../access/actor.ts'
import type { Facts } from './facts.ts'
import type { WorkOrder } from './model.ts'
import { allCancelled, endShare } from './moving.ts'
import { isOpen } from './parts.ts'
import { lapsedRequests } from './requests.ts'
import type { Row } from './rows.ts'

type UnderWay = Pick<Facts, 'assignments' | 'requests' | 'transfers' | 'dispute' | 'opinions'>
type Ending = { reason: string; actor: Pick<Actor, 'personId' | 'name'>; at: Date }

/** Whose work ends with it, for the event; `unitId` is null for a centre. They are told, and nobody whose part ended long before. */
export function unitsEnded(assignments: Facts['assignments']): { unitId: number | null; tenantId: number }[] {
  const open = assignments.filter(isOpen).map(({ unitId, unitTenantId: tenantId }) => ({ unitId, tenantId }))
  return open.filter((one, at) => open.findIndex((other) => other.unitId === one.unitId && other.tenantId === one.tenantId) === at)
}

/**
 * Everything still under way on an order that stops here or goes to another owner: assignments, requests, the
 * transfer that waits for its answer, the dispute, and the shares that hung on them.
 */
export function allEnded(order: Pick<WorkOrder, 'tenantId'>, facts: UnderWay, { reason, actor, at }: Ending): Row[] {
  const { assignments, requests, transfers, dispute, opinions } = facts
  const parties = dispute ? opinions.filter((opinion) => opinion.disputeId === dispute.id && opinion.partyTenantId !== order.tenantId) : []
  return [
    ...allCancelled(order, assignments, reason, at),
    ...lapsedRequests(requests, reason, actor, at),
    ...transfers.filter(({ status }) => status === 'PENDING').flatMap((transfer): Row[] => [
      { update: 'transfer', id: transfer.id, patch: { status: 'CANCELLED', decidedAt: at, decidedWords: reason } },
      endShare(transfer.toTenantId, 'TRANSFER'),
    ]),
    ...(dispute && !dispute.decidedAt ? [{ update: 'dispute' as const, id: dispute.id, patch: { decidedAt: at, decision: reason, basis: null, leadUnitId: null } }] : []),
    ...[...new Set(parties.map(({ partyTenantId }) => partyTenantId))].map((id) => endShare(id, 'DISPUTE')),
  ]
}
