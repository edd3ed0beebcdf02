import { z } from 'zod'
import { DomainError } from '../../errors.ts'
import { calendarOf } from '../assigning.ts'
import { nextCheck } from '../suspending.ts'
import { defineTransition } from '../transition.ts'
import { words } from '../words.ts'

/** T23 挂起检查：挂起的每月看一次，情形还在的写明依据继续挂起；情形已消失的用“恢复办理”。 */
export const checkSuspension = defineTransition({
  verb: 'checkSuspension',
  from: ['SUSPENDED'],
  input: z.object({ finding: words('suspension-finding', 500) }),
  needs: ['calendars', 'settings'],
  decide: (order, { finding }, { now, facts }) => {
    if (!order.resumeBy) throw new DomainError('work-order.resume-date-missing')
    const checkDueAt = nextCheck(now, order.resumeBy, calendarOf(facts.calendars, order.tenantId), facts.settings.order)
    return { patch: { checkDueAt }, event: { words: finding, overdue: order.checkDueAt !== null && now.getTime() - order.checkDueAt.getTime() > LATE_MS, nextCheckAt: checkDueAt } }
  },
})

/** Looked at on the day it fell due is in time. */
const LATE_MS = 86_400_000
