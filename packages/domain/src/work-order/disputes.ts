import { due, disputeOpinionLimit, type SlaPolicy } from '../deadline/limit.ts'
import { DomainError } from '../errors.ts'
import { calendarOf, type Party } from './assigning.ts'
import type { Facts } from './facts.ts'
import { heldByTenant } from './holding.ts'
import type { Dispute, DisputeGround, DisputeOpinion, Transfer, WorkOrder } from './model.ts'
import { share, tenantNamed } from './moving.ts'
import type { Row } from './rows.ts'
import type { Decision } from './transition.ts'

/** The dispute that waits for its designation. */
export function undecidedDispute(dispute: Dispute | null): Dispute {
  if (!dispute || dispute.decidedAt) throw new DomainError('work-order.no-dispute')
  return dispute
}

export const opinionsOf = (dispute: Dispute, opinions: readonly DisputeOpinion[]): DisputeOpinion[] =>
  opinions.filter((opinion) => opinion.disputeId === dispute.id)

/** Said, or marked as silent. */
export const isAnswered = (opinion: DisputeOpinion): boolean => opinion.givenAt !== null || opinion.silentAt !== null

/** Who was asked in the order's newest dispute. */
export function lastParties(opinions: readonly DisputeOpinion[]): Party[] {
  const newest = opinions.at(-1)?.disputeId
  return opinions.filter(({ disputeId }) => disputeId === newest).map(({ partyTenantId, partyUnitId, partyName }) => ({ tenantId: partyTenantId, unitId: partyUnitId, name: partyName }))
}

type Clock = { sla: SlaPolicy; calendars: Facts['calendars'] }
export type DisputeDates = { phone: Date; opinions: Date; meeting: Date; designation: Date }

/** When each stage of a dispute ends, all from the opening, in the coordinator's calendar (rules 5.2, 6.6). */
export function disputeDates({ openedAt, tenantId }: Pick<Dispute, 'openedAt' | 'tenantId'>, { sla, calendars }: Clock): DisputeDates {
  const calendar = calendarOf(calendars, tenantId)
  const { phone, meeting, designation } = sla.dispute
  return { phone: due(openedAt, phone, calendar), opinions: due(openedAt, disputeOpinionLimit(sla), calendar), meeting: due(openedAt, meeting, calendar), designation: due(openedAt, designation, calendar) }
}

export type DisputeStage = 'PHONE' | 'WRITTEN' | 'MEETING' | 'DECIDED'

/** Where a dispute stands (rule 6.6): both sides on the phone, then in writing, then at one table until it is decided. */
export function disputeStage(dispute: Dispute, opinions: readonly DisputeOpinion[], dates: DisputeDates, now: Date): DisputeStage {
  if (dispute.decidedAt) return 'DECIDED'
  const asked = opinionsOf(dispute, opinions)
  if (asked.every(isAnswered) || now > dates.opinions) return 'MEETING'
  return now > dates.phone || asked.some(isAnswered) ? 'WRITTEN' : 'PHONE'
}

type Quarrel = { ground: DisputeGround; parties: readonly Party[]; facts: Clock & Pick<Facts, 'tenants' | 'units'>; now: Date; newId: () => string }

/**
 * Opens a dispute with the coordinator of the lowest tenant that stands over all parties (rule 6.6), of the prefecture
 * where one is a vertical branch: one written
 * opinion is asked of each, and those who couldn't see the order now can.
 */
export function disputeOpened(order: WorkOrder, { ground, parties, facts, now, newId }: Quarrel): Decision & { rows: Row[] } {
  const isWithin = parties.every((party) => party.tenantId === order.tenantId && !isVertical(party, facts))
  const coordinator = tenantNamed(facts.tenants, isWithin ? order.tenantId : order.prefectureId)
  const dispute = { id: newId(), tenantId: coordinator.id, ground, openedAt: now }
  const dates = disputeDates(dispute, facts)
  const held = heldByTenant(coordinator, now)
  const guests = [...new Set(parties.map((party) => party.tenantId))].filter((id) => id !== order.tenantId)
  return {
    patch: { ...held.patch, status: 'DISPUTED', nextDueAt: parties.length ? dates.opinions : dates.designation },
    event: {
      ground, parties, coordinatorTenantId: coordinator.id, coordinatorName: coordinator.name,
      phoneDueAt: dates.phone, opinionDueAt: dates.opinions, meetingDueAt: dates.meeting, designationDueAt: dates.designation,
    },
    rows: [
      { insert: 'dispute', row: { ...dispute, opinionDueAt: dates.opinions, decidedAt: null } },
      ...parties.map((party): Row => ({
        insert: 'dispute_opinion',
        row: {
          id: newId(), disputeId: dispute.id, partyTenantId: party.tenantId, partyUnitId: party.unitId, partyName: party.name,
          dueAt: dates.opinions, words: null, clause: null, evidence: null, givenAt: null, silentAt: null,
        },
      })),
      ...guests.map((id) => share(id, 'DISPUTE', '争议协调', true)),
      ...held.rows,
    ],
  }
}

/** A county can't settle what its vertical branch has to do: that is the prefecture's, with the line (rules 1.2, 6.6). */
const isVertical = ({ unitId }: Party, { units }: Pick<Facts, 'units'>): boolean => unitId !== null && units.get(unitId)?.kind === 'VERTICAL'

/** Tenants that pushed the order to and fro; what was sent down or withdrawn is no quarrel. */
export const quarrelling = (transfers: readonly Transfer[]): number[] => [
  ...new Set(
    transfers
      .filter((transfer) => transfer.kind !== 'SEND_DOWN' && transfer.kind !== 'TAKE_OVER' && transfer.status !== 'CANCELLED')
      .flatMap((transfer) => [transfer.fromTenantId, transfer.toTenantId]),
  ),
]

export const refusals = (transfers: readonly Transfer[]): number => transfers.filter((transfer) => transfer.status === 'REFUSED').length
