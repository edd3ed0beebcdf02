import { z } from 'zod'
import { must } from '../../errors.ts'
import { mustNotBeDesignated, mustNotLeaveMerged, mustTakeOrders, queuedAt, share, tenantNamed } from '../moving.ts'
import { lapsedRejection } from '../requests.ts'
import { defineTransition } from '../transition.ts'
import { maybeWords, words } from '../words.ts'

/** T47 下派：地市派到县区的队列，县区不得拒收，只可附证据上报。 Rules 6.4 R1, R11. The citizen's clock runs on. */
export const sendDown = defineTransition({
  verb: 'sendDown',
  from: ['REGISTERED'],
  input: z.object({
    toTenantId: z.number('work-order.target-missing').int(),
    opinion: words('dispatch-opinion', 1000),
    /** Why this county, where the place isn't in it. */
    basis: maybeWords('basis', 500),
    /** When the prefecture wants the answer: by the citizen's date unless an earlier one is named. */
    replyBy: z.coerce.date('work-order.input-invalid').nullable().default(null),
  }),
  needs: ['tenants', 'requests', 'sla', 'calendars'],
  decide: (order, input, { actor, now, facts, newId }) => {
    mustNotBeDesignated(order)
    const target = tenantNamed(facts.tenants, input.toTenantId)
    mustNotLeaveMerged(order, target.id)
    mustTakeOrders(target)
    must(target.parentId === order.tenantId, 'work-order.send-down-not-own-county', { tenant: target.name })
    must(order.areaCode === target.areaCode || input.basis, 'work-order.send-down-basis-missing', { tenant: target.name })
    const promised = order.dueAt && order.dueAt > now ? order.dueAt : null
    const replyBy = input.replyBy ?? promised
    must(!replyBy || replyBy > now, 'work-order.reply-by-past')
    must(!replyBy || !promised || replyBy <= promised, 'work-order.reply-by-late', { due: promised })
    const queued = queuedAt(target, order, facts, now)
    return {
      patch: { ...queued.patch, tenantId: target.id },
      event: { toTenantId: target.id, toTenantName: target.name, opinion: input.opinion, basis: input.basis, replyBy },
      rows: [
        share(order.tenantId, 'ORIGIN', '下派', false),
        {
          insert: 'transfer',
          row: {
            id: newId(), kind: 'SEND_DOWN', fromTenantId: order.tenantId, toTenantId: target.id, reason: input.opinion, evidence: input.basis, stay: 'FOLLOW',
            status: 'ACCEPTED', dueAt: null, proposedAt: now, decidedAt: now, decidedWords: null,
          },
        },
        ...queued.rows,
        ...lapsedRejection(facts.requests, '已下派', actor, now),
      ],
    }
  },
})
