import { z } from 'zod'
import { must } from '../../errors.ts'
import { unitsEnded } from '../ending.ts'
import { escalated } from '../escalating.ts'
import { defineTransition } from '../transition.ts'
import { words } from '../words.ts'

/** T34 提级：原单位重办两次仍不满意的，归地市重新派单，原归属地协办 (7.4)；地市自己的工单由地市改派。 */
export const escalateRedo = defineTransition({
  verb: 'escalateRedo',
  from: ['REDO_REVIEW'],
  input: z.object({ reason: words('reason', 500) }),
  needs: ['assignments', 'requests', 'transfers', 'dispute', 'opinions', 'clocks', 'tenants', 'sla', 'calendars', 'settings'],
  decide: (order, { reason }, ground) => {
    const { maximumRedos } = ground.facts.settings.order
    must(order.redoCount >= maximumRedos, 'work-order.redo-first', { count: order.redoCount, limit: maximumRedos })
    const moved = escalated(order, reason, ground)
    return {
      patch: { ...moved.patch, dissatisfactionEffective: true },
      event: { reason, fromTenantId: order.tenantId, toTenantId: order.prefectureId, unitId: order.leadUnitId, lastUnitName: order.leadUnitName, unitsEnded: unitsEnded(ground.facts.assignments), difficult: true },
      rows: moved.rows,
    }
  },
})
