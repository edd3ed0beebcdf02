import { z } from 'zod'
import { provisionalDue } from '../../deadline/clocks.ts'
import { dispatchLimit } from '../../deadline/limit.ts'
import { calendarOf, clockRow, upperOf } from '../assigning.ts'
import { queuedAt, tenantNamed } from '../moving.ts'
import { limitOfOrder } from '../order-limit.ts'
import { defineTransition } from '../transition.ts'
import { words } from '../words.ts'

/** T44 改为受理：不予受理有误的，恢复受理，编号不变，时限从现在起算；受理差错计入质检。 */
export const reaccept = defineTransition({
  verb: 'reaccept',
  from: ['REJECTED'],
  input: z.object({ reason: words('reaccept-reason', 500) }),
  needs: ['tenants', 'sla', 'calendars'],
  decide: (order, { reason }, { now, facts }) => {
    const calendar = calendarOf(facts.calendars, order.tenantId)
    const limit = limitOfOrder(order, facts.sla)
    const dispatch = dispatchLimit(order.urgency, facts.sla)
    const dueAt = limit && provisionalDue({ registeredAt: now, dispatch, limit, calendar, upper: upperOf(order, facts.sla) })
    const queued = queuedAt(tenantNamed(facts.tenants, order.tenantId), order, facts, now)
    return {
      patch: { ...queued.patch, registeredAt: now, dueAt, slaPolicyId: facts.sla.id, closedAt: null, closeReason: null },
      event: { reason, intakeError: true },
      rows: [...queued.rows, clockRow('CITIZEN', null, 'PROVISIONAL', now, dueAt, limit, calendar, { dispatch })],
    }
  },
})
