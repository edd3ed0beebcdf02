import { z } from 'zod'
import { due, transferAcceptLimit } from '../../deadline/limit.ts'
import { DomainError, must } from '../../errors.ts'
import type { TenantInfo } from '../../tenant/model.ts'
import { calendarOf } from '../assigning.ts'
import { TRANSFER_STAYS, type Transfer } from '../model.ts'
import { endShare, mustNotBeDesignated, mustNotLeaveMerged, mustTakeOrders, share, tenantNamed } from '../moving.ts'
import { lapsedRejection } from '../requests.ts'
import { lastAccepted } from '../routing-facts.ts'
import { defineTransition } from '../transition.ts'
import { words } from '../words.ts'

/** T08 转办：属地或职责在同级他县，或上报上级（R10）；满两次的提请协调。 Rules 6.4 R10, R12. */
export const proposeTransfer = defineTransition({
  verb: 'proposeTransfer',
  from: ['REGISTERED'],
  input: z.object({
    toTenantId: z.number('work-order.target-missing').int(),
    reason: words('reason', 500),
    evidence: words('evidence', 1000),
    stay: z.enum(TRANSFER_STAYS).default('FOLLOW'),
  }),
  needs: ['tenants', 'transfers', 'requests', 'sla', 'calendars', 'settings'],
  decide: (order, input, { actor, now, facts, newId }) => {
    mustNotBeDesignated(order)
    const own = tenantNamed(facts.tenants, order.tenantId)
    const target = tenantNamed(facts.tenants, input.toTenantId)
    mustNotLeaveMerged(order, target.id)
    const kind = wayTo(own, target)
    mustTakeOrders(target)
    must(order.transferCount < facts.settings.routing.maximumTransfers, 'work-order.transfer-limit', { count: order.transferCount })
    // T47: what was sent down may only go back up.
    must(kind === 'REPORT_UP' || lastAccepted(facts.transfers)?.kind !== 'SEND_DOWN', 'work-order.sent-down-report-up')
    const dueAt = due(now, transferAcceptLimit(facts.sla), calendarOf(facts.calendars, target.id))
    return {
      patch: { status: 'TRANSFER_PENDING', nextDueAt: dueAt },
      event: { toTenantId: target.id, toTenantName: target.name, kind, reason: input.reason, stay: input.stay, dueAt },
      rows: [
        {
          insert: 'transfer',
          row: {
            id: newId(), kind, fromTenantId: own.id, toTenantId: target.id, reason: input.reason, evidence: input.evidence, stay: input.stay,
            status: 'PENDING', dueAt, proposedAt: now, decidedAt: null, decidedWords: null,
          },
        },
        share(target.id, 'TRANSFER', input.reason, true),
        // What it was granted on an earlier way through, taken over or passed on: what it keeps of this one is settled when the order is taken.
        ...(['FOLLOW', 'CO_HANDLER', 'ORIGIN'] as const).map((kind) => endShare(own.id, kind)),
        ...lapsedRejection(facts.requests, '已提出转办', actor, now),
      ],
    }
  },
})

function wayTo(own: TenantInfo, target: TenantInfo): Transfer['kind'] {
  if (own.parentId === target.id) return 'REPORT_UP'
  if (own.id !== target.id && own.kind !== 'PREFECTURE' && own.parentId === target.parentId) return 'TRANSFER'
  throw new DomainError('work-order.transfer-not-neighbour', { tenant: target.name })
}
