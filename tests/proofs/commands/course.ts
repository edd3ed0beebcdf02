import { EVENT_OF, type EventType } from '@hotline/domain/work-order/events.ts'
import { CLOSED_KINDS, type WorkOrderStatus } from '@hotline/domain/work-order/states.ts'
import { VERBS, type Verb } from '@hotline/domain/work-order/verbs.ts'
import { sealOf } from '@hotline/server/events/append.ts'
import { RULE } from '../machine/rule.ts'

export type OrderRow = { id: string; version: number; status: WorkOrderStatus; seal: string; holder_tenant_id: number; holder_unit_id: number | null; lead_assignment_id: string | null; created_at: Date }
export type EventRow = { version: number; at: Date; type: EventType; from_status: WorkOrderStatus | null; to_status: WorkOrderStatus; actor_id: string; acting_for: string[]; payload: Record<string, unknown>; hash: string }
export type CustodyRow = { version: number; from_at: Date; holder_tenant_id: number | null; holder_unit_id: number | null; assignment_id: string | null }
export type LeadRow = { id: string; open: boolean; dispatched_at: Date; closed_at: Date | null }
export type Course = { order: OrderRow; events: readonly EventRow[]; custody: readonly CustodyRow[]; leads: readonly LeadRow[] }

const rules = new Map(RULE.map((row) => [row.verb as Verb, row])) // every verb of the rule is one of the product's
export const verbOf = new Map<EventType, Verb>(VERBS.map((verb) => [EVENT_OF[verb], verb]))
const OVER: readonly WorkOrderStatus[] = [...CLOSED_KINDS, 'ARCHIVED', 'DISCARDED']
const AT_UNIT: readonly WorkOrderStatus[] = ['DISPATCHED', 'IN_PROGRESS', 'SUSPENDED', 'UNIT_REVIEW']
const LED: readonly WorkOrderStatus[] = [...AT_UNIT, 'RETURN_REVIEW', 'CENTRE_REVIEW']

/** Everything that isn't as it must be in the whole life of one order, told by its own rows alone. */
export function problemsOf(course: Course): string[] {
  return [...eventProblems(course), ...custodyProblems(course), ...leadProblems(course)].map((problem) => `${course.order.id}: ${problem}`)
}

/** One event for each version, statuses that join, moves that the rule has, and an unbroken chain of seals. */
function eventProblems({ order, events }: Course): string[] {
  const problems: string[] = []
  if (events.length !== order.version) problems.push(`version ${order.version} with ${events.length} events`)
  let before: EventRow | undefined
  let former: WorkOrderStatus | null = null
  for (const [index, event] of events.entries()) {
    const verb = verbOf.get(event.type)
    const where = `v${event.version} ${verb ?? event.type}`
    if (event.version !== index + 1) problems.push(`${where} stands at place ${index + 1}`)
    if (event.from_status !== (before?.to_status ?? null)) problems.push(`${where} from ${event.from_status}, but it was ${before?.to_status}`)
    if (before && event.at < before.at) problems.push(`${where} is older than the event before`)
    if (!verb || !isMove(verb, event, former)) problems.push(`${where}: ${event.from_status} → ${event.to_status} is no move of rule 4.2`)
    if (verb === 'merge' || verb === 'approveNotPursue') former = event.from_status
    const seal = verb && sealOf({ orderId: order.id, version: event.version, at: event.at, verb, from: event.from_status, to: event.to_status, actor: { personId: event.actor_id }, actingFor: event.acting_for, payload: event.payload, previous: before?.hash ?? null })
    if (seal !== event.hash) problems.push(`${where}: the seal doesn't fit its event`)
    before = event
  }
  if (before?.to_status !== order.status) problems.push(`is ${order.status}, its last event says ${before?.to_status}`)
  if (before?.hash !== order.seal) problems.push('its seal is not that of its last event')
  return problems
}

function isMove(verb: Verb, { from_status: from, to_status: to }: EventRow, former: WorkOrderStatus | null): boolean {
  if (verb === 'openDraft') return from === null && to === 'DRAFT'
  const rule = rules.get(verb)
  return from !== null && Boolean(rule?.from.includes(from)) && Boolean(rule?.to.some((each) => (each === 'SAME' ? to === from : each === 'FORMER' ? to === former : to === each)))
}

