import { z } from 'zod'
import { must } from '../../errors.ts'
import { leadOf } from '../parts.ts'
import { shiftedClocks, shiftedContact } from '../shifted-clocks.ts'
import { defineTransition } from '../transition.ts'
import { maybeWords } from '../words.ts'

/** T24 恢复办理：单位或中心随时可以，到期由系统恢复；两个时限和还没做的首次联系顺延挂起的时间，各按各的日历 (5.3)。 */
export const resume = defineTransition({
  verb: 'resume',
  from: ['SUSPENDED'],
  input: z.object({ words: maybeWords('resume-words', 500) }),
  needs: ['assignments', 'clocks', 'sla', 'calendars'],
  decide: (order, { words }, { actor, now, facts }) => {
    const auto = actor.duties.includes('SYSTEM')
    must(!auto || (order.resumeBy && order.resumeBy <= now), 'work-order.resume-not-due')
    const suspendedAt = order.suspendedAt ?? order.since
    const moved = shiftedClocks(order, facts, { cause: 'SUSPENSION', suspendedAt, resumedAt: now }, now)
    const contact = shiftedContact(order, leadOf(order, facts.assignments), facts, { suspendedAt, resumedAt: now })
    return {
      patch: { ...moved.patch, ...contact.patch, status: 'IN_PROGRESS', suspendedAt: null, resumeBy: null, checkDueAt: null },
      event: { words, auto, suspendedAt: suspendedAt.toISOString(), dueAt: moved.patch.dueAt, holderDueAt: moved.patch.holderDueAt },
      rows: [...moved.rows, ...contact.rows],
    }
  },
})
