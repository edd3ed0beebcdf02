import { z } from 'zod'
import { defineTransition } from '../transition.ts'
import { words } from '../words.ts'

/** T43 补充附页：归档件只能由中心主任附加说明，原件一字不改。 */
export const addendum = defineTransition({
  verb: 'addendum',
  from: ['ARCHIVED'],
  input: z.object({
    reason: words('addendum-reason', 500),
    text: words('addendum', 4000),
    attachmentIds: z.array(z.string()).max(20).default([]),
  }),
  needs: [],
  decide: (_order, { reason, text, attachmentIds }) => ({ patch: {}, event: { reason, text, attachmentIds } }),
})
