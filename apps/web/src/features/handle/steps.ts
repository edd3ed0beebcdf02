import type { WorkOrder, HandlingRecord, Assignment } from '@hotline/domain/work-order/model.ts'

/** The way of an order through its unit. */
export const STEPS = ['SIGN', 'CONTACT', 'SITE', 'REPLY', 'APPROVE'] as const
export type StepName = (typeof STEPS)[number]
export type StepState = 'done' | 'now' | 'todo'
export type HandleStep = { name: StepName; state: StepState; at: Date | null; count: number }

type Order = Pick<WorkOrder, 'status' | 'signedAt' | 'leadAssignmentId'>
type Past = { records: readonly Pick<HandlingRecord, 'kind' | 'at' | 'reached'>[]; assignments: readonly Pick<Assignment, 'id' | 'dispatchedAt' | 'submittedAt' | 'approvedAt'>[] }

/** Records of the present round: a redo asks for a contact of its own. */
export function roundRecords<Row extends Pick<HandlingRecord, 'at'>>(order: Pick<Order, 'leadAssignmentId'>, records: readonly Row[], assignments: Past['assignments']): Row[] {
  const lead = assignments.find(({ id }) => id === order.leadAssignmentId)
  return lead ? records.filter(({ at }) => at >= lead.dispatchedAt) : [...records]
}

/** The five steps with what is done; a visit may be left out, so it never stands in the way. */
export function handleSteps(order: Order, { records, assignments }: Past): HandleStep[] {
  const round = roundRecords(order, records, assignments)
  const lead = assignments.find(({ id }) => id === order.leadAssignmentId)
  const contacts = round.filter(({ kind }) => kind === 'CONTACT')
  const visits = round.filter(({ kind }) => kind === 'SITE_VISIT')
  const replied = order.status !== 'DISPATCHED' && order.status !== 'IN_PROGRESS'
  const signed = order.status !== 'DISPATCHED'
  const steps: HandleStep[] = [
    { name: 'SIGN', state: signed ? 'done' : 'now', at: signed ? order.signedAt : null, count: 0 },
    { name: 'CONTACT', state: contacts.length ? 'done' : 'todo', at: contacts.at(-1)?.at ?? null, count: contacts.length },
    { name: 'SITE', state: visits.length ? 'done' : 'todo', at: visits.at(-1)?.at ?? null, count: visits.length },
    { name: 'REPLY', state: replied ? 'done' : 'todo', at: replied ? (lead?.submittedAt ?? null) : null, count: 0 },
    { name: 'APPROVE', state: replied && order.status !== 'UNIT_REVIEW' ? 'done' : 'todo', at: lead?.approvedAt ?? null, count: 0 },
  ]
  if (!signed) return steps
  const next = order.status === 'UNIT_REVIEW' ? 'APPROVE' : !contacts.length && !replied ? 'CONTACT' : replied ? null : 'REPLY'
  return steps.map((step) => (step.name === next && step.state !== 'done' ? { ...step, state: 'now' } : step))
}
