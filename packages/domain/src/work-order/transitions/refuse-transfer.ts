import { z } from 'zod'
import { must } from '../../errors.ts'
import { dispatchClock, endShare, pendingTransfer } from '../moving.ts'
import { defineTransition } from '../transition.ts'
import { maybeWords, words } from '../words.ts'

/** T10 不接收转办：限时内，写明依据并附条款或证据；退回转出方队列，计 1 次。 */
export const refuseTransfer = defineTransition({
  verb: 'refuseTransfer',
  from: ['TRANSFER_PENDING'],
  input: z
    .object({ basis: words('basis', 500), clause: maybeWords('clause', 500), evidence: maybeWords('evidence', 1000) })
    .refine(({ clause, evidence }) => clause || evidence, { error: 'work-order.clause-or-evidence-missing', path: ['clause'] }),
  needs: ['transfers', 'sla', 'calendars'],
  decide: (order, input, { actor, now, facts }) => {
    const transfer = pendingTransfer(facts.transfers)
    must(transfer.toTenantId === actor.tenantId, 'work-order.transfer-not-yours')
    must(!transfer.dueAt || now <= transfer.dueAt, 'work-order.transfer-answer-late')
    const decidedWords = [input.basis, input.clause, input.evidence].filter(Boolean).join('；')
    return {
      patch: { ...dispatchClock(order.tenantId, order, facts, now), transferCount: order.transferCount + 1 },
      event: { fromTenantId: transfer.fromTenantId, toTenantId: transfer.toTenantId, toTenantName: actor.tenantName, ...input },
      rows: [{ update: 'transfer', id: transfer.id, patch: { status: 'REFUSED', decidedAt: now, decidedWords } }, endShare(transfer.toTenantId, 'TRANSFER')],
    }
  },
})
