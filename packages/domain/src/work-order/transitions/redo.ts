import { z } from 'zod'
import { redoLimit } from '../../deadline/limit.ts'
import { must } from '../../errors.ts'
import { successorOf } from '../../unit/successor.ts'
import { assign } from '../assigning.ts'
import type { Facts } from '../facts.ts'
import { cancelled } from '../moving.ts'
import { isOpen, leadOf } from '../parts.ts'
import { defineTransition } from '../transition.ts'
import { words } from '../words.ts'

/** T32 重办：研判有效，退原单位重办，至多两次，不得再退单；两个时限都按重办时限重新起算 (5.3)。 */
export const redo = defineTransition({
  verb: 'redo',
  from: ['REDO_REVIEW'],
  input: z.object({ points: words('redo-points', 1000) }),
  needs: ['assignments', 'sla', 'calendars', 'units', 'settings'],
  decide: (order, { points }, { now, facts, newId }) => {
    const { maximumRedos } = facts.settings.order
    must(order.redoCount < maximumRedos, 'work-order.redo-limit', { limit: maximumRedos })
    const last = leadOf(order, facts.assignments)
    must(last.unitId !== null, 'work-order.no-lead')
    const redoCount = order.redoCount + 1
    const lead = whoHasItNow({ id: last.unitId, tenantId: last.unitTenantId, name: last.unitName }, facts.units)
    const { patch, rows } = assign(order, {
      lead, co: [], cause: 'REDO', suffix: `R${redoCount}`,
      limit: redoLimit(order.requestType ?? 'OTHER', facts.sla), dispatcherTenantId: order.tenantId, sla: facts.sla, calendars: facts.calendars, now, newId,
    })
    return {
      patch: { ...patch, redoCount, isDesignated: true, dissatisfactionEffective: true, callbackDueAt: null, nextCallbackAt: null, callbackAttempts: 0 },
      event: { points, round: redoCount, reason: order.dissatisfactionReason },
      rows: [...facts.assignments.filter(isOpen).map((assignment) => cancelled(assignment, '退回重办', now)), ...rows],
    }
  },
})

/** The unit that replied, or the one that it has been merged into since. */
function whoHasItNow<U extends { id: number; tenantId: number; name: string }>(replied: U, units: Facts['units']): Pick<U, 'id' | 'tenantId' | 'name'> {
  const unit = units.get(replied.id)
  const now = unit && successorOf(unit, units)
  return now ? { id: now.id, tenantId: now.tenantId, name: now.name } : replied
}
