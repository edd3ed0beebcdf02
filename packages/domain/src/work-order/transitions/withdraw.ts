import { z } from 'zod'
import { DomainError, must } from '../../errors.ts'
import { closed } from '../closing.ts'
import { allEnded, unitsEnded } from '../ending.ts'
import type { Facts } from '../facts.ts'
import type { WorkOrder } from '../model.ts'
import { requestRow } from '../requests.ts'
import type { OrderSettings } from '../settings.ts'
import { ACTIVE } from '../states.ts'
import { defineTransition } from '../transition.ts'
import { words } from '../words.ts'

const common = {
  reason: words('withdraw-reason', 500),
  /** Whether what is of public interest in it should go on without the caller. */
  publicInterest: z.boolean().default(false),
}
const input = z.discriminatedUnion('identity', [
  z.object({ identity: z.literal('SAME_PHONE'), phone: z.string('work-order.phone-missing').trim().regex(/^\+?\d{5,15}$/, 'work-order.phone-invalid'), ...common }),
  z.object({ identity: z.literal('QUERY_CODE'), code: z.string('work-order.query-code-missing').trim().regex(/^\d{6}$/, 'work-order.query-code-missing'), ...common }),
], 'work-order.identity-missing')

/** T35 撤单：诉求人本人要求，来电号码或查询码核对一致（代替第二人审批）；安全举报、敏感件、督办件不能撤。 */
export const withdraw = defineTransition({
  verb: 'withdraw',
  from: ACTIVE,
  input,
  needs: ['assignments', 'requests', 'transfers', 'dispute', 'opinions', 'callerProof', 'settings'],
  decide: (order, input, { actor, now, facts, newId }) => {
    mustBeWithdrawable(order, facts.settings.order)
    mustBeTheCaller(input.identity, facts.callerProof)
    const { identity, reason, publicInterest } = input
    const end = closed('WITHDRAWN', 'WITHDRAWN', now)
    const request = requestRow(order, facts.requests, actor, {
      id: newId(), kind: 'WITHDRAWAL', status: 'APPROVED', ground: 'CALLER', words: reason, proposedAt: now, detail: { identity, publicInterest },
      decidedBy: actor.personId, decidedByName: actor.name, decidedAt: now,
    })
    return {
      patch: { ...end.patch, suspendedAt: null, resumeBy: null },
      // Neither the number nor the code: how the caller was recognised is enough.
      event: { requestNo: request.row.no, identity, reason, publicInterest, unitsEnded: unitsEnded(facts.assignments) },
      rows: [...allEnded(order, facts, { reason: '诉求人撤单', actor, at: now }), ...end.rows, request],
    }
  },
})

function mustBeWithdrawable(order: WorkOrder, { safetyCategories }: Pick<OrderSettings, 'safetyCategories'>): void {
  const safety = order.requestType === 'REPORT' && safetyCategories.some((category) => order.categoryCode?.startsWith(category))
  must(!safety, 'work-order.withdraw-safety')
  must(!order.isSensitive, 'work-order.withdraw-sensitive')
  must(!order.isSupervised, 'work-order.withdraw-supervised')
  // Others said the same and haven't withdrawn it.
  must(order.repeatCount === 0, 'work-order.withdraw-merged', { count: order.repeatCount })
}

function mustBeTheCaller(identity: 'SAME_PHONE' | 'QUERY_CODE', { samePhone, sameCode }: Facts['callerProof']): void {
  if (identity === 'SAME_PHONE' && !samePhone) throw new DomainError('work-order.not-same-phone')
  if (identity === 'QUERY_CODE' && !sameCode) throw new DomainError('work-order.wrong-query-code')
}
