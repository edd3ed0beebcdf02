import { must } from '../errors.ts'
import { calendarOf } from './assigning.ts'
import type { OrderRequest } from './beside.ts'
import { disputeDates } from './disputes.ts'
import type { TakeOverGround } from './escalating.ts'
import type { Facts } from './facts.ts'
import type { WorkOrder } from './model.ts'
import { reportClock, REPORTING } from './order-limit.ts'
import { isReturn } from './returns.ts'

type Told = Pick<Facts, 'assignments' | 'requests' | 'transfers' | 'dispute' | 'records' | 'sla' | 'calendars' | 'settings'>

/** What a ground says has to be so (rule 7.4); that it can't be solved, that a leader or the county asks for it is the supervisor's word. */
export function mustBeSo(ground: TakeOverGround, order: WorkOrder, facts: Told, now: Date): void {
  const { maximumRedos, refusedByMany } = facts.settings.order
  switch (ground) {
    case 'REDO_FAILED': return must(order.redoCount >= maximumRedos, 'work-order.take-over-redo', { count: order.redoCount, needed: maximumRedos })
    case 'REFUSED_BY_MANY': {
      const count = refusers(facts)
      return must(count >= refusedByMany, 'work-order.take-over-refused', { count, needed: refusedByMany })
    }
    case 'LONG_DISPUTE': {
      const { dispute } = facts
      must(dispute && !dispute.decidedAt, 'work-order.take-over-no-dispute')
      const { designation } = disputeDates(dispute, facts)
      return must(designation < now, 'work-order.take-over-dispute', { until: designation })
    }
    case 'NO_DISPOSAL_REPORT': return must(isReportMissing(order, facts, now), 'work-order.take-over-reported')
    case 'UNSOLVABLE':
    case 'INSTRUCTION':
    case 'ASKED_BY_COUNTY': return
  }
}

/** Units that asked the centre to take it back, and centres that wouldn't take it. */
function refusers({ requests, transfers }: Pick<Facts, 'requests' | 'transfers'>): number {
  const units = requests.filter((request) => isPushedBack(request)).map(({ unitId }) => `unit ${unitId}`)
  const centres = transfers.filter(({ status }) => status === 'REFUSED' || status === 'TIMED_OUT').map(({ toTenantId }) => `centre ${toTenantId}`)
  return new Set([...units, ...centres]).size
}

/** That facts are missing is no "not mine". */
const isPushedBack = (request: OrderRequest): boolean => isReturn(request) && request.ground !== 'INFO_INSUFFICIENT' && request.status !== 'PROPOSED' && request.status !== 'CANCELLED'

function isReportMissing(order: WorkOrder, { assignments, records, sla, calendars }: Told, now: Date): boolean {
  const lead = assignments.find(({ id }) => id === order.leadAssignmentId)
  const clock = lead && reportClock(order, sla, calendarOf(calendars, lead.unitTenantId))
  return Boolean(clock && clock.dueAt < now && !records.some(({ kind, at }) => REPORTING.includes(kind) && at >= clock.startedAt))
}
