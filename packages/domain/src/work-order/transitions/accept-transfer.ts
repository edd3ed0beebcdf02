import { z } from 'zod'
import { must } from '../../errors.ts'
import { endShare, pendingTransfer, queuedAt, tenantNamed } from '../moving.ts'
import { defineTransition } from '../transition.ts'

/** T09 接收转办：工单归接收方，派单时限重新起算；对群众的期限不变。 What the proposer keeps it granted itself when proposing. */
export const acceptTransfer = defineTransition({
  verb: 'acceptTransfer',
  from: ['TRANSFER_PENDING'],
  input: z.object({}),
  needs: ['transfers', 'tenants', 'sla', 'calendars'],
  decide: (order, _input, { actor, now, facts }) => {
    const transfer = pendingTransfer(facts.transfers)
    must(transfer.toTenantId === actor.tenantId, 'work-order.transfer-not-yours')
    const target = tenantNamed(facts.tenants, transfer.toTenantId)
    const queued = queuedAt(target, order, facts, now)
    return {
      patch: { ...queued.patch, tenantId: target.id, transferCount: order.transferCount + 1 },
      event: { fromTenantId: transfer.fromTenantId, toTenantId: target.id, toTenantName: target.name, kind: transfer.kind },
      rows: [{ update: 'transfer', id: transfer.id, patch: { status: 'ACCEPTED', decidedAt: now } }, ...queued.rows, endShare(target.id, 'TRANSFER')],
    }
  },
})
