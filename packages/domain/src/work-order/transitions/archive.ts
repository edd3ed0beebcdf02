import { z } from 'zod'
import { must } from '../../errors.ts'
import { NO_LIMIT } from '../model.ts'
import { CLOSED_KINDS } from '../states.ts'
import { isOpenSupervision } from '../supervising.ts'
import { defineTransition } from '../transition.ts'

/** T42 归档：办结满归档期限后由系统封存，此后只读；并单的等主单办结、本人评价过。 */
export const archive = defineTransition({
  verb: 'archive',
  from: CLOSED_KINDS,
  input: z.object({}),
  needs: ['target', 'supervisions'],
  decide: (order, _input, { now, facts }) => {
    must(order.status !== 'MERGED' || (!order.callbackDueAt && (!facts.target || facts.target.closedAt)), 'work-order.archive-not-due')
    must(!facts.supervisions.some(isOpenSupervision), 'work-order.archive-supervised')
    must(order.archiveDueAt && order.archiveDueAt <= now, 'work-order.archive-not-due')
    return { patch: { status: 'ARCHIVED', archivedAt: now, nextDueAt: NO_LIMIT }, event: { closedAs: order.status } }
  },
})
