import { z } from 'zod'
import { must } from '../../errors.ts'
import { unitsEnded } from '../ending.ts'
import { escalated, TAKE_OVER_GROUNDS } from '../escalating.ts'
import { ACTIVE } from '../states.ts'
import { mustBeSo } from '../take-over-grounds.ts'
import { defineTransition } from '../transition.ts'
import { words } from '../words.ts'

/** T39 提级办：地市督办员收回县区工单自行派单，情形须属实，在办任务取消，县区中心转为协办；对群众的期限不停 (7.4)。 */
export const takeOver = defineTransition({
  verb: 'takeOver',
  from: ACTIVE,
  input: z.object({ ground: z.enum(TAKE_OVER_GROUNDS, 'work-order.take-over-ground-missing'), reason: words('reason', 500) }),
  needs: ['assignments', 'requests', 'transfers', 'dispute', 'opinions', 'records', 'clocks', 'tenants', 'sla', 'calendars', 'settings'],
  decide: (order, { ground: trigger, reason }, ground) => {
    must(order.tenantId !== order.prefectureId, 'work-order.already-own')
    mustBeSo(trigger, order, ground.facts, ground.now)
    const moved = escalated(order, reason, ground)
    return {
      patch: moved.patch,
      event: { ground: trigger, reason, fromTenantId: order.tenantId, toTenantId: order.prefectureId, unitId: order.leadUnitId, lastUnitName: order.leadUnitName, unitsEnded: unitsEnded(ground.facts.assignments) },
      rows: moved.rows,
    }
  },
})
