import type { Change } from './reclassifying.ts'
import type { Resolution, WorkOrderId } from './model.ts'
import type { WorkOrderStatus } from './states.ts'

// What stands beside an order for longer than one act: requests, letters of supervision, questions, filings.

export const REQUEST_KINDS = ['RETURN', 'LATE_RETURN', 'EXTENSION', 'SUSPENSION', 'NOT_PURSUE', 'WITHDRAWAL', 'REJECTION', 'RECLASSIFY'] as const
export type RequestKind = (typeof REQUEST_KINDS)[number]
/** `PROPOSED` waits for the second person of the same unit, `SUBMITTED` for the centre, `SECONDED` for its director. */
export const REQUEST_STATUSES = ['PROPOSED', 'SUBMITTED', 'SECONDED', 'APPROVED', 'REJECTED', 'CANCELLED', 'DISPUTED'] as const
export type RequestStatus = (typeof REQUEST_STATUSES)[number]

/** Something one person asks for and another decides (rule 4.2 T14–T18, T22–T24, T35, T36), with who and when for each step. */
export type OrderRequest = {
  id: string
  orderId: WorkOrderId
  /** The order's number with a letter and a count: -T1 return, -Y1 extension, -G1 suspension, -B1 no longer pursued, -C1 withdrawal, -J1 late refusal, -F1 another class. */
  no: string
  kind: RequestKind
  status: RequestStatus
  ground: string
  words: string
  /** The clause or list it rests on. */
  basis: string | null
  evidence: string | null
  suggestedUnitId: number | null
  /** What only its kind has: see RequestDetail. */
  detail: RequestDetail
  assignmentId: string | null
  unitId: number | null
  unitName: string | null
  proposedBy: string
  proposedByName: string
  proposedAt: Date
  approvedBy: string | null
  approvedByName: string | null
  approvedAt: Date | null
  secondedBy: string | null
  secondedByName: string | null
  secondedAt: Date | null
  /** Whom those who proposed, approved or seconded it acted for under a delegation: they don't decide it either. */
  actedFor: string[]
  /** When the decision is due. */
  dueAt: Date | null
  decidedBy: string | null
  decidedByName: string | null
  decidedAt: Date | null
  decisionWords: string | null
}

/** Kept as JSON: instants are ISO strings in here. */
export type RequestDetail = {
  /** EXTENSION: working days, or wall hours on a clock of hours. */
  wanted?: number
  unit?: 'WORKING_DAY' | 'WALL_HOUR'
  stageReport?: string
  plan?: string
  /** When the caller was told. */
  callerToldAt?: string
  /** SUSPENSION: the date it is expected to go on, 'YYYY-MM-DD'. */
  resumeOn?: string
  /** RETURN: the state the order was in, to go back to. */
  from?: 'DISPATCHED' | 'IN_PROGRESS'
  /** RETURN: the tenant whose matter it is in the unit's eyes, where it can't name a unit there. */
  suggestedTenantId?: number
  /** WITHDRAWAL: how the caller was recognised, and whether the public part goes on without him. */
  identity?: 'SAME_PHONE' | 'QUERY_CODE'
  publicInterest?: boolean
  /** NOT_PURSUE: the final reply, case or decision it rests on; how the caller is told; files uploaded to the order before. */
  documentNo?: string
  callerNotice?: string
  attachmentIds?: string[]
  /** REJECTION: the refusal fields of rule 3.2 that aren't ground, basis and words. */
  guidance?: string
  existingOrderNo?: string
  /** RECLASSIFY: what should become of the matter. */
  changes?: Change[]
}

export type Supervision = {
  id: string
  issuerTenantId: number
  /** Rung of the ladder of rule 7.1. */
  level: 'L0' | 'L1' | 'L2' | 'L3' | 'L4' | 'L5' | 'L6' | 'L7' | 'L8'
  trigger: string
  requirements: string
  dueAt: Date | null
  openedBy: string
  openedByName: string
  openedAt: Date
  closedAt: Date | null
  closedBy: string | null
  result: string | null
}

export type CallerQuestion = { id: string; questions: string; askedBy: string; askedByName: string; askedAt: Date; answer: string | null; answeredAt: Date | null }

/** What a county files to its prefecture (rule 4.9). */
export const FILING_KINDS = [
  'DESIGNATION', 'NOT_PURSUED', 'LONG_EXTENSION', 'LONG_SUSPENSION', 'EMERGENCY', 'SENSITIVE', 'SUPERVISION_LETTER', 'PII_EXPORT', 'CATALOGUE', 'UNIT_LEADER',
  'CALENDAR', 'POLICY', 'SCORE_APPEAL',
] as const
export type FilingKind = (typeof FILING_KINDS)[number]
export type Filing = {
  id: string
  prefectureId: number
  kind: FilingKind
  subject: string
  eventVersion: number
  filedAt: Date
  objectUntil: Date
  objectedAt: Date | null
  objectedBy: string | null
  objectedByName: string | null
  objection: string | null
}

/** Another order that an act concerns: the parent of a merge, or the order before a repeat. */
export type OtherOrder = {
  id: WorkOrderId
  version: number
  tenantId: number
  orderNo: string | null
  status: WorkOrderStatus
  parentId: string | null
  categoryCode: string | null
  replyText: string | null
  resolution: Resolution | null
  closedAt: Date | null
}

/** An order merged into this one (rule 4.6). */
export type MergedOrder = {
  id: string
  orderNo: string | null
  acceptedAt: Date
  /** When it got the common answer; `null` while there is none. */
  repliedAt: Date | null
  /** Until when its own reporter is to be asked; `null` before the answer, and once he was. */
  callbackDueAt: Date | null
  /** Tells reporters apart without naming them: 0 is the reporter of the order they were merged into. */
  caller: number
}
