import type { Tx } from '../db/in-scope.ts'
import type { Part } from '../db/statement.ts'
import type { Actor } from '@hotline/domain/access/actor.ts'
import type { CallerQuestion, Filing, OrderRequest, Supervision } from '@hotline/domain/work-order/beside.ts'
import type { Assignment, CustodyRow, DisputeOpinion, HandlingRecord, Transfer, Dispute } from '@hotline/domain/work-order/model.ts'
import type { EventType } from '@hotline/domain/work-order/events.ts'
import type { LoadedOrder } from './load.ts'
import { mentionedIn, withoutStrangers } from './mentions.ts'
import { rowsOfOrder, type RowList } from './rows-of-order.ts'
import { relatedTo, type Related } from './related.ts'
import { withoutUnapproved } from './unapproved.ts'

export type TimelineRow = { id: string; version: number; at: Date; type: EventType; fromStatus: string | null; toStatus: string; actorName: string; actorPlace: string; actorTenantId: number; payload: Record<string, unknown> }
export type AttachmentRow = { id: string; name: string; mime: string; size: number; uploaderName: string; createdAt: Date }
export type History = {
  events: TimelineRow[]
  assignments: Assignment[]
  custody: (CustodyRow & { version: number })[]
  records: HandlingRecord[]
  transfers: Transfer[]
  disputes: (Dispute & { decision: string | null; basis: string | null })[]
  opinions: DisputeOpinion[]
  attachments: AttachmentRow[]
  evaluations: { at: Date; round: number; channel: string; contacted: string | null; resolved: string | null; resultRating: number | null; processRating: number | null; reason: string | null; words: string | null; proposedEffective: boolean | null; ineffectiveCode: string | null }[]
  attempts: { at: Date; outcome: string; nextAt: Date | null }[]
  linkages: { line: string; mode: string; startedAt: Date; answeredAt: Date | null; outcome: string; counterpartRef: string | null }[]
  requests: OrderRequest[]
  supervisions: Supervision[]
  questions: CallerQuestion[]
  filings: Filing[]
}

/**
 * Everything an order's page shows beside the order itself: one statement, and a second where it belongs together with
 * other orders. `glance` keeps that somebody looked, in the first of them.
 */
export async function historyOf(tx: Tx, actor: Actor, order: LoadedOrder, glance?: Part): Promise<History & Related> {
  const { followers, ...history } = await rowsBeside(tx, order.id, glance)
  const { seen, ...related } = await relatedTo(tx, actor, { ...order, isFollowed: followers.length > 0 }, mentionedIn(history.events))
  const { assignments, events } = withoutUnapproved(actor, history)
  return { ...history, ...related, assignments, events: withoutStrangers(events, seen, order.parentId) }
}

const LISTS = {
  events: { table: 'work_order_event', columns: 'id, version, at, type, from_status, to_status, actor_name, actor_place, actor_tenant_id, payload', sort: 'version' },
  assignments: { table: 'assignment', sort: 'dispatched_at, id' },
  custody: { table: 'custody', columns: 'version, from_at, holder_tenant_id, holder_unit_id, holder_name, assignment_id', sort: 'version' },
  records: { table: 'handling_record', sort: 'at, id' },
  transfers: { table: 'transfer', sort: 'proposed_at' },
  disputes: { table: 'dispute', sort: 'opened_at' },
  opinions: { table: 'dispute_opinion', sort: 'id' },
  attachments: { table: 'attachment', columns: 'id, name, mime, size, uploader_name, created_at', sort: 'created_at' },
  evaluations: { table: 'evaluation', sort: 'at' },
  attempts: { table: 'callback_attempt', columns: 'at, outcome, next_at', sort: 'at' },
  linkages: { table: 'linkage_record', sort: 'started_at' },
  requests: { table: 'request', sort: 'proposed_at, id' },
  supervisions: { table: 'supervision', sort: 'opened_at, id' },
  questions: { table: 'caller_question', sort: 'asked_at, id' },
  filings: { table: 'filing', sort: 'filed_at, id' },
  // Whether there are any: hardly an order has a later one, and to read what is around it is a statement of its own.
  followers: { table: 'work_order', columns: 'id', sort: 'id', by: 'previous_order_id' },
} as const satisfies Record<keyof RowsBeside, RowList>

type RowsBeside = History & { followers: { id: string }[] }

// The lists name every part of it, with its columns.
const rowsBeside = async (tx: Tx, orderId: string, glance?: Part): Promise<RowsBeside> => (await rowsOfOrder(tx, orderId, LISTS, glance)) as unknown as RowsBeside
