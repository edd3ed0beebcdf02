import { afterExtension, upperBound } from '../deadline/clocks.ts'
import { extensionProblem, type ExtensionProblem } from '../deadline/extension.ts'
import { isWallClock, type Limit } from '../deadline/limit.ts'
import { DomainError, must } from '../errors.ts'
import { calendarOf, upperOf } from './assigning.ts'
import type { Facts } from './facts.ts'
import type { Assignment, WorkOrder } from './model.ts'
import { citizenCalendar } from './shifted-clocks.ts'

type Extended = Pick<WorkOrder, 'tenantId' | 'urgency' | 'extensionCount' | 'extendedTotal' | 'dueAt' | 'upperDueAt' | 'redoCount'>
type Asked = { order: Extended; lead: Assignment; amount: number; askedAt: Date; facts: Pick<Facts, 'sla' | 'calendars' | 'clocks'> }

const CODES: Record<ExtensionProblem, string> = {
  CRITICAL: 'work-order.extension-critical', TOO_LATE: 'work-order.extension-too-late', TOO_OFTEN: 'work-order.extension-too-often',
  WRONG_UNIT: 'work-order.extension-too-long', TOO_LONG: 'work-order.extension-too-long', TOO_LONG_IN_TOTAL: 'work-order.extension-total',
}

/** What extensions of this holder's clock are counted in: wall hours on a clock of hours, else working days. */
export const extensionUnit = (limit: Limit): 'WALL_HOUR' | 'WORKING_DAY' => (isWallClock(limit) ? 'WALL_HOUR' : 'WORKING_DAY')

/**
 * The extension of the holder's clock that may be asked for or granted (T22); refuses with what stands against it.
 * Late is judged by when it was asked for: how long the centre takes is nothing the unit could help.
 */
export function grantable({ order, lead, amount, askedAt, facts }: Asked): Limit {
  must(lead.dueAt && lead.limit, 'work-order.extension-no-limit')
  const wanted: Limit = { unit: extensionUnit(lead.limit), amount }
  const { extension: policy } = facts.sla
  const problem = extensionProblem({
    urgency: order.urgency, limit: lead.limit, dueAt: lead.dueAt, now: askedAt, calendar: calendarOf(facts.calendars, lead.unitTenantId), wanted,
    granted: { count: order.extensionCount, total: order.extendedTotal }, policy,
  })
  if (!problem) {
    mustStayWithinUpper(order, { dueAt: lead.dueAt, unitTenantId: lead.unitTenantId }, wanted, facts)
    return wanted
  }
  const total = isWallClock(lead.limit) ? policy.urgentMaxHours : policy.maxDaysTotal
  const each = isWallClock(lead.limit) ? policy.urgentMaxHours : Math.min(policy.maxDaysEach, lead.limit.unit === 'WORKING_DAY' ? lead.limit.amount : policy.maxDaysEach)
  const unit = isWallClock(lead.limit) ? '小时' : '个工作日'
  throw new DomainError(CODES[problem], { each, total, unit, count: policy.maxCount, hardStop: policy.hardStop, granted: order.extendedTotal })
}

/**
 * What the upper platform wants by a day isn't ours to put off (T46): after the extension both dates still keep the
 * margin before it. A redo is a promise of its own, made when that day is often past.
 */
function mustStayWithinUpper(order: Extended, { dueAt, unitTenantId }: { dueAt: Date; unitTenantId: number }, by: Limit, facts: Pick<Facts, 'sla' | 'calendars' | 'clocks'>): void {
  const upper = upperOf(order, facts.sla)
  if (!upper || order.redoCount > 0) return
  const own = citizenCalendar(order, facts)
  const until = upperBound(upper, own)
  const citizen = order.dueAt && afterExtension({ dueAt: order.dueAt, by, calendar: own })
  const holder = afterExtension({ dueAt, by, calendar: calendarOf(facts.calendars, unitTenantId) })
  must((!citizen || citizen <= until) && holder <= until, 'work-order.extension-past-upper', { until, upper: upper.dueAt })
}
