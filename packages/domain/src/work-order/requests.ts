import { isOneOf, principalsOf, type Actor } from '../access/actor.ts'
import { must } from '../errors.ts'
import type { OrderRequest, RequestKind, RequestStatus } from './beside.ts'
import type { WorkOrder } from './model.ts'
import type { Row } from './rows.ts'

type Requests = readonly OrderRequest[]
type Person = Pick<Actor, 'personId' | 'name'>
type Proposer = Pick<Actor, 'personId' | 'name' | 'actsFor'>

/** The letter of the number: both returns share theirs. */
const LETTERS: Record<RequestKind, string> = { RETURN: 'T', LATE_RETURN: 'T', EXTENSION: 'Y', SUSPENSION: 'G', NOT_PURSUE: 'B', WITHDRAWAL: 'C', REJECTION: 'J', RECLASSIFY: 'F' }
const OPEN: readonly RequestStatus[] = ['PROPOSED', 'SUBMITTED', 'SECONDED']

/** Waits for somebody of the unit or of the centre. */
export const isOpenRequest = (request: Pick<OrderRequest, 'status'>): boolean => OPEN.includes(request.status)

/** The order's number with the letter and the count of what was asked for so far, e.g. 510802260304000001-T1. */
export const requestNo = (order: Pick<WorkOrder, 'orderNo'>, kind: RequestKind, requests: Requests): string =>
  `${order.orderNo ?? ''}-${LETTERS[kind]}${requests.filter((request) => LETTERS[request.kind] === LETTERS[kind]).length + 1}`

type Asked = Pick<OrderRequest, 'id' | 'kind' | 'ground' | 'words' | 'proposedAt'> &
  Partial<Omit<OrderRequest, 'id' | 'orderId' | 'no' | 'kind' | 'ground' | 'words' | 'proposedAt' | 'proposedBy' | 'proposedByName' | 'actedFor'>>

/** A fresh request by `actor`: SUBMITTED to the centre unless said otherwise, decided by nobody yet. */
export const requestRow = (order: Pick<WorkOrder, 'orderNo'>, requests: Requests, actor: Proposer, asked: Asked): Extract<Row, { insert: 'request' }> => ({
  insert: 'request',
  row: {
    no: requestNo(order, asked.kind, requests), status: 'SUBMITTED', basis: null, evidence: null, suggestedUnitId: null, detail: {}, assignmentId: null, unitId: null,
    unitName: null, proposedBy: actor.personId, proposedByName: actor.name, actedFor: principalsOf(actor), approvedBy: null, approvedByName: null, approvedAt: null, secondedBy: null,
    secondedByName: null, secondedAt: null, dueAt: null, decidedBy: null, decidedByName: null, decidedAt: null, decisionWords: null, ...asked,
  },
})

/** One of a kind at a time: two would be decided twice. */
export function mustHaveNoneOpen(requests: Requests, ...kinds: RequestKind[]): void {
  const open = requests.find((request) => kinds.includes(request.kind) && isOpenRequest(request))
  must(!open, 'work-order.request-open', { no: open?.no ?? '' })
}

/** The request of one of these kinds that waits, in one of these states; refuses with whether there was one at all. */
export function waitingRequest(requests: Requests, kinds: readonly RequestKind[], statuses: readonly RequestStatus[] = ['SUBMITTED']): OrderRequest {
  const ofKind = requests.filter((request) => kinds.includes(request.kind))
  const waiting = ofKind.find((request) => statuses.includes(request.status))
  const last = ofKind.at(-1)
  if (!waiting) must(!last || isOpenRequest(last), 'work-order.request-decided', { no: last?.no ?? '' })
  must(waiting, 'work-order.request-missing')
  return waiting
}

/**
 * Four eyes by person, under whatever duty: nobody decides what he asked for, approved or seconded, nor through somebody
 * who acts for him, nor for somebody on whose behalf it was asked.
 */
export const isAnother = (actor: Pick<Actor, 'personId' | 'actsFor'>, request: Pick<OrderRequest, 'proposedBy' | 'approvedBy' | 'secondedBy' | 'actedFor'>): boolean =>
  !isOneOf(actor, [request.proposedBy, request.approvedBy, request.secondedBy, ...request.actedFor])

/** @throws `work-order.four-eyes` */
export function mustBeAnother(...[actor, request]: Parameters<typeof isAnother>): void {
  must(isAnother(actor, request), 'work-order.four-eyes')
}

/** What a unit asked for that has the order no more can't be granted to the one that has it now. */
export function mustBeOfHolder(order: Pick<WorkOrder, 'leadAssignmentId'>, request: Pick<OrderRequest, 'no' | 'assignmentId'>): void {
  must(request.assignmentId === order.leadAssignmentId, 'work-order.request-stale', { no: request.no })
}

/** Whom the people of a request acted for, with the one who now takes a step in it. */
export const actedForWith = (request: Pick<OrderRequest, 'actedFor'>, actor: Pick<Actor, 'actsFor'>): string[] => [...new Set([...request.actedFor, ...principalsOf(actor)])]

/** The decision on a request, with who and when. */
export const decidedRequest = (request: Pick<OrderRequest, 'id'>, status: RequestStatus, actor: Person, words: string | null, at: Date): Row => ({
  update: 'request',
  id: request.id,
  patch: { status, decidedBy: actor.personId, decidedByName: actor.name, decidedAt: at, decisionWords: words },
})

/** What still waits falls away, because the order moves on without it. */
export const lapsedRequests = (requests: Requests, reason: string, actor: Person, at: Date): Row[] =>
  requests.filter(isOpenRequest).map((request) => decidedRequest(request, 'CANCELLED', actor, reason, at))

/** T12: a centre that sends the order away has answered its own question whether it should have been accepted; nobody there could decide it afterwards. */
export const lapsedRejection = (requests: Requests, reason: string, actor: Person, at: Date): Row[] => lapsedRequests(requests.filter(({ kind }) => kind === 'REJECTION'), reason, actor, at)
