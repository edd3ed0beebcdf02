import { z } from 'zod'
import { principalsOf } from '../../access/actor.ts'
import { DomainError, must } from '../../errors.ts'
import { workingDue } from '../holding.ts'
import { RESOLUTIONS, type Assignment } from '../model.ts'
import { isHandedIn, isOpen, leadOf } from '../parts.ts'
import { blockingDefects, checkReply } from '../reply-checklist.ts'
import { defineTransition } from '../transition.ts'
import { maybeWords, words } from '../words.ts'

/** T25 提交答复：联系过诉求人，协办意见到齐或已逾期，答复没有硬伤 (4.7)。主办汇总各方意见，只给一个答复。 */
export const submitReply = defineTransition({
  verb: 'submitReply',
  from: ['IN_PROGRESS'],
  input: z.object({
    reply: words('reply', 4000),
    resolution: z.enum(RESOLUTIONS, 'work-order.resolution-missing'),
    legalBasis: maybeWords('legal-basis', 500),
    /** PLANNED: by when. */
    plannedUntil: z.coerce.date().nullable().default(null),
    /** The section that answers questions: its own line. */
    contactPhone: z.string().trim().max(30).nullable().default(null),
    /** Evidence uploaded to the order before. */
    attachmentIds: z.array(z.string()).max(20).default([]),
  }),
  needs: ['assignments', 'records', 'hasPhone', 'settings'],
  decide: (order, input, { actor, now, facts }) => {
    const lead = leadOf(order, facts.assignments)
    const coMissing = lateParts(facts.assignments, now)
    const { reply, resolution, legalBasis, plannedUntil, contactPhone, attachmentIds } = input
    must(!plannedUntil || plannedUntil > now, 'work-order.planned-in-past')
    // A redo asks for a contact of its own: what was said in the round before doesn't count.
    const records = facts.records.filter(({ at }) => at >= lead.dispatchedAt)
    const checks = checkReply(input, { order, hasPhone: facts.hasPhone, records, settings: facts.settings.order })
    const [first, ...others] = blockingDefects(checks)
    if (first) throw new DomainError(`work-order.reply-${first.code.toLowerCase()}`, { ...first.params, others: others.map(({ code }) => code) })
    return {
      patch: { status: 'UNIT_REVIEW', replyText: reply, resolution, replyBy: actor.name, nextDueAt: workingDue(order) },
      event: {
        // Kept with the act: the order only has the reply that holds now.
        reply, resolution, legalBasis, plannedUntil: plannedUntil?.toISOString() ?? null, unitPhone: contactPhone, attachmentIds,
        coMissing: coMissing.map(({ unitName }) => unitName), doubtful: checks.filter(({ state }) => state === 'MISSING').map(({ code }) => code),
      },
      rows: [{ update: 'assignment', id: lead.id, patch: { status: 'SUBMITTED', submittedAt: now, handlerId: actor.personId, handlerFor: principalsOf(actor) } }],
    }
  },
})

/** Parts that are past their date without an opinion; throws while one still has time (rule 4.4). */
function lateParts(assignments: readonly Assignment[], now: Date): Assignment[] {
  const owing = assignments.filter((part) => part.role === 'CO' && isOpen(part) && !isHandedIn(part))
  const inTime = owing.filter(({ dueAt }) => !dueAt || dueAt > now)
  must(inTime.length === 0, 'work-order.co-handlers-owing', { units: inTime.map(({ unitName }) => unitName).join('、') })
  return owing
}
