import { z } from 'zod'
import { defineTransition } from '../transition.ts'
import { words } from '../words.ts'

/** T41 重复来电：办结后同一事项有新情况，另立新单（登记时写明原工单）；原工单上只记这一笔。 */
export const repeat = defineTransition({
  verb: 'repeat',
  from: ['CLOSED'],
  input: z.object({ newFacts: words('new-facts', 2000) }),
  needs: [],
  decide: (_order, { newFacts }) => ({ patch: {}, event: { words: newFacts } }),
})
