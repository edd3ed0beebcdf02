import { DomainError } from '../errors.ts'
import type { Actor } from '../access/actor.ts'
import type { Assignment, WorkOrder } from './model.ts'
import { OPEN_ASSIGNMENT } from './states.ts'

export const isOpen = (assignment: Assignment): boolean => OPEN_ASSIGNMENT.includes(assignment.status)

/** Handed in to the lead (T55): a unit's part once its leader has approved it, a centre's and what is passed on inside the house at once. */
export const isHandedIn = ({ role, unitId, submittedAt, approvedAt }: Assignment): boolean => (role === 'CO' && unitId !== null ? approvedAt : submittedAt) !== null

/** The lead's assignment; the order's status derives from it. */
export function leadOf(order: Pick<WorkOrder, 'leadAssignmentId'>, assignments: readonly Assignment[]): Assignment {
  const lead = assignments.find((assignment) => assignment.id === order.leadAssignmentId)
  if (!lead) throw new DomainError('work-order.no-lead')
  return lead
}

/**
 * The open part of the actor's unit, or of its centre (R12): its co-handling first, else what its unit was
 * given inside the house (T20).
 */
export function ownPart(actor: Actor, assignments: readonly Assignment[]): Assignment {
  const own = assignments.filter(
    (part) => part.role !== 'LEAD' && isOpen(part) && (part.unitId === null ? part.unitTenantId === actor.tenantId && !actor.unitId : actor.unitIds.includes(part.unitId)),
  )
  const part = own.find((candidate) => candidate.role === 'CO') ?? own[0]
  if (!part) throw new DomainError('work-order.no-part')
  return part
}

/** The co-handling of the actor's unit whose opinion waits for its leader (T55). */
export function submittedPart(actor: Actor, assignments: readonly Assignment[]): Assignment {
  const part = assignments.find((candidate) => candidate.role === 'CO' && candidate.status === 'SUBMITTED' && candidate.unitId !== null && actor.unitIds.includes(candidate.unitId))
  if (!part) throw new DomainError('work-order.part-not-submitted')
  return part
}
