import { z } from 'zod'
import type { Facts } from '../facts.ts'
import type { WorkOrder } from '../model.ts'
import { alarmOf, callersLately, RAISED } from '../merging.ts'
import { statuteOf } from '../order-limit.ts'
import { reclassifiedClocks } from '../reclassified-clocks.ts'
import { ACTIVE } from '../states.ts'
import { defineTransition, type Decision } from '../transition.ts'
import { answerFor } from './answer-merged.ts'

/** The merge as the order sees it that takes another one in: what both sides of a merge keep. */
export const mergedInput = z.object({ childId: z.string(), childNo: z.string().nullable(), headcount: z.int().nonnegative() })

type Clocks = Pick<Facts, 'sla' | 'calendars' | 'assignments' | 'clocks' | 'custody'>

/** T07 的另一面：主单计入一件和人数；24 小时内诉求人多起来的，报热点并提一级紧急程度，再多按突发情况报告 (rule 4.6). */
export const absorb = defineTransition({
  verb: 'absorb',
  from: ACTIVE,
  input: mergedInput,
  needs: ['merged', 'sla', 'calendars', 'assignments', 'clocks', 'custody', 'settings'],
  decide: (order, { childId, childNo, headcount }, { now, facts }) => {
    const crowd = { merged: facts.merged, now, settings: facts.settings.order }
    const alarm = alarmOf(order, childId, crowd)
    // What has a limit of its own by statute stays.
    const urgency = alarm === 'HOTSPOT' && facts.settings.order.hotspot.raisesUrgency && !statuteOf(order) ? RAISED[order.urgency] : order.urgency
    const raised = urgency === order.urgency ? { patch: {}, rows: [] } : hurried({ ...order, urgency }, facts, now)
    return {
      patch: { ...raised.patch, repeatCount: order.repeatCount + 1, involvedHeadcount: order.involvedHeadcount + headcount },
      event: { childId, childNo, headcount, callers: callersLately(order, crowd), alarm, urgency: urgency === order.urgency ? null : urgency },
      rows: raised.rows,
      // Answered already: the newcomer gets the same answer at once.
      followUps: order.status === 'CALLBACK_PENDING' && order.callbackDueAt ? [answerFor(childId, order, { callbackDueAt: order.callbackDueAt, startBy: null })] : [],
    }
  },
})

/** As with any change of urgency: before the first signature both dates move, later it is a correction (rule 5.3). */
function hurried(order: WorkOrder, facts: Clocks, now: Date): Pick<Decision, 'patch'> & { rows: NonNullable<Decision['rows']> } {
  const unsigned = !facts.assignments.some((part) => part.role === 'LEAD' && part.signedAt)
  const clocks = unsigned && (order.status === 'REGISTERED' || order.status === 'DISPATCHED') ? reclassifiedClocks(order, facts, now) : { patch: {}, rows: [] }
  return { patch: { ...clocks.patch, urgency: order.urgency }, rows: clocks.rows }
}
