import type { Calendar } from '@hotline/domain/deadline/calendar.ts'
import type { SlaPolicy } from '@hotline/domain/deadline/limit.ts'
import { slaOf, settingsOf } from '@hotline/domain/policy/book.ts'
import type { Facts } from '@hotline/domain/work-order/facts.ts'
import type { WorkOrder } from '@hotline/domain/work-order/model.ts'
import type { CallingSettings } from '@hotline/domain/work-order/settings.ts'
import type { Reference } from '../directory/reference.ts'

type Accepted = Pick<WorkOrder, 'tenantId' | 'originTenantId' | 'status' | 'registeredAt' | 'slaPolicyId'>

/** The limits the order was accepted under; for a draft those in force. */
export const limitsOf = ({ policies }: Pick<Reference, 'policies'>, order: Accepted, now: Date): (SlaPolicy & { id: number }) | null => slaOf(policies.of('SLA', order, now))

/** The other numbers of the rule book, as the order was accepted under them. */
export const settingsFor = ({ policies }: Pick<Reference, 'policies'>, order: Accepted, now: Date): Facts['settings'] =>
  ({ order: settingsOf('ORDER', policies.of('ORDER', order, now)), routing: settingsOf('ROUTING', policies.of('ROUTING', order, now)) })

/** Whether what is new in the tenant's queue is dispatched by the catalogue where that settles it (T06), as it holds there now. */
export const dispatchesItself = ({ policies }: Pick<Reference, 'policies'>, tenantId: number, now: Date): boolean => settingsOf('ROUTING', policies.at('ROUTING', tenantId, now)).autoDispatch

/** When people are called back and how often in vain, as it holds in the tenant now. */
export function callingSettings({ policies }: Pick<Reference, 'policies'>, tenantId: number, now: Date): CallingSettings {
  const { unreachable, callingHours } = settingsOf('ORDER', policies.at('ORDER', tenantId, now))
  return { unreachable, callingHours }
}

/** The order's limits, and the calendar of the tenant whose clock runs now. */
export function clockGround(reference: Reference, order: Accepted & Pick<WorkOrder, 'prefectureId' | 'holderTenantId'>, now: Date): { policy: SlaPolicy; calendar: Calendar; now: Date } | null {
  const policy = limitsOf(reference, order, now)
  const calendar = reference.calendars.get(order.holderTenantId) ?? reference.calendars.get(order.tenantId) ?? reference.calendars.get(order.prefectureId)
  return policy && calendar ? { policy, calendar, now } : null
}
