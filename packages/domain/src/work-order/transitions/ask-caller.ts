import { z } from 'zod'
import { ACTIVE } from '../states.ts'
import { defineTransition } from '../transition.ts'
import { words } from '../words.ts'

/** T53 请诉求人补充：交回访台去问，时钟照走；答复作为补充 (T51) 回来。 */
export const askCaller = defineTransition({
  verb: 'askCaller',
  from: ACTIVE,
  input: z.object({ questions: words('questions', 1000) }),
  needs: [],
  decide: (_order, { questions }, { actor, now, newId }) => {
    const id = newId()
    return {
      patch: {},
      event: { questionId: id, text: questions },
      rows: [{ insert: 'caller_question', row: { id, questions, askedBy: actor.personId, askedByName: actor.name, askedAt: now, answer: null, answeredAt: null } }],
    }
  },
})
