import { z } from 'zod'
import type { Actor } from '../../access/actor.ts'
import { must } from '../../errors.ts'
import { disputeDates, isAnswered, undecidedDispute, opinionsOf } from '../disputes.ts'
import type { DisputeOpinion } from '../model.ts'
import type { Row } from '../rows.ts'
import { defineTransition } from '../transition.ts'
import { maybeWords } from '../words.ts'

const input = z
  .object({
    /** The system's mark that nobody wrote inside the limit. */
    silent: z.literal(true).optional(),
    words: maybeWords('words', 2000),
    clause: maybeWords('clause', 500),
    evidence: maybeWords('evidence', 1000),
  })
  .refine((input) => input.silent || input.words, { error: 'work-order.words-missing', path: ['words'] })
  .refine((input) => input.silent || input.clause, { error: 'work-order.clause-missing', path: ['clause'] })

/** T54 提交意见：各方一次，限时内；逾期未提交由系统记为沉默（沉默即视为同意）。 Rule 6.6. */
export const giveOpinion = defineTransition({
  verb: 'giveOpinion',
  from: ['DISPUTED'],
  input,
  needs: ['dispute', 'opinions', 'sla', 'calendars'],
  decide: (order, input, { actor, now, facts }) => {
    const dispute = undecidedDispute(facts.dispute)
    const all = opinionsOf(dispute, facts.opinions)
    const late = dispute.opinionDueAt !== null && dispute.opinionDueAt < now
    const owed = all.filter((opinion) => !isAnswered(opinion))
    // Once nobody owes anything, the designation bites next.
    const nextDueAt = (answered: number) => (answered === owed.length ? disputeDates(dispute, facts).designation : order.nextDueAt)

    if (input.silent) {
      must(actor.duties.includes('SYSTEM'), 'work-order.silence-is-marked')
      must(late, 'work-order.opinion-not-due')
      const rows = owed.map((opinion): Row => ({ update: 'dispute_opinion', id: opinion.id, patch: { silentAt: now } }))
      return { patch: { nextDueAt: nextDueAt(owed.length) }, event: { silent: owed.map((opinion) => opinion.partyName) }, rows }
    }
    const own = ownOpinion(actor, all)
    must(!late, 'work-order.opinion-late')
    const { words, clause, evidence } = input
    return {
      patch: { nextDueAt: nextDueAt(1) },
      event: { party: own.partyName, words, clause, evidence },
      rows: [{ update: 'dispute_opinion', id: own.id, patch: { words, clause, evidence, givenAt: now } }],
    }
  },
})

/** The opinion the actor's unit, or its centre, still owes. */
function ownOpinion(actor: Actor, opinions: readonly DisputeOpinion[]): DisputeOpinion {
  const mine = opinions.filter((opinion) =>
    opinion.partyUnitId === null ? opinion.partyTenantId === actor.tenantId && actor.unitId === null : actor.unitIds.includes(opinion.partyUnitId),
  )
  must(mine.length, 'work-order.no-opinion-owed')
  const owed = mine.find((opinion) => !isAnswered(opinion))
  must(owed || !mine.every((opinion) => opinion.silentAt), 'work-order.opinion-late')
  must(owed, 'work-order.opinion-given')
  return owed
}
