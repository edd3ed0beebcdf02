import { z } from 'zod'
import { must } from '../../errors.ts'
import { soonest } from '../holding.ts'
import { endShare, pendingTransfer } from '../moving.ts'
import { defineTransition } from '../transition.ts'
import { words } from '../words.ts'

/** T49 撤回转办：对方未答复前；不计转办次数，派单时限照走。 */
export const cancelTransfer = defineTransition({
  verb: 'cancelTransfer',
  from: ['TRANSFER_PENDING'],
  input: z.object({ reason: words('reason', 500) }),
  needs: ['transfers'],
  decide: (order, { reason }, { actor, now, facts }) => {
    const transfer = pendingTransfer(facts.transfers)
    must(transfer.fromTenantId === actor.tenantId, 'work-order.transfer-not-yours')
    return {
      patch: { status: 'REGISTERED', nextDueAt: soonest(order.dispatchDueAt) },
      event: { toTenantId: transfer.toTenantId, reason },
      rows: [
        { update: 'transfer', id: transfer.id, patch: { status: 'CANCELLED', decidedAt: now, decidedWords: reason } },
        endShare(transfer.toTenantId, 'TRANSFER'),
      ],
    }
  },
})
