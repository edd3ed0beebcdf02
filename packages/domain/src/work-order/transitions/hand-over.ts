import { z } from 'zod'
import { must } from '../../errors.ts'
import type { RoutingUnit } from '../../routing/model.ts'
import { isComplainedOf } from '../../routing/units.ts'
import { unitNamed } from '../co-handlers.ts'
import { handedBack, handedOn, type Handing } from '../handing-over.ts'
import { heldByUnit } from '../holding.ts'
import { routingFacts } from '../routing-facts.ts'
import { ACTIVE } from '../states.ts'
import { defineTransition } from '../transition.ts'

/** What one handing over changed beside the order: an undo turns back exactly these. */
export const handedRows = z.object({
  parts: z.array(z.uuid()),
  cancelled: z.array(z.uuid()),
  reparented: z.array(z.object({ id: z.uuid(), parentId: z.uuid() })),
  requests: z.array(z.uuid()),
  suggestions: z.array(z.uuid()),
  opinions: z.array(z.uuid()),
})

/**
 * 单位合并移交 (1.3, 1.5)：一个单位并入另一个时，在办的任务原样转给承接单位：状态、签收、时限都不变，谁在何时承办由持有记录说明。
 * Done by the product for whoever merged the units; with `undo`, turned back exactly.
 */
export const handOver = defineTransition({
  verb: 'handOver',
  from: ACTIVE,
  input: z.object({ changeId: z.uuid(), fromUnitId: z.int(), toUnitId: z.int(), by: z.string(), reason: z.string(), document: z.string().nullable(), undo: handedRows.nullable().default(null) }),
  needs: ['assignments', 'requests', 'dispute', 'opinions', 'units', 'tenants', 'rules', 'settings'],
  decide: (order, { undo, ...input }, { now, facts }) => {
    const [from, to] = [unitNamed(facts.units, input.fromUnitId), unitNamed(facts.units, input.toUnitId)]
    must(from.tenantId === to.tenantId, 'unit.not-found')
    must(!isComplainedOf(routingFacts(order, order.tenantId, facts, now), to), 'unit.complained', { unit: to.name, orders: 1 })
    const handing: Handing = { from, to, facts, now }
    const { rows, handed } = undo ? handedBack(handing, undo) : handedOn(handing)
    must(rows.length, 'work-order.nothing-to-hand-over')
    const leads = order.leadUnitId === from.id && order.leadAssignmentId !== null && handed.parts.includes(order.leadAssignmentId)
    const held = leads && order.holderUnitId === from.id && order.leadAssignmentId ? heldByUnit(to, order.leadAssignmentId, now) : { patch: {}, rows: [] }
    return {
      patch: { ...(leads ? { leadUnitId: to.id, leadUnitName: to.name } : {}), ...held.patch },
      event: { ...said(input, from, to), handed, undo: undo !== null },
      rows: [...rows, ...held.rows],
    }
  },
})

const said = ({ changeId, by, reason, document }: { changeId: string; by: string; reason: string; document: string | null }, from: RoutingUnit, to: RoutingUnit) =>
  ({ changeId, by, reason, document, fromUnitId: from.id, fromUnitName: from.name, toUnitId: to.id, unitName: to.name })
