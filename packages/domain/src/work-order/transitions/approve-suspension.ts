import { z } from 'zod'
import { dayOf, dayOfDate } from '../../deadline/beijing.ts'
import { startOfBusiness } from '../../deadline/calendar.ts'
import { must } from '../../errors.ts'
import { calendarOf } from '../assigning.ts'
import { fileUpRow } from '../filing.ts'
import { leadOf } from '../parts.ts'
import { requestGroundNames } from '../phrases/ground-names.zh-CN.ts'
import { decidedRequest, mustBeAnother, mustBeOfHolder, waitingRequest } from '../requests.ts'
import { nextCheck } from '../suspending.ts'
import { defineTransition } from '../transition.ts'
import { maybeWords } from '../words.ts'

/** T23 同意挂起：时钟从此刻停住，到恢复日期开始办公时自动恢复；三十天以上的向地市备案 (4.9)。 */
export const approveSuspension = defineTransition({
  verb: 'approveSuspension',
  from: ['IN_PROGRESS'],
  input: z.object({ opinion: maybeWords('opinion', 500) }),
  needs: ['assignments', 'requests', 'tenants', 'calendars', 'settings'],
  decide: (order, { opinion }, { actor, now, facts, newId }) => {
    const request = waitingRequest(facts.requests, ['SUSPENSION'])
    mustBeAnother(actor, request)
    mustBeOfHolder(order, request)
    const resumeOn = request.detail.resumeOn
    must(resumeOn, 'work-order.resume-date-missing')
    const resumeBy = startOfBusiness(calendarOf(facts.calendars, leadOf(order, facts.assignments).unitTenantId), resumeOn)
    must(resumeBy > now, 'work-order.resume-date-past')
    const long = dayOfDate(resumeOn) - dayOf(now) > facts.settings.order.fileFrom.suspension
    return {
      // The unit keeps it: who holds a suspended order also takes it up again.
      patch: { status: 'SUSPENDED', suspendedAt: now, resumeBy, nextDueAt: resumeBy, checkDueAt: nextCheck(now, resumeBy, calendarOf(facts.calendars, order.tenantId), facts.settings.order) },
      event: { requestNo: request.no, ground: request.ground, reason: request.words, resumeOn, opinion },
      rows: [
        decidedRequest(request, 'APPROVED', actor, opinion, now),
        ...(long ? fileUpRow({ kind: 'LONG_SUSPENSION', subject: `挂起至 ${resumeOn}：${requestGroundNames[request.ground] ?? ''}`, order, facts, now, newId }) : []),
      ],
    }
  },
})
