import type { Calendar } from '@hotline/domain/deadline/calendar.ts'
import type { SlaPolicy } from '@hotline/domain/deadline/limit.ts'
import { slaOf } from '@hotline/domain/policy/book.ts'
import type { WorkOrder } from '@hotline/domain/work-order/model.ts'
import type { Reference } from '../directory/reference.ts'

type Accepted = Pick<WorkOrder, 'tenantId' | 'status' | 'registeredAt' | 'slaPolicyId'>

/** The limits the order was accepted under; for a draft those in force. */
export const limitsOf = ({ policies }: Pick<Reference, 'policies'>, order: Accepted, now: Date): (SlaPolicy & { id: number }) | null => slaOf(policies.of('SLA', order, now))

/** The order's limits, and the calendar of the tenant whose clock runs now. */
export function clockGround(reference: Reference, order: Accepted & Pick<WorkOrder, 'prefectureId' | 'holderTenantId'>, now: Date): { policy: SlaPolicy; calendar: Calendar; now: Date } | null {
  const policy = limitsOf(reference, order, now)
  const calendar = reference.calendars.get(order.holderTenantId) ?? reference.calendars.get(order.tenantId) ?? reference.calendars.get(order.prefectureId)
  return policy && calendar ? { policy, calendar, now } : null
}
