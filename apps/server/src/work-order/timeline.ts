import { fromRow } from '../db/case.ts'
import type { Tx } from '../db/in-scope.ts'
import type { Actor } from '@hotline/domain/access/actor.ts'
import type { CallerQuestion, Filing, OrderRequest, Supervision } from '@hotline/domain/work-order/beside.ts'
import type { Assignment, CustodyRow, DisputeOpinion, HandlingRecord, Transfer, Dispute } from '@hotline/domain/work-order/model.ts'
import type { EventType } from '@hotline/domain/work-order/events.ts'
import type { LoadedOrder } from './load.ts'
import { mentionedIn, withoutStrangers } from './mentions.ts'
import { relatedTo, type Related } from './related.ts'

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

/** Everything an order's page shows beside the order itself: one statement, and a second where it belongs together with other orders. */
export async function historyOf(tx: Tx, actor: Actor, order: LoadedOrder): Promise<History & Related> {
  const history = await rowsBeside(tx, order.id)
  const { seen, ...related } = await relatedTo(tx, actor, order, mentionedIn(history.events))
  return { ...history, ...related, events: withoutStrangers(history.events, seen, order.parentId) }
}

async function rowsBeside(tx: Tx, orderId: string): Promise<History> {
  const list = (table: string, columns: string, sort: string) =>
    `(select coalesce(jsonb_agg(to_jsonb(q) - 'n' order by q.n), '[]') from (select ${columns}, row_number() over (order by ${sort}) as n from ${table} where order_id = $1) q)`
  const rows = await tx.query<Record<string, Record<string, unknown>[]>>(
    `select ${[
      `${list('work_order_event', 'id, version, at, type, from_status, to_status, actor_name, actor_place, actor_tenant_id, payload', 'version')} as events`,
      `${list('assignment', '*', 'dispatched_at, id')} as assignments`,
      `${list('custody', 'version, from_at, holder_tenant_id, holder_unit_id, holder_name, assignment_id', 'version')} as custody`,
      `${list('handling_record', '*', 'at, id')} as records`,
      `${list('transfer', '*', 'proposed_at')} as transfers`,
      `${list('dispute', '*', 'opened_at')} as disputes`,
      `${list('dispute_opinion', '*', 'id')} as opinions`,
      `${list('attachment', 'id, name, mime, size, uploader_name, created_at', 'created_at')} as attachments`,
      `${list('evaluation', '*', 'at')} as evaluations`,
      `${list('callback_attempt', 'at, outcome, next_at', 'at')} as attempts`,
      `${list('linkage_record', '*', 'started_at')} as linkages`,
      `${list('request', '*', 'proposed_at, id')} as requests`,
      `${list('supervision', '*', 'opened_at, id')} as supervisions`,
      `${list('caller_question', '*', 'asked_at, id')} as questions`,
      `${list('filing', '*', 'filed_at, id')} as filings`,
    ].join(', ')}`,
    [orderId], 'history',
  )
  const made: Record<string, unknown[]> = {}
  for (const [key, values] of Object.entries(rows[0] ?? {})) made[key] = values.map((value) => revived(fromRow(value)))
  // The statement above names every part of History.
  return made as unknown as History
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?\+00:00$/
/** jsonb gives instants as text; these become Dates again, everything inside payloads stays as stored. */
function revived(row: Record<string, unknown>): Record<string, unknown> {
  for (const [key, value] of Object.entries(row)) if (typeof value === 'string' && INSTANT.test(value)) row[key] = new Date(value)
  return row
}
