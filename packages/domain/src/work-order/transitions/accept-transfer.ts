import { z } from 'zod'
import { must } from '../../errors.ts'
import type { Transfer, WorkOrder } from '../model.ts'
import { endShare, mustTakeOrders, pendingTransfer, queuedAt, share, tenantNamed, UNASSIGNED } from '../moving.ts'
import type { Row } from '../rows.ts'
import { defineTransition } from '../transition.ts'

/**
 * T09 接收转办：工单归接收方，派单时限重新起算；对群众的期限不变。转出方按其选择协办、跟踪或退出，登记地始终可以查看。
 * Whoever worked on it before is cleared; the receiver may pass it on inside T08's limit.
 */
export const acceptTransfer = defineTransition({
  verb: 'acceptTransfer',
  from: ['TRANSFER_PENDING'],
  input: z.object({}),
  needs: ['transfers', 'tenants', 'sla', 'calendars'],
  decide: (order, _input, { actor, now, facts }) => {
    const transfer = pendingTransfer(facts.transfers)
    must(transfer.toTenantId === actor.tenantId, 'work-order.transfer-not-yours')
    const target = tenantNamed(facts.tenants, transfer.toTenantId)
    mustTakeOrders(target)
    const queued = queuedAt(target, order, facts, now)
    return {
      patch: { ...UNASSIGNED, ...queued.patch, tenantId: target.id, transferCount: order.transferCount + 1 },
      event: { fromTenantId: transfer.fromTenantId, toTenantId: target.id, toTenantName: target.name, kind: transfer.kind, stay: transfer.stay },
      rows: [{ update: 'transfer', id: transfer.id, patch: { status: 'ACCEPTED', decidedAt: now } }, ...remaining(order, transfer), ...queued.rows, endShare(target.id, 'TRANSFER')],
    }
  },
})

/** The proposer's sight of what is another's now; its part of the work begins with the receiver's dispatch (co-handlers.ts). */
function remaining(order: WorkOrder, { fromTenantId, stay }: Transfer): Row[] {
  if (fromTenantId === order.originTenantId) return [share(fromTenantId, 'ORIGIN', '登记地', false)]
  return stay === 'LEAVE' ? [] : [share(fromTenantId, 'FOLLOW', stay === 'CO_HANDLE' ? '转办后协办' : '转办后跟踪', false)]
}
