import { z } from 'zod'
import { ACTIVE } from '../states.ts'
import { defineTransition } from '../transition.ts'
import { words } from '../words.ts'

/** T51 补充：诉求人补充的情况另列一条，不改动最初的记录。 */
export const addSupplement = defineTransition({
  verb: 'addSupplement',
  from: ACTIVE,
  input: z.object({
    text: words('supplement', 2000),
    /** Files uploaded to the order before. */
    attachmentIds: z.array(z.string()).max(20).default([]),
  }),
  needs: [],
  decide: (_order, { text, attachmentIds }) => ({ patch: {}, event: { text, attachmentIds } }),
})
