import { z } from 'zod'
import { must } from '../../errors.ts'
import { closed } from '../closing.ts'
import { matterInput, matterPatch, mustBeLeaf } from '../matter.ts'
import type { RequestType } from '../model.ts'
import { defineTransition } from '../transition.ts'
import { maybeWords, words } from '../words.ts'

const AT_ONCE: readonly RequestType[] = ['CONSULT', 'PRAISE', 'OPINION', 'SUGGESTION']
const BY_THREE_WAY_CALL: readonly RequestType[] = ['HELP', 'COMPLAINT']

/** T02 直接答复：据知识库当场答复；知识库没有的，写明原因，由知识库补充。 */
export const answerDirectly = defineTransition({
  verb: 'answerDirectly',
  from: ['DRAFT'],
  input: matterInput.extend({
    answer: words('answer', 4000),
    /** What the answer rests on. */
    kbEntryIds: z.array(z.string()).max(20).default([]),
    noKbReason: maybeWords('no-kb-reason', 200),
    solvedByThreeWayCall: z.boolean().default(false),
  }),
  needs: ['categories', 'kbEntries'],
  decide: (order, input, { actor, now, facts }) => {
    mustBeLeaf(input.categoryCode, facts.categories)
    const byCall = input.solvedByThreeWayCall && BY_THREE_WAY_CALL.includes(input.requestType)
    must(AT_ONCE.includes(input.requestType) || byCall, 'work-order.not-answerable-at-once')
    must(input.kbEntryIds.length > 0 || input.noKbReason, 'work-order.kb-or-reason-missing')
    const published = new Set(facts.kbEntries.map(({ id }) => id))
    must(input.kbEntryIds.every((id) => published.has(id)), 'work-order.kb-entry-unknown')
    const end = closed('CLOSED', 'DIRECT_ANSWER', now)
    return {
      patch: { ...matterPatch(input), ...end.patch, replyText: input.answer, replyBy: actor.name, repliedAt: now, resolution: byCall ? 'RESOLVED' : 'EXPLAINED' },
      event: {
        reply: input.answer, requestType: input.requestType, categoryCode: input.categoryCode, byThreeWayCall: byCall, kbEntryIds: input.kbEntryIds, noKbReason: input.noKbReason,
        suspectKbEntryIds: facts.kbEntries.filter(({ suspect }) => suspect).map(({ id }) => id),
        inviteCallRating: order.channel === 'PHONE',
      },
      rows: [{ allocate: 'order_no' }, ...end.rows, ...(input.caller ? [{ set: 'caller' as const, caller: input.caller }] : [])],
    }
  },
})
