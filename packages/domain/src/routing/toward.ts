import type { TenantInfo } from '../tenant/model.ts'
import type { RoutingFacts } from './model.ts'
import { tenantOf } from './place.ts'
import type { Remark, RoutingAction } from './proposal.ts'

/** How the acting tenant gets an order to another: up, down or across, never past a level (R10, R11, R12). */
export function toward(facts: RoutingFacts, target: TenantInfo): { action: RoutingAction; remark: Remark[] } {
  const actor = tenantOf(facts, facts.actorTenantId)
  const params = { tenant: target.name }
  if (target.id === actor.id) return { action: 'DISPATCH', remark: [] }
  if (target.parentId === actor.id) return { action: 'SEND_DOWN', remark: [{ code: 'R11_SEND_DOWN', params }] }
  if (actor.parentId === target.id) return { action: 'REPORT_UP', remark: [{ code: 'R10_REPORT_UP', params }] }
  return { action: 'TRANSFER', remark: [{ code: 'R12_TRANSFER', params }] }
}
