import { z } from 'zod'
import { FAILED_OUTCOMES } from '../../callback/model.ts'
import { isCallingTime } from '../../callback/calling.ts'
import { must } from '../../errors.ts'
import { soonest } from '../holding.ts'
import { defineTransition } from '../transition.ts'

/** 记未接通：每次拨打留痕；下次拨打只约在回访时段内 (8.2)。 */
export const logCallback = defineTransition({
  verb: 'logCallback',
  from: ['CALLBACK_PENDING', 'MERGED'],
  input: z.object({
    outcome: z.enum(FAILED_OUTCOMES, 'work-order.callback-outcome-missing'),
    nextAt: z.coerce.date().nullable().default(null),
  }),
  needs: ['settings'],
  decide: (order, { outcome, nextAt }, { now, facts }) => {
    const { callingHours } = facts.settings.order
    // A merged order's reporter is called only while his own evaluation is open.
    must(order.status !== 'MERGED' || order.callbackDueAt, 'work-order.merged-unanswered')
    must(nextAt || outcome !== 'RESCHEDULED', 'work-order.next-callback-missing')
    must(!nextAt || nextAt > now, 'work-order.next-callback-past')
    must(!nextAt || isCallingTime(nextAt, callingHours), 'work-order.outside-calling-hours', { hours: callingHours.map((span) => span.join('–')).join('、') })
    const callbackAttempts = order.callbackAttempts + 1
    return {
      // Whom somebody began to call, somebody calls to the end: a low rating by text message is asked after so (T31).
      patch: { callbackAttempts, selfCloseAt: null, nextCallbackAt: nextAt, nextDueAt: soonest(order.callbackDueAt, nextAt) },
      event: { outcome, attempt: callbackAttempts, nextAt: nextAt?.toISOString() ?? null },
      rows: [{ insert: 'callback_attempt', row: { at: now, outcome, nextAt } }],
    }
  },
})
