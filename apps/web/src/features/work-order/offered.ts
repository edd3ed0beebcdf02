import type { OrderRequest, RequestKind, RequestStatus } from '@hotline/domain/work-order/beside.ts'
import { isHurried } from '@hotline/domain/work-order/order-limit.ts'
import { isOpenRequest } from '@hotline/domain/work-order/requests.ts'
import { isOpenSupervision } from '@hotline/domain/work-order/supervising.ts'
import type { OrderVerb } from '@hotline/domain/work-order/registry.ts'
import { isUppers } from '@hotline/domain/work-order/upper.ts'
import type { Verb } from '@hotline/domain/work-order/verbs.ts'
import type { History, OrderPage } from '../../lib/api.ts'
import { serverNow } from '../../lib/now.ts'

/** The verbs that decide a request of each kind, the one that grants it first. */
const DECIDES: Record<RequestKind, readonly OrderVerb[]> = {
  RETURN: ['endorseRequest', 'approveReturn', 'rejectReturn', 'openDispute', 'dropRequest'],
  LATE_RETURN: ['approveReturn', 'rejectReturn', 'openDispute', 'dropRequest'],
  EXTENSION: ['approveExtension', 'rejectExtension', 'dropRequest'],
  SUSPENSION: ['approveSuspension', 'rejectSuspension', 'dropRequest'],
  NOT_PURSUE: ['secondNotPursue', 'approveNotPursue', 'rejectNotPursue', 'dropRequest'],
  WITHDRAWAL: [],
  REJECTION: ['rejectLate', 'keepAccepted'],
  RECLASSIFY: ['approveReclassify', 'rejectReclassify', 'dropRequest'],
}
/** Where a verb waits for one state of its request alone. */
const AT: Partial<Record<OrderVerb, RequestStatus>> = { endorseRequest: 'PROPOSED', approveReturn: 'SUBMITTED', rejectReturn: 'SUBMITTED', openDispute: 'SUBMITTED', secondNotPursue: 'SUBMITTED', approveNotPursue: 'SECONDED' }
/** What can't be asked for twice while it waits. */
const ASKS: Partial<Record<Verb, readonly RequestKind[]>> = {
  // who has asked to give it back doesn't take it meanwhile
  sign: ['RETURN', 'LATE_RETURN'],
  requestReturn: ['RETURN', 'LATE_RETURN'], requestLateReturn: ['RETURN', 'LATE_RETURN'], requestExtension: ['EXTENSION'], suspend: ['SUSPENSION'], stopPursuing: ['NOT_PURSUE'], proposeRejectLate: ['REJECTION'], proposeReclassify: ['RECLASSIFY'],
}
const DECISIONS: ReadonlySet<Verb> = new Set(Object.values(DECIDES).flat())

/** What of the server's verbs answers this request now. */
export const decisionsOn = (request: OrderRequest, verbs: OrderPage['verbs']): OrderVerb[] =>
  isOpenRequest(request) ? DECIDES[request.kind].filter((verb) => verbs.includes(verb) && (AT[verb] ?? request.status) === request.status) : []

/** A part that its unit hasn't handed in; what was handed in is no longer to be cancelled. */
export const isCancellable = ({ role, closedAt, submittedAt }: History['assignments'][number]): boolean => role === 'CO' && !closedAt && !submittedAt

/**
 * The verbs a screen offers: those the server allows, without the ones that answer something that isn't there. What a
 * verb's own guards say beyond that, the server says when it is sent.
 */
export function offered(order: Pick<OrderPage, 'verbs' | 'channel' | 'externalNo' | 'upperAcceptedAt' | 'redoCount' | 'dueAt' | 'urgency' | 'statutoryLimit'>, history: History): Verb[] {
  const open = history.requests.filter(isOpenRequest)
  return order.verbs.filter((verb) => {
    if (DECISIONS.has(verb)) return open.some((request) => decisionsOn(request, [verb]).length > 0)
    const asks = ASKS[verb]
    if (asks) return !open.some((request) => asks.includes(request.kind))
    if (verb === 'approvePart' || verb === 'rejectPart') return history.assignments.some(({ role, unitId, status }) => role === 'CO' && unitId !== null && status === 'SUBMITTED')
    if (verb === 'cancelPart') return history.assignments.some(isCancellable)
    if (verb === 'recordUpperReceipt') return isUppers(order) && !order.upperAcceptedAt
    // where there is no promise, or one of hours, there is nothing a statute could lengthen
    if (verb === 'setStatutoryLimit') return order.redoCount === 0 && (order.statutoryLimit !== null || (order.dueAt !== null && !isHurried(order.urgency)))
    if (verb === 'closeSupervision') return history.supervisions.some(isOpenSupervision)
    if (verb === 'objectFiling') return history.filings.some((filing) => !filing.objectedAt && filing.objectUntil >= serverNow())
    return true
  })
}
