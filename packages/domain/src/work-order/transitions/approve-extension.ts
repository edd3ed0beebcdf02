import { z } from 'zod'
import { must } from '../../errors.ts'
import { grantable } from '../extending.ts'
import { fileUpRow } from '../filing.ts'
import { leadOf } from '../parts.ts'
import { decidedRequest, mustBeAnother, mustBeOfHolder, waitingRequest } from '../requests.ts'
import { shiftedClocks } from '../shifted-clocks.ts'
import { defineTransition } from '../transition.ts'
import { maybeWords } from '../words.ts'

/** T22 同意延期：两个时限同延，各按各的日历 (5.3)；长周期件累计超过三十个工作日的向地市备案 (4.9)。 */
export const approveExtension = defineTransition({
  verb: 'approveExtension',
  from: ['IN_PROGRESS'],
  input: z.object({ opinion: maybeWords('opinion', 500) }),
  needs: ['assignments', 'requests', 'clocks', 'tenants', 'sla', 'calendars', 'settings'],
  decide: (order, { opinion }, { actor, now, facts, newId }) => {
    const request = waitingRequest(facts.requests, ['EXTENSION'])
    mustBeAnother(actor, request)
    mustBeOfHolder(order, request)
    const lead = leadOf(order, facts.assignments)
    must(request.detail.wanted, 'work-order.extension-amount-missing')
    const by = grantable({ order, lead, amount: request.detail.wanted, askedAt: request.proposedAt, facts })
    const moved = shiftedClocks(order, facts, { cause: 'EXTENSION', by }, now)
    const extendedTotal = order.extendedTotal + by.amount
    const long = order.urgency === 'LONG_CYCLE' && extendedTotal > facts.settings.order.fileFrom.extension
    return {
      patch: { ...moved.patch, extensionCount: order.extensionCount + 1, extendedTotal },
      event: { requestNo: request.no, amount: by.amount, unit: by.unit, reason: request.words, opinion, dueAt: moved.patch.dueAt, holderDueAt: moved.patch.holderDueAt },
      rows: [
        decidedRequest(request, 'APPROVED', actor, opinion, now),
        ...moved.rows,
        ...(long ? fileUpRow({ kind: 'LONG_EXTENSION', subject: `累计延期 ${extendedTotal} 个工作日`, order, facts, now, newId }) : []),
      ],
    }
  },
})
