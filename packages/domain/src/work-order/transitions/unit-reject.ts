import { z } from 'zod'
import { workingDue } from '../holding.ts'
import { leadOf } from '../parts.ts'
import { defineTransition } from '../transition.ts'
import { words } from '../words.ts'

/** T26 退回修改：单位内部退给经办人，时限照走。 */
export const unitReject = defineTransition({
  verb: 'unitReject',
  from: ['UNIT_REVIEW'],
  input: z.object({ opinion: words('opinion', 500) }),
  needs: ['assignments'],
  decide: (order, { opinion }, { facts }) => ({
    patch: { status: 'IN_PROGRESS', nextDueAt: workingDue(order) },
    event: { opinion },
    rows: [{ update: 'assignment', id: leadOf(order, facts.assignments).id, patch: { status: 'IN_PROGRESS', submittedAt: null } }],
  }),
})