/** Held from its first instant by exactly one, until it is over. */
function custodyProblems({ order, events, custody }: Course): string[] {
  const problems: string[] = []
  const at = new Map(custody.map((row) => [row.version, row]))
  const first = custody[0]
  if (!first || first.version !== 1 || first.from_at.getTime() !== order.created_at.getTime()) problems.push('nobody holds it from its beginning')
  for (const [index, row] of custody.entries()) {
    const next = custody[index + 1]
    if (next && next.from_at < row.from_at) problems.push(`custody of v${next.version} begins before that of v${row.version}`)
    if (events[row.version - 1]?.at.getTime() !== row.from_at.getTime()) problems.push(`custody of v${row.version} doesn't begin with its event`)
  }
  let held = first
  for (const event of events) {
    held = at.get(event.version) ?? held
    if (!held) continue
    const over = OVER.includes(event.to_status)
    if ((held.holder_tenant_id === null) !== over) problems.push(`v${event.version} ${event.to_status} is held by ${held.holder_tenant_id ?? 'nobody'}`)
    if (!over && (held.holder_unit_id !== null) !== AT_UNIT.includes(event.to_status)) problems.push(`v${event.version} ${event.to_status} is held by ${held.holder_unit_id ? 'a unit' : 'a centre'}`)
  }
  if (held && held.holder_tenant_id !== null && (held.holder_tenant_id !== order.holder_tenant_id || held.holder_unit_id !== order.holder_unit_id)) problems.push('its holder is not that of its custody')
  if (held && held.holder_unit_id !== null && held.assignment_id !== order.lead_assignment_id) problems.push('its custody is of another assignment than its lead')
  return problems
}

const GIVES: readonly Verb[] = ['dispatch', 'designate', 'redo']
const TAKES: readonly Verb[] = ['recallDispatch', 'acceptResult', 'takeOver', 'escalateRedo', 'withdraw', 'rejectLate']

/** Played again from the events: never two leads at once, and one exactly where the state has one. */
function leadProblems({ order, events, leads }: Course): string[] {
  const problems: string[] = []
  let has = false
  let aside = false
  for (const event of events) {
    const verb = verbOf.get(event.type)
    if (!verb) continue
    // A designation takes it from whoever gave it back; nothing else may find a lead there.
    if (GIVES.includes(verb) && has && verb !== 'designate') problems.push(`v${event.version} ${verb} gives it to a second lead`)
    if (verb === 'merge' || verb === 'approveNotPursue') aside = has
    if (GIVES.includes(verb)) has = true
    // An objected filing is taken back: a designation ends, what was no longer pursued goes on.
    else if (verb === 'objectFiling' && event.to_status !== event.from_status) has = event.to_status === 'DISPUTED' ? false : event.from_status === 'NOT_PURSUED' ? aside : has
    else if (TAKES.includes(verb) || verb === 'merge' || verb === 'approveNotPursue' || (verb === 'approveReturn' && event.to_status === 'REGISTERED')) has = false
    else if (verb === 'unmerge' || verb === 'reopen') has = aside
    if (has !== LED.includes(event.to_status) && event.to_status !== 'DISPUTED') problems.push(`v${event.version} ${event.to_status} ${has ? 'has a lead' : 'has no lead'}`)
  }
  const open = leads.filter((lead) => lead.open)
  if (open.length > 1) problems.push(`${open.length} open leads`)
  if ((open.length === 1) !== has) problems.push(`${open.length} open leads, by its events ${has ? 'one' : 'none'}`)
  if (open[0] && open[0].id !== order.lead_assignment_id) problems.push('its open lead is not the one it names')
  for (const [index, lead] of leads.entries()) {
    const next = leads[index + 1]
    if (next && (!lead.closed_at || lead.closed_at > next.dispatched_at)) problems.push(`lead ${next.id} begins before ${lead.id} ended`)
    if (lead.open !== (lead.closed_at === null)) problems.push(`lead ${lead.id} is ${lead.open ? 'open with an end' : 'ended without a date'}`)
  }
  return problems
}
