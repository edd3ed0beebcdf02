import type { Calendar } from '@hotline/domain/deadline/calendar.ts'
import type { SlaPolicy } from '@hotline/domain/deadline/limit.ts'
import type { WorkOrder } from '@hotline/domain/work-order/model.ts'
import type { Reference } from '../directory/reference.ts'

/** Policy and calendar of the tenant whose clock runs now. */
export function clockGround(reference: Reference, order: Pick<WorkOrder, 'tenantId' | 'prefectureId' | 'holderTenantId'>, now: Date): { policy: SlaPolicy; calendar: Calendar; now: Date } | null {
  const policy = reference.sla.get(order.tenantId) ?? reference.sla.get(order.prefectureId)
  const calendar = reference.calendars.get(order.holderTenantId) ?? reference.calendars.get(order.tenantId) ?? reference.calendars.get(order.prefectureId)
  return policy && calendar ? { policy, calendar, now } : null
}
