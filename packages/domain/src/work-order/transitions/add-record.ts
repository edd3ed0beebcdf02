import { z } from 'zod'
import { must } from '../../errors.ts'
import { leadOf } from '../parts.ts'
import { defineTransition } from '../transition.ts'
import { words } from '../words.ts'

export const RECORD_KINDS = ['CONTACT', 'SITE_VISIT', 'PROGRESS'] as const
export const CONTACT_MODES = ['PHONE', 'SMS', 'VISIT', 'ONLINE'] as const

/** T21 办理记录：联系诉求人、现场核查、进展。首次联系上诉求人的时间由此而来。 */
export const addRecord = defineTransition({
  verb: 'addRecord',
  // What was given back goes on until it is decided whose it is (先办后议, R7).
  from: ['IN_PROGRESS', 'RETURN_REVIEW', 'DISPUTED'],
  input: z.object({
    kind: z.enum(RECORD_KINDS, 'work-order.record-kind-missing'),
    /** When it happened; the present moment where left out. */
    at: z.coerce.date().optional(),
    /** Contacts only: how, and whether the caller was reached. */
    mode: z.enum(CONTACT_MODES).nullable().default(null),
    reached: z.boolean().nullable().default(null),
    content: words('record', 2000),
  }),
  needs: ['assignments'],
  decide: (order, input, { actor, now, facts, newId }) => {
    const { kind, content } = input
    const at = input.at ?? now
    const isContact = kind === 'CONTACT'
    must(!isContact || (input.mode && input.reached !== null), 'work-order.contact-incomplete')
    must(at <= now, 'work-order.time-in-future')
    must(at >= leadOf(order, facts.assignments).dispatchedAt, 'work-order.record-before-dispatch')
    const mode = isContact ? input.mode : null
    const reached = isContact ? input.reached : null
    const id = newId()
    return {
      patch: reached && !order.firstContactAt ? { firstContactAt: at } : {},
      event: { recordId: id, kind, mode, reached, overdue: Boolean(reached && !order.firstContactAt && order.contactDueAt && at > order.contactDueAt) },
      rows: [
        { insert: 'handling_record', row: { id, assignmentId: order.leadAssignmentId, kind, at, mode, reached, content, personId: actor.personId, personName: actor.name } },
      ],
    }
  },
})
