import type { EventType } from '@hotline/domain/work-order/events.ts'
import type { WorkOrderStatus } from '@hotline/domain/work-order/states.ts'

/** Who is told of an event (rule 4.8): people of one tenant by duty, of certain units where named. */
export type Reaction = {
  code: string
  tenantId: number
  unitIds: number[]
  duties: string[]
  /** Whom it concerns first: he alone is told, while he is still one of them. */
  first?: string
  /** The act may take the order out of that tenant's sight: its people are told all the same, by the number alone. */
  gone?: boolean
}

/** The event with what its readers need; the order as it stands when the relay looks. */
export type Told = {
  type: EventType
  tenantId: number
  actorTenantId: number
  order: { tenantId: number; prefectureId: number; status: WorkOrderStatus; urgency: string; leadUnitId: number | null; holderTenantId: number; /** where the lead is a county's vertical branch: its line's units at the prefecture (rule 1.2) */ lineUnitIds: number[] }
  parts: { unitTenantId: number; unitId: number | null; status: string }[]
  transfer: { fromTenantId: number; toTenantId: number } | null
  dispute: { tenantId: number } | null
  opinions: { partyTenantId: number; partyUnitId: number | null }[]
  /** Of a repeat: who reviewed the result of the order before it. */
  previousReviewer: string | null
  /** The event's own words: what the act decided. */
  payload: Record<string, unknown>
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

/** The desk of the centre that holds the order (rule 4.1); nobody's while a unit has it. */
const toDesk = (code: string, { order }: Told): Reaction[] => {
  const duty = DESK_OF[order.status]
  return duty ? toCentre(code, order.holderTenantId, duty) : []
}
const DESK_OF: Partial<Record<WorkOrderStatus, string>> = {
  REGISTERED: 'DISPATCHER', TRANSFER_PENDING: 'DISPATCHER', RETURN_REVIEW: 'DISPATCH_REVIEWER', DISPUTED: 'COORDINATOR', CENTRE_REVIEW: 'RESULT_REVIEWER', CALLBACK_PENDING: 'CALLBACK_AGENT', REDO_REVIEW: 'SUPERVISOR',
}

/** Units and centres beside the lead whose part is still to be handed in. */
const toCo = (code: string, { order, parts }: Told): Reaction[] =>
  parts.filter((part) => OWING.includes(part.status) && (part.unitId === null || part.unitId !== order.leadUnitId)).map(({ unitTenantId, unitId }) =>
    unitId === null ? { code, tenantId: unitTenantId, unitIds: [], duties: ['DISPATCHER'] } : { code, tenantId: unitTenantId, unitIds: [unitId], duties: ['UNIT_LIAISON'] })
const OWING = ['PENDING_SIGN', 'SIGNED', 'IN_PROGRESS', 'REWORK']

const liaisons = (told: Told): string[] => (told.order.urgency === 'CRITICAL' ? ['UNIT_LIAISON', 'UNIT_LEADER'] : ['UNIT_LIAISON'])

const ASSEMBLERS = ['UNIT_LIAISON', 'UNIT_HANDLER']
const ASKERS = ['UNIT_LEADER', 'UNIT_LIAISON']
/** Every unit or centre whose work ends with the act, as the act itself tells: whoever was out of it before is told nothing. */
const toEnded = (code: string, { payload }: Told, toCentres = code): Reaction[] =>
  (Array.isArray(payload.unitsEnded) ? payload.unitsEnded.filter(isParty) : []).map(({ unitId, tenantId }) =>
    unitId === null ? { code: toCentres, tenantId, unitIds: [], duties: ['DISPATCHER'], gone: true } : { code, tenantId, unitIds: [unitId], duties: ASKERS, gone: true })
const isParty = (value: unknown): value is { unitId: number | null; tenantId: number } =>
  typeof value === 'object' && value !== null && 'unitId' in value && (value.unitId === null || typeof value.unitId === 'number') && 'tenantId' in value && typeof value.tenantId === 'number'
/** A county's matter that its prefecture should know of, unless it acted itself. */
const toPrefecture = (code: string, { order, actorTenantId }: Told): Reaction[] =>
  order.tenantId === order.prefectureId || actorTenantId === order.prefectureId ? [] : toCentre(code, order.prefectureId, 'SUPERVISOR', 'PREF_OVERSEER')

/** A county has no lever over a vertical branch: its line's overseers at the prefecture are told (rule 1.2). */
const toLine = (code: string, { order }: Told): Reaction[] => (order.lineUnitIds.length ? [{ code, tenantId: order.prefectureId, unitIds: order.lineUnitIds, duties: ['LINE_OVERSEER'] }] : [])

/** The unit of the co-handling that the act is about; a centre needs nobody's approval. */
const toPart = (code: string, duties: string[], { payload: { role, unitId, unitTenantId } }: Told): Reaction[] =>
  role === 'CO' && typeof unitId === 'number' && typeof unitTenantId === 'number' ? [{ code, tenantId: unitTenantId, unitIds: [unitId], duties }] : []

/** Each unit or centre that was asked for its opinion. */
const toParties = (code: string, { opinions }: Told): Reaction[] =>
  opinions.map(({ partyTenantId, partyUnitId }) => ({ code, tenantId: partyTenantId, unitIds: partyUnitId ? [partyUnitId] : [], duties: partyUnitId ? ['UNIT_LIAISON', 'UNIT_LEADER'] : ['DISPATCHER'] }))
const disputed = (told: Told): Reaction[] => [...(told.dispute ? toCentre('N07', told.dispute.tenantId, 'COORDINATOR') : []), ...toParties('N07', told), ...toLine('N07L', told)]
/** To the reviewers; the order's second return is a dispute by itself (R8). */
const returned = (told: Told): Reaction[] => (told.payload.coordinatorTenantId === undefined ? toCentre('N06', told.order.tenantId, 'DISPATCH_REVIEWER') : disputed(told))

const REACTIONS: Partial<Record<EventType, (told: Told) => Reaction[]>> = {
  'work-order.emergency-transferred': (told) => toCentre('N03', told.order.tenantId, 'SHIFT_LEAD'),
  'work-order.dispatched': (told) => toUnits('N04', liaisons(told), told),
  'work-order.signed': ({ order, payload }) => {
    const { handlerId, handlerUnitId } = payload
    return typeof handlerId === 'string' && typeof handlerUnitId === 'number' ? [{ code: 'N04A', tenantId: order.tenantId, unitIds: [handlerUnitId], duties: ['UNIT_HANDLER', 'UNIT_LIAISON'], first: handlerId }] : []
  },
  // The one it was passed on to: whoever else has still to sign was told when it came.
  'work-order.sub-assigned': (told) => toUnits('N04', liaisons(told), { ...told, parts: told.parts.filter(({ unitId }) => unitId === told.payload.unitId) }),
  'work-order.transfer-proposed': (told) => (told.transfer ? toCentre('N05', told.transfer.toTenantId, 'DISPATCHER') : []),
  'work-order.sent-down': (told) => toCentre('N05', told.order.tenantId, 'DISPATCHER'),
  'work-order.transfer-cancelled': (told) => (told.transfer ? toCentre('N05C', told.transfer.toTenantId, 'DISPATCHER').map((reaction) => ({ ...reaction, gone: true })) : []),
  'work-order.transfer-refused': (told) => toCentre('N05R', told.order.tenantId, 'DISPATCHER'),
  'work-order.return-requested': (told) => toLead('N06R', ['UNIT_LEADER'], told),
  'work-order.late-return-requested': returned,
  'work-order.request-endorsed': returned,
  'work-order.return-approved': (told) =>
    told.order.leadUnitId !== null
      ? [...toLead('N06I', ASKERS, told), ...toCentre('N10Q', told.order.tenantId, 'CALLBACK_AGENT')]
      : [...told.parts.filter((part) => part.status === 'RETURNED').slice(-1).map((part) => ({ code: 'N06E', tenantId: part.unitTenantId, unitIds: part.unitId === null ? [] : [part.unitId], duties: ASKERS })), ...toEnded('N04P', told), ...toCentre('N06Q', told.order.tenantId, 'DISPATCHER')],
  'work-order.return-rejected': (told) => toLead('N06F', ASKERS, told),
  'work-order.dispute-opened': disputed,
  'work-order.dispute-raised': disputed,
  'work-order.designated': (told) => [
    ...toUnits('N08', ['UNIT_LIAISON', 'UNIT_LEADER'], told),
    ...toParties('N08', told),
    ...(told.payload.asPrecedent === true && told.dispute ? toCentre('N08P', told.dispute.tenantId, 'DISPATCH_REVIEWER', 'CENTRE_DIRECTOR') : []),
  ],
  'work-order.reply-submitted': (told) => toLead('N06A', ['UNIT_LEADER', 'UNIT_REVIEWER'], told),
  'work-order.unit-rejected': (told) => toLead('N06B', ['UNIT_HANDLER', 'UNIT_LIAISON'], told),
  // A repeat goes first to whoever passed it the last time (T41).
  'work-order.unit-approved': (told) => toCentre('N06C', told.order.tenantId, 'RESULT_REVIEWER').map((reaction) => (told.previousReviewer ? { ...reaction, first: told.previousReviewer } : reaction)),
  // What was reported as done and wasn't goes straight to supervision (rule 4.7, D11).
  'work-order.sent-back': (told) => [...toLead('N06D', ['UNIT_HANDLER', 'UNIT_LIAISON'], told), ...(told.payload.forSupervision === true ? toCentre('N14F', told.order.tenantId, 'SUPERVISOR') : [])],
  // Nobody calls where nobody is asked, or the text message asks.
  'work-order.result-accepted': (told) => (told.payload.noCallback === true || told.payload.bySms === true ? [] : toCentre('N10', told.order.tenantId, 'CALLBACK_AGENT')),
  'work-order.upper-answered': (told) => (told.payload.answer === 'REFUSED' ? toCentre('N46', told.order.tenantId, 'SUPERVISOR') : toCentre('N10', told.order.tenantId, 'CALLBACK_AGENT')),
  // Set aside it can be only with the word of the unit's chief (rule 8.4).
  'work-order.dissatisfied': (told) => [...toCentre('N12S', told.order.tenantId, 'SUPERVISOR'), ...(told.payload.proposedEffective === false ? toLead('N12C', ['UNIT_CHIEF'], told) : [])],
  'work-order.statement-signed': (told) => toCentre('N12D', told.order.tenantId, 'SUPERVISOR'),
  'work-order.redone': (told) => toUnits('N12', ['UNIT_LIAISON', 'UNIT_LEADER'], told),
  'work-order.closed': (told) => toLead('N11', ['UNIT_LIAISON'], told),
  'work-order.took-in': (told) => {
    if (told.payload.alarm === 'EMERGENCY') return toCentre('N03H', told.order.tenantId, 'SHIFT_LEAD', 'CENTRE_DIRECTOR')
    return told.payload.alarm === 'HOTSPOT' ? toCentre('HOTSPOT', told.order.tenantId, 'SUPERVISOR') : []
  },
  'work-order.answered-with-parent': (told) => (told.payload.noCallback === true ? [] : toCentre('N10', told.order.tenantId, 'CALLBACK_AGENT')),
  'work-order.merged-rated': (told) => (told.payload.dissatisfied === true ? toCentre('N12M', told.order.tenantId, 'SUPERVISOR') : []),
  'work-order.filing-objected': (told) => [...toCentre('N08F', told.order.tenantId, 'COORDINATOR', 'SUPERVISOR'), ...(told.payload.undone === true ? [...toLead('N08F', ASKERS, told), ...(told.dispute && told.payload.kind === 'DESIGNATION' ? disputed(told) : []), ...(told.payload.kind === 'LONG_EXTENSION' ? toCentre('N06', told.order.tenantId, 'DISPATCH_REVIEWER') : [])] : [])],
  'work-order.merged': (told) => toEnded('N04M', told),
  'work-order.unmerged': (told) => [...toLead('N04U', ['UNIT_LIAISON'], told), ...toCo('N04U', told)],
  // The second urge reaches the leader too, the third the chief.
  'work-order.urged': (told) => [...toLead('N13', ['UNIT_LIAISON', ...(told.payload.tellsLeader === true ? ['UNIT_LEADER'] : []), ...(told.payload.tellsChief === true ? ['UNIT_CHIEF'] : [])], told), ...toDesk('N13D', told)],
  'work-order.supplemented': (told) => [...toLead('N13B', ['UNIT_LIAISON', 'UNIT_HANDLER'], told), ...toDesk('N13B', told)],
  'work-order.extension-requested': (told) => toCentre('N06', told.order.tenantId, 'DISPATCH_REVIEWER'),
  'work-order.suspension-requested': (told) => toCentre('N06', told.order.tenantId, 'DISPATCH_REVIEWER'),
  'work-order.reclassification-proposed': (told) => toCentre('N06', told.order.tenantId, 'DISPATCHER'),
  'work-order.reclassification-approved': (told) => toLead('N09C', ASKERS, told),
  'work-order.reclassification-rejected': (told) => toLead('N09R', ASKERS, told),
  'work-order.late-rejection-proposed': (told) => toCentre('N06', told.order.tenantId, 'DISPATCH_REVIEWER'),
  'work-order.not-pursue-requested': (told) => toCentre('N06', told.order.tenantId, 'SUPERVISOR'),
  'work-order.not-pursue-seconded': (told) => toCentre('N06', told.order.tenantId, 'CENTRE_DIRECTOR'),
  'work-order.extension-approved': (told) => toLead('N09', ASKERS, told),
  'work-order.statutory-limit-set': (told) => {
    const code = told.payload.limit === null ? 'N09T' : 'N09S'
    return [...toLead(code, ASKERS, told), ...toCo(code, told)]
  },
  'work-order.extension-rejected': (told) => toLead('N09R', ASKERS, told),
  'work-order.suspended': (told) => toLead('N09G', ASKERS, told),
  'work-order.suspension-rejected': (told) => toLead('N09R', ASKERS, told),
  'work-order.resumed': (told) => toLead('N09H', ASKERS, told),
  'work-order.not-pursue-rejected': (told) => toLead('N09R', ['UNIT_CHIEF', ...ASKERS], told),
  'work-order.kept-accepted': (told) => toCentre('N09R', told.order.tenantId, 'DISPATCHER'),
  'work-order.withdrawn': (told) => toEnded('N11W', told),
  'work-order.not-pursued': (told) => [...toEnded('N11B', told), ...toPrefecture('N15B', told)],
  'work-order.reopened': (told) => [...toLead('N12B', ['UNIT_CHIEF', ...ASKERS], told), ...toCentre('N12B', told.order.tenantId, 'CENTRE_DIRECTOR', 'SUPERVISOR')],
  'work-order.late-dissatisfied': (told) => toCentre('N12S', told.order.tenantId, 'SUPERVISOR'),
  'work-order.escalated': (told) => toCentre('N12T', told.order.tenantId, 'DISPATCHER', 'COORDINATOR'),
  'work-order.taken-over': (told) => [...toCentre('N12T', told.order.tenantId, 'DISPATCHER'), ...toEnded('N12U', told, 'N04P'), ...(told.transfer ? toCentre('N12U', told.transfer.fromTenantId, 'DISPATCHER', 'SUPERVISOR') : [])],
  'work-order.supervision-opened': (told) => [...toLead('N14S', ['UNIT_LIAISON', 'UNIT_LEADER', 'UNIT_CHIEF'], told), ...toCentre('N14S', told.order.tenantId, 'SUPERVISOR'), ...toPrefecture('N15S', told), ...toLine('N14M', told)],
  'work-order.caller-asked': (told) => toCentre('N10Q', told.order.tenantId, 'CALLBACK_AGENT'),
  // A unit's opinion goes to its leader first, a centre's straight to the lead (T55).
  'work-order.part-submitted': (told) => (told.payload.role !== 'CO' ? [] : told.payload.unitId === null ? toLead('N06G', ASSEMBLERS, told) : toPart('N06P', ['UNIT_LEADER'], told)),
  'work-order.part-approved': (told) => toLead('N06G', ASSEMBLERS, told),
  'work-order.part-rejected': (told) => toPart('N06K', ['UNIT_HANDLER', 'UNIT_LIAISON'], told),
  'work-order.part-cancelled': (told) => toEnded('N04P', told),
  'work-order.dispatch-recalled': (told) => toEnded('N04R', told),
}

/** Whether an act of this kind ever concerns anybody of the house beside whoever did it. */
export const hasReactions = (type: EventType): boolean => REACTIONS[type] !== undefined

export const reactionsTo = (told: Told): Reaction[] => REACTIONS[told.type]?.(told) ?? []
