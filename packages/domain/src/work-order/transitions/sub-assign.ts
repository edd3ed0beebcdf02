import { z } from 'zod'
import type { Actor } from '../../access/actor.ts'
import { DomainError, must } from '../../errors.ts'
import { due, signLimit } from '../../deadline/limit.ts'
import type { RoutingUnit } from '../../routing/model.ts'
import { isComplainedOf } from '../../routing/units.ts'
import { assignmentRow, calendarOf } from '../assigning.ts'
import { unitNamed } from '../co-handlers.ts'
import type { Facts } from '../facts.ts'
import type { Assignment, WorkOrder } from '../model.ts'
import { isOpen, ownPart } from '../parts.ts'
import { routingFacts } from '../routing-facts.ts'
import { defineTransition } from '../transition.ts'
import { maybeWords } from '../words.ts'

/** T20 转科室：转给本单位下属（协办中心可转给本级任一单位）；内部期限不晚于本单位期限，责任仍在本单位。 */
export const subAssign = defineTransition({
  verb: 'subAssign',
  from: ['DISPATCHED', 'IN_PROGRESS'],
  input: z.object({
    unitId: z.number('work-order.unit-missing').int(),
    dueAt: z.coerce.date('work-order.internal-due-missing'),
    words: maybeWords('words', 500),
  }),
  needs: ['assignments', 'units', 'tenants', 'rules', 'sla', 'calendars', 'settings'],
  decide: (order, input, { actor, now, facts, newId }) => {
    const parent = responsiblePart(actor, order, facts.assignments)
    const unit = unitNamed(facts.units, input.unitId)
    must(isInside(unit, parent, facts.units), 'work-order.unit-not-inside', { unit: unit.name, parent: parent.unitName })
    must(unit.status === 'ACTIVE', 'work-order.unit-inactive', { unit: unit.name })
    must(!isComplainedOf(routingFacts(order, order.tenantId, facts, now), unit), 'routing.R5_COMPLAINED', { unit: unit.name })
    const siblings = facts.assignments.filter((sub) => sub.parentId === parent.id)
    must(!siblings.some((sub) => isOpen(sub) && sub.unitId === unit.id), 'work-order.sub-already', { unit: unit.name })
    must(input.dueAt > now, 'work-order.internal-due-past')
    must(!parent.dueAt || input.dueAt <= parent.dueAt, 'work-order.internal-due-late', { dueAt: parent.dueAt })

    const signDueAt = due(now, signLimit(order.urgency, facts.sla), calendarOf(facts.calendars, unit.tenantId))
    return {
      patch: {},
      event: { unitId: unit.id, unitName: unit.name, parentAssignmentId: parent.id, parentUnitName: parent.unitName, dueAt: input.dueAt, words: input.words },
      rows: [
        assignmentRow({
          id: newId(), role: 'SUB', parentId: parent.id, party: { tenantId: unit.tenantId, unitId: unit.id, name: unit.name },
          suffix: `${parent.suffix}-${siblings.length + 1}`, sign: signDueAt < input.dueAt ? signDueAt : input.dueAt, dueAt: input.dueAt, limit: null, now,
        }),
      ],
    }
  },
})

/** What the actor passes on: the lead its unit holds, else its own part. */
function responsiblePart(actor: Actor, order: WorkOrder, assignments: readonly Assignment[]): Assignment {
  const lead = assignments.find((assignment) => assignment.id === order.leadAssignmentId)
  if (lead?.unitId && actor.unitIds.includes(lead.unitId)) return lead
  const part = ownPart(actor, assignments)
  if (part.role === 'SUB') throw new DomainError('work-order.sub-of-sub')
  return part
}

/** Below the unit in its tree; for a centre that co-handles, any unit of its tenant. */
function isInside(unit: RoutingUnit, part: Assignment, units: Facts['units']): boolean {
  if (part.unitId === null) return unit.tenantId === part.unitTenantId
  const seen = new Set<number>()
  for (let at = unit.parentId; at !== null && !seen.has(at); at = units.get(at)?.parentId ?? null) {
    if (at === part.unitId) return true
    seen.add(at)
  }
  return false
}
