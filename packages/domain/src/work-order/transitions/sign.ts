import { z } from 'zod'
import { principalsOf } from '../../access/actor.ts'
import { contactLimit, due } from '../../deadline/limit.ts'
import { must } from '../../errors.ts'
import { calendarOf } from '../assigning.ts'
import { leadOf } from '../parts.ts'
import { lapsedRequests } from '../requests.ts'
import { RETURN_KINDS } from '../returns.ts'
import { workingDue } from '../holding.ts'
import { defineTransition } from '../transition.ts'

/** T13 签收，可交本单位一人经办；逾时由系统代签并标明 (4.3: 逾期不签又不退的，视为首办责任单位). The contact clock starts. */
export const sign = defineTransition({
  verb: 'sign',
  from: ['DISPATCHED'],
  input: z.object({
    /** Who handles it; whoever signs, unless somebody of the unit is named. */
    handlerId: z.string().max(80).nullable().default(null),
  }),
  needs: ['assignments', 'requests', 'sla', 'calendars', 'colleagues'],
  decide: (order, { handlerId }, { actor, now, facts }) => {
    const lead = leadOf(order, facts.assignments)
    const auto = actor.duties.includes('SYSTEM')
    must(!auto || (order.signDueAt && order.signDueAt <= now), 'work-order.sign-not-due')
    const returns = facts.requests.filter((request) => RETURN_KINDS.some((kind) => kind === request.kind))
    const lapsed = lapsedRequests(returns, '逾期未签收，视为首办责任单位', actor, now)
    must(auto || !lapsed.length, 'work-order.return-pending')
    const handler = handlerId === null || handlerId === actor.personId ? null : facts.colleagues.find(({ personId }) => personId === handlerId)
    must(handler !== undefined, 'work-order.handler-unknown')
    const contactDueAt = due(now, contactLimit(order.urgency, facts.sla), calendarOf(facts.calendars, lead.unitTenantId))
    return {
      patch: { status: 'IN_PROGRESS', signedAt: now, contactDueAt, nextDueAt: workingDue(order) },
      event: { auto, overdue: order.signDueAt ? now > order.signDueAt : false, ...(handler ? { handlerId: handler.personId, handlerName: handler.name, handlerUnitId: handler.unitId } : {}) },
      rows: [
        ...lapsed,
        {
          update: 'assignment',
          id: lead.id,
          patch: { status: 'IN_PROGRESS', signedAt: now, signedBy: auto ? null : actor.personId, autoSigned: auto, handlerId: auto ? null : (handler?.personId ?? actor.personId), handlerFor: handler ? [] : principalsOf(actor), contactDueAt },
        },
      ],
    }
  },
})
