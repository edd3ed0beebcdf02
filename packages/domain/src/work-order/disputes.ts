import { due, disputeOpinionLimit, type SlaPolicy } from '../deadline/limit.ts'
import { DomainError } from '../errors.ts'
import { calendarOf } from './assigning.ts'
import type { Facts } from './facts.ts'
import type { Dispute, DisputeOpinion, Transfer } from './model.ts'

/** The dispute that waits for its designation. */
export function openDispute(dispute: Dispute | null): Dispute {
  if (!dispute || dispute.decidedAt) throw new DomainError('work-order.no-dispute')
  return dispute
}

export const opinionsOf = (dispute: Dispute, opinions: readonly DisputeOpinion[]): DisputeOpinion[] =>
  opinions.filter((opinion) => opinion.disputeId === dispute.id)

/** Said, or marked as silent. */
export const isAnswered = (opinion: DisputeOpinion): boolean => opinion.givenAt !== null || opinion.silentAt !== null

type Clock = { sla: SlaPolicy; calendars: Facts['calendars'] }

/** The opinions' date and the designation's, both from the opening, in the coordinator's calendar (rule 5.2). */
export function disputeDates({ openedAt, tenantId }: Pick<Dispute, 'openedAt' | 'tenantId'>, { sla, calendars }: Clock): { opinions: Date; designation: Date } {
  const calendar = calendarOf(calendars, tenantId)
  return { opinions: due(openedAt, disputeOpinionLimit(sla), calendar), designation: due(openedAt, sla.dispute.designation, calendar) }
}

/** Tenants that pushed the order to and fro; what was sent down or withdrawn is no quarrel. */
export const quarrelling = (transfers: readonly Transfer[]): number[] => [
  ...new Set(
    transfers
      .filter((transfer) => transfer.kind !== 'SEND_DOWN' && transfer.status !== 'CANCELLED')
      .flatMap((transfer) => [transfer.fromTenantId, transfer.toTenantId]),
  ),
]

export const refusals = (transfers: readonly Transfer[]): number => transfers.filter((transfer) => transfer.status === 'REFUSED').length
