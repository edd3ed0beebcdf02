import type { Actor } from '@hotline/domain/access/actor.ts'
import type { EventType } from '@hotline/domain/work-order/events.ts'
import type { Assignment } from '@hotline/domain/work-order/model.ts'

type Part = Pick<Assignment, 'id' | 'role' | 'unitId' | 'status' | 'approvedAt' | 'opinion'>
type Told = { type: EventType; payload: Record<string, unknown> }
type Seen<One, Event> = { assignments: One[]; events: Event[] }

const INSIDE: readonly EventType[] = ['work-order.part-submitted', 'work-order.part-rejected']
const WORDS = ['opinion', 'evidence']

/**
 * What a co-handling unit hasn't approved yet is its own affair: the lead and everybody else see its opinion once its
 * leader has approved it, and of what went to and fro inside the unit only the words that were approved (T55).
 */
export function withoutUnapproved<One extends Part, Event extends Told>(actor: Pick<Actor, 'unitIds'>, { assignments, events }: Seen<One, Event>): Seen<One, Event> {
  // A centre's opinion needs nobody's approval, and what was accepted was seen by all.
  const foreign = assignments.filter(({ role, unitId }) => role === 'CO' && unitId !== null && !actor.unitIds.includes(unitId))
  if (!foreign.length) return { assignments, events }
  const held = new Set(foreign.filter(({ approvedAt, status }) => !approvedAt && status !== 'ACCEPTED').map(({ id }) => id))
  const shown = new Set(foreign.flatMap(({ id }) => (held.has(id) ? [] : (events.findLast(({ type, payload }) => type === 'work-order.part-submitted' && payload['assignmentId'] === id) ?? []))))
  const ids = new Set<unknown>(foreign.map(({ id }) => id))
  return {
    assignments: assignments.map((part) => (held.has(part.id) ? { ...part, opinion: null } : part)),
    events: events.map((event) => (INSIDE.includes(event.type) && ids.has(event.payload['assignmentId']) && !shown.has(event) ? { ...event, payload: withoutWords(event.payload) } : event)),
  }
}

const withoutWords = (payload: Told['payload']): Told['payload'] => Object.fromEntries(Object.entries(payload).filter(([key]) => !WORDS.includes(key)))
