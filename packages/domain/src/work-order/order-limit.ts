import { limitOf, type Limit, type SlaPolicy } from '../deadline/limit.ts'
import type { WorkOrder } from './model.ts'

/** What an order's handling limit follows from. */
export type Limited = Pick<WorkOrder, 'requestType' | 'urgency' | 'statutoryLimit' | 'redoCount'>

/** The statute's limit where one holds (rule 5.2): a redo is a promise of its own (rule 5.3), and from then on none does. */
export const statuteOf = ({ statutoryLimit, redoCount }: Pick<Limited, 'statutoryLimit' | 'redoCount'>): Limit | null => (redoCount > 0 ? null : (statutoryLimit?.limit ?? null))

/** Danger and distress are answered in hours: a statute's longer period has no place there. */
export const isHurried = (urgency: WorkOrder['urgency']): boolean => urgency === 'URGENT' || urgency === 'CRITICAL'

/** The handling limit of an order as it stands (rule 5.3): its statute's, else by urgency, else by type; `null` for praise. */
export const limitOfOrder = (order: Limited, sla: SlaPolicy): Limit | null =>
  limitOf({ requestType: order.requestType ?? 'OTHER', urgency: order.urgency, statutory: statuteOf(order) }, sla)
