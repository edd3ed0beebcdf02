import { z } from 'zod'
import { DISSATISFACTION_REASONS } from '../../callback/model.ts'
import { workingDaysBetween } from '../../deadline/calendar.ts'
import { due, reviewLimit } from '../../deadline/limit.ts'
import { must } from '../../errors.ts'
import { calendarOf } from '../assigning.ts'
import { NO_EVALUATION } from '../evaluation.ts'
import { heldByTenant } from '../holding.ts'
import { tenantNamed } from '../moving.ts'
import { defineTransition } from '../transition.ts'
import { words } from '../words.ts'

/** T40 事后不满意：办结后五个工作日内诉求人又来反映不满意的，转入研判，只此一次。 */
export const lateDissatisfaction = defineTransition({
  verb: 'lateDissatisfaction',
  from: ['CLOSED'],
  input: z.object({
    reason: z.enum(DISSATISFACTION_REASONS, 'work-order.dissatisfaction-reason-missing'),
    words: words('caller-words', 1000),
    resultRating: z.number('work-order.result-rating-missing').int().min(1, 'work-order.result-rating-missing').max(5, 'work-order.result-rating-missing'),
    resolved: z.enum(['YES', 'PARTLY', 'NO']).nullable().default(null),
  }),
  needs: ['tenants', 'sla', 'calendars', 'settings'],
  decide: (order, { reason, words, resultRating, resolved }, { now, facts }) => {
    const { lateDissatisfaction: limit, lowestContent } = facts.settings.order
    const calendar = calendarOf(facts.calendars, order.tenantId)
    must(order.leadAssignmentId && order.closedAt, 'work-order.never-handled')
    must(!order.reopenedAt, 'work-order.late-only-once')
    must(workingDaysBetween(calendar, order.closedAt, now) <= limit.amount, 'work-order.too-late-to-complain', { days: limit.amount })
    must(resultRating < lowestContent, 'work-order.rating-not-low')
    const held = heldByTenant(tenantNamed(facts.tenants, order.tenantId), now)
    return {
      patch: {
        ...held.patch, status: 'REDO_REVIEW', closedAt: null, closeReason: null, reopenedAt: now, resultRating, resolvedByCaller: resolved, dissatisfactionReason: reason,
        dissatisfactionWords: words, dissatisfactionEffective: null, nextDueAt: due(now, reviewLimit(facts.sla), calendar),
      },
      event: { reason, resultRating, resolved, closedAt: order.closedAt.toISOString() },
      rows: [
        ...held.rows,
        { insert: 'evaluation', row: { ...NO_EVALUATION, round: order.redoCount + 1, channel: 'PHONE', resolved, resultRating, reason, words } },
      ],
    }
  },
})
