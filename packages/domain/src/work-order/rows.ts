import type { Precedent } from '../precedent/model.ts'
import type { CallerQuestion, Filing, OrderRequest, Supervision } from './beside.ts'
import type { Caller, Assignment, ClockRow, CustodyRow, Dispute, DisputeOpinion, HandlingRecord, Transfer } from './model.ts'

/** A tenant that takes part in a foreign order, with who granted it, why and until when (rule 1.5 PARTICIPANT). */
export type ShareRow = { granteeId: number; kind: 'TRANSFER' | 'ORIGIN' | 'CO_HANDLER' | 'DISPUTE' | 'FOLLOW'; reason: string; mayAct: boolean; until: Date | null }

export type Linkage = {
  line: '110' | '119' | '120' | '122'
  mode: 'ONE_KEY' | 'THREE_WAY' | 'GUIDED' | 'PUSH'
  startedAt: Date
  answeredAt: Date | null
  outcome: string
  counterpartRef: string | null
  agreedOwner: string | null
}

export type CallbackAttempt = { at: Date; outcome: 'REACHED' | 'NO_ANSWER' | 'BUSY' | 'POWERED_OFF' | 'WRONG_NUMBER' | 'RESCHEDULED'; nextAt: Date | null }

export type Evaluation = {
  round: number
  channel: 'PHONE' | 'SMS' | 'NONE'
  contacted: 'YES' | 'NO' | null
  resolved: 'YES' | 'PARTLY' | 'NO' | null
  resultRating: number | null
  processRating: number | null
  reason: string | null
  words: string | null
  proposedEffective: boolean | null
  ineffectiveCode: string | null
}

/** The rows a decision writes beside the order. Ids are the transition's own; tenant and order are the pipeline's to fill in. */
export type Row =
  | { insert: 'assignment'; row: Omit<Assignment, 'orderId' | 'tenantId'> }
  | { update: 'assignment'; id: string; patch: Partial<Omit<Assignment, 'id' | 'orderId' | 'tenantId'>> }
  | { insert: 'custody'; row: CustodyRow }
  | { insert: 'order_clock'; row: ClockRow }
  | { insert: 'order_share'; row: ShareRow }
  /** Ends a tenant's shares of one kind, now. */
  | { end: 'order_share'; granteeId: number; kind: ShareRow['kind'] }
  | { insert: 'transfer'; row: Omit<Transfer, 'orderId'> }
  | { update: 'transfer'; id: string; patch: Partial<Pick<Transfer, 'status' | 'decidedAt' | 'decidedWords'>> }
  | { insert: 'dispute'; row: Omit<Dispute, 'orderId'> }
  | { update: 'dispute'; id: string; patch: { decidedAt: Date; decision: string; basis: string | null; leadUnitId: number | null } }
  | { insert: 'dispute_opinion'; row: DisputeOpinion }
  | { update: 'dispute_opinion'; id: string; patch: Partial<Omit<DisputeOpinion, 'id' | 'disputeId'>> }
  | { insert: 'handling_record'; row: HandlingRecord }
  | { insert: 'callback_attempt'; row: CallbackAttempt }
  | { insert: 'evaluation'; row: Evaluation }
  | { insert: 'linkage_record'; row: Linkage }
  | { insert: 'request'; row: Omit<OrderRequest, 'orderId'> }
  | { update: 'request'; id: string; patch: Partial<Omit<OrderRequest, 'id' | 'orderId' | 'no' | 'kind'>> }
  | { insert: 'supervision'; row: Supervision }
  | { update: 'supervision'; id: string; patch: Partial<Pick<Supervision, 'closedAt' | 'closedBy' | 'result'>> }
  | { insert: 'caller_question'; row: CallerQuestion }
  | { update: 'caller_question'; id: string; patch: Pick<CallerQuestion, 'answer' | 'answeredAt'> }
  | { insert: 'filing'; row: Omit<Filing, 'eventVersion'> }
  | { update: 'filing'; id: string; patch: Partial<Pick<Filing, 'objectedAt' | 'objectedBy' | 'objectedByName' | 'objection'>> }
  | { insert: 'precedent'; row: Precedent }
  /** The caller's identity, encrypted by the server before it is stored. */
  | { set: 'caller'; caller: Caller }
  /** Takes the next number of the tenant, day and channel digit; the pipeline writes it into `orderNo` (rule 2.6). */
  | { allocate: 'order_no' }
