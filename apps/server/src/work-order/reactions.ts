import type { EventType } from '@hotline/domain/work-order/events.ts'

/** Who is told of an event (rule 4.8): people of one tenant by duty, of certain units where named. */
export type Reaction = { code: string; tenantId: number; unitIds: number[]; duties: string[] }

/** The event with what its readers need; the order as it stands when the relay looks. */
export type Told = {
  type: EventType
  tenantId: number
  actorTenantId: number
  order: { tenantId: number; prefectureId: number; urgency: string; leadUnitId: number | null; holderTenantId: number }
  parts: { unitTenantId: number; unitId: number | null; status: string }[]
  transfer: { fromTenantId: number; toTenantId: number } | null
  dispute: { tenantId: number } | null
  opinions: { partyTenantId: number; partyUnitId: number | null }[]
}

const toUnits = (code: string, duties: string[], told: Told): Reaction[] =>
  told.parts.filter((part) => part.status === 'PENDING_SIGN').map((part) =>
    part.unitId === null
      ? { code, tenantId: part.unitTenantId, unitIds: [], duties: ['DISPATCHER'] }
      : { code, tenantId: part.unitTenantId, unitIds: [part.unitId], duties },
  )
const toCentre = (code: string, tenantId: number, ...duties: string[]): Reaction[] => [{ code, tenantId, unitIds: [], duties }]
const toLead = (code: string, duties: string[], told: Told): Reaction[] =>
  told.order.leadUnitId ? [{ code, tenantId: told.order.tenantId, unitIds: [told.order.leadUnitId], duties }] : []

const liaisons = (told: Told): string[] => (told.order.urgency === 'CRITICAL' ? ['UNIT_LIAISON', 'UNIT_LEADER'] : ['UNIT_LIAISON'])

const REACTIONS: Partial<Record<EventType, (told: Told) => Reaction[]>> = {
  'work-order.emergency-transferred': (told) => toCentre('N03', told.order.tenantId, 'SHIFT_LEAD'),
  'work-order.dispatched': (told) => toUnits('N04', liaisons(told), told),
  'work-order.sub-assigned': (told) => toUnits('N04', liaisons(told), told),
  'work-order.transfer-proposed': (told) => (told.transfer ? toCentre('N05', told.transfer.toTenantId, 'DISPATCHER') : []),
  'work-order.sent-down': (told) => toCentre('N05', told.order.tenantId, 'DISPATCHER'),
  'work-order.transfer-refused': (told) => toCentre('N05R', told.order.tenantId, 'DISPATCHER'),
  'work-order.dispute-raised': (told) => [
    ...(told.dispute ? toCentre('N07', told.dispute.tenantId, 'COORDINATOR') : []),
    ...told.opinions.map(({ partyTenantId, partyUnitId }) => ({
      code: 'N07', tenantId: partyTenantId, unitIds: partyUnitId ? [partyUnitId] : [], duties: partyUnitId ? ['UNIT_LIAISON', 'UNIT_LEADER'] : ['DISPATCHER'],
    })),
  ],
  'work-order.designated': (told) => [...toUnits('N08', ['UNIT_LIAISON', 'UNIT_LEADER'], told), ...told.opinions.filter((party) => !party.partyUnitId).flatMap((party) => toCentre('N08', party.partyTenantId, 'DISPATCHER'))],
  'work-order.reply-submitted': (told) => toLead('N06A', ['UNIT_LEADER', 'UNIT_REVIEWER'], told),
  'work-order.unit-rejected': (told) => toLead('N06B', ['UNIT_HANDLER', 'UNIT_LIAISON'], told),
  'work-order.unit-approved': (told) => toCentre('N06C', told.order.tenantId, 'RESULT_REVIEWER'),
  'work-order.sent-back': (told) => toLead('N06D', ['UNIT_HANDLER', 'UNIT_LIAISON'], told),
  'work-order.result-accepted': (told) => toCentre('N10', told.order.tenantId, 'CALLBACK_AGENT'),
  'work-order.dissatisfied': (told) => toCentre('N12S', told.order.tenantId, 'SUPERVISOR'),
  'work-order.redone': (told) => toUnits('N12', ['UNIT_LIAISON', 'UNIT_LEADER'], told),
  'work-order.closed': (told) => toLead('N11', ['UNIT_LIAISON'], told),
  'work-order.urged': (told) => toLead('N13', ['UNIT_LIAISON'], told),
  'work-order.supplemented': (told) => toLead('N13B', ['UNIT_LIAISON', 'UNIT_HANDLER'], told),
  'work-order.dispatch-recalled': (told) =>
    told.parts.filter((part) => part.unitId !== null && part.status === 'CANCELLED').slice(-1).map((part) => ({ code: 'N04R', tenantId: part.unitTenantId, unitIds: part.unitId ? [part.unitId] : [], duties: ['UNIT_LIAISON'] })),
}

export const reactionsTo = (told: Told): Reaction[] => REACTIONS[told.type]?.(told) ?? []
