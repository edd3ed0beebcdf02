import { z } from 'zod'
import { isAskedBySms, needsNoCallback } from '../../callback/calling.ts'
import { callbackLimits, due } from '../../deadline/limit.ts'
import { calendarOf } from '../assigning.ts'
import { soonest } from '../holding.ts'
import type { Assignment } from '../model.ts'
import { isHandedIn, isOpen } from '../parts.ts'
import type { Row } from '../rows.ts'
import { defineTransition } from '../transition.ts'
import { maybeWords } from '../words.ts'
import { answerFor } from './answer-merged.ts'

/** T29 通过：转回访，各单位的办理到此为止。先到期的是开始回访，打过之后才是回访完 (5.2)；不需回访的由系统随即办结，短信回访的到期未评也由系统办结 (T30)。并入的各件得到同一个答复。 */
export const acceptResult = defineTransition({
  verb: 'acceptResult',
  from: ['CENTRE_REVIEW'],
  input: z.object({ opinion: maybeWords('opinion', 500) }),
  needs: ['assignments', 'sla', 'calendars', 'merged', 'settings', 'takesSms'],
  decide: (order, { opinion }, { now, facts }) => {
    const { start, finish } = callbackLimits(facts.sla)
    const calendar = calendarOf(facts.calendars, order.tenantId)
    const callbackDueAt = due(now, finish, calendar)
    const startBy = due(now, start, calendar)
    const nextCallbackAt = order.preferredCallbackAt && order.preferredCallbackAt > now ? order.preferredCallbackAt : null
    const noCallback = needsNoCallback(order)
    const bySms = facts.takesSms && isAskedBySms(order, facts.settings.order)
    return {
      patch: {
        status: 'CALLBACK_PENDING', callbackDueAt, nextCallbackAt, callbackAttempts: 0, upperAcceptedAt: null,
        selfCloseAt: noCallback ? now : bySms ? callbackDueAt : null, nextDueAt: soonest(callbackDueAt, nextCallbackAt ?? (bySms ? null : startBy)),
      },
      event: { opinion, noCallback, bySms, rateBy: bySms ? callbackDueAt.toISOString() : null, startBy: startBy.toISOString() },
      rows: facts.assignments.filter(isOpen).map((part) => ended(part, now)),
      // Whoever was asked already keeps his evaluation.
      followUps: facts.merged.filter((child) => !child.repliedAt || child.callbackDueAt).map((child) => answerFor(child.id, order, { callbackDueAt, startBy })),
    }
  },
})

/** A part that never gave its opinion isn't accepted, only over. */
const ended = (part: Assignment, at: Date): Row => ({
  update: 'assignment',
  id: part.id,
  patch:
    part.role === 'LEAD' || isHandedIn(part)
      ? { status: 'ACCEPTED', closedAt: at }
      : { status: 'CANCELLED', closedAt: at, closeReason: part.role === 'CO' ? '主办已答复，逾期未提交协办意见' : '主办已答复' },
})
