import { ENDED_UNANSWERED } from '../merging.ts'
import { ACTIVE } from '../states.ts'
import { defineTransition } from '../transition.ts'
import { mergedInput } from './absorb.ts'

/** T57 的另一面：主单减去一件和人数，拆出的那件留在它的历史里。 */
export const release = defineTransition({
  verb: 'release',
  from: [...ACTIVE, ...ENDED_UNANSWERED],
  input: mergedInput,
  needs: [],
  decide: (order, { childId, childNo, headcount }) => ({
    patch: { repeatCount: Math.max(order.repeatCount - 1, 0), involvedHeadcount: Math.max(order.involvedHeadcount - headcount, 1) },
    event: { childId, childNo, headcount },
  }),
})
