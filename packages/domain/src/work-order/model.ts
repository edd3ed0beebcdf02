import type { Limit } from '../deadline/limit.ts'
import type { AssignmentStatus, WorkOrderStatus } from './states.ts'

declare const brand: unique symbol
type Branded<T, Name extends string> = T & { readonly [brand]: Name }
export type WorkOrderId = Branded<string, 'WorkOrderId'>

export const CHANNELS = [
  'PHONE', 'SMS', 'WECHAT', 'MINI_PROGRAM', 'WEB', 'APP', 'MAILBOX', 'LETTER', 'EMAIL', 'WALK_IN', 'P110', 'UPPER', 'STATE',
  'LEADER_BOARD', 'MEDIA', 'LEADER_DAY', 'PATROL', 'PARTNER_LINE',
] as const
export type Channel = (typeof CHANNELS)[number]

/** Rule 2.6: the digit of the order number. */
export const CHANNEL_DIGIT: Record<Channel, number> = {
  PHONE: 0, WEB: 1, WECHAT: 2, MINI_PROGRAM: 2, APP: 2, SMS: 3, MAILBOX: 4, LETTER: 4, EMAIL: 4, UPPER: 5, STATE: 5,
  P110: 6, PARTNER_LINE: 6, LEADER_BOARD: 7, LEADER_DAY: 7, MEDIA: 7, PATROL: 8, WALK_IN: 9,
}

export const REQUEST_TYPES = ['CONSULT', 'HELP', 'COMPLAINT', 'REPORT', 'OPINION', 'SUGGESTION', 'PRAISE', 'OTHER'] as const
export type RequestType = (typeof REQUEST_TYPES)[number]

export const URGENCIES = ['NORMAL', 'URGENT', 'CRITICAL', 'LONG_CYCLE'] as const
export type Urgency = (typeof URGENCIES)[number]

export const ROUTING_BASES = ['TERRITORY', 'INDUSTRY', 'COORDINATION', 'UPPER_ASSIGN'] as const
export type RoutingBasis = (typeof ROUTING_BASES)[number]

export const RESOLUTIONS = ['RESOLVED', 'PARTIAL', 'EXPLAINED', 'PLANNED', 'UNREASONABLE', 'UNVERIFIABLE', 'NOT_IN_REMIT'] as const
export type Resolution = (typeof RESOLUTIONS)[number]

export const CLOSE_REASONS = [
  'DIRECT_ANSWER', 'RESOLVED', 'EXPLAINED', 'PLANNED', 'UNREASONABLE', 'REJECTED', 'EMERGENCY', 'WITHDRAWN', 'NOT_PURSUED', 'MERGED',
] as const
export type CloseReason = (typeof CLOSE_REASONS)[number]

/** Sorts behind every real date, so that one index serves limited and unlimited orders alike. */
export const NO_LIMIT = new Date('9999-12-31T00:00:00Z')

export const CALLER_TYPES = ['PERSON', 'ENTERPRISE', 'ORGANISATION'] as const
export type CallerType = (typeof CALLER_TYPES)[number]

/** The caller's own data. It leaves the server only through `present`, masked unless a rule opens it. */
export type Caller = {
  name: string | null
  phone: string | null
  contactPhone: string | null
  gender: 'F' | 'M' | null
  type: CallerType
  enterpriseName: string | null
}

/** 法定期限 (rule 5.2): what a statute allows for this matter in place of the rule's limit, with its name and article in words. */
export type StatutoryLimit = { limit: Limit; clause: string }

/** The work order as the transitions see it (rule 2.5), without the caller's identity. Times are instants. */
export type WorkOrder = {
  id: WorkOrderId
  version: number
  /** The tenant that owns it now. */
  tenantId: number
  prefectureId: number
  /** Immutable: where it was registered. */
  originTenantId: number
  orderNo: string | null
  status: WorkOrderStatus
  /** When it entered this status; the pipeline keeps it. */
  since: Date
  channel: Channel
  callId: string | null
  /** Per-tenant key of an imported message: makes a second import harmless. */
  externalNo: string | null
  agentId: string | null
  /** Exactly one holder: a tenant's queue, or a unit of that tenant. */
  holderTenantId: number
  holderUnitId: number | null
  /** The assignment whose state the order's status derives from. */
  leadAssignmentId: string | null
  leadUnitId: number | null
  leadUnitName: string | null
  requestType: RequestType | null
  categoryCode: string | null
  title: string
  content: string
  demand: string
  occurredAt: Date | null
  areaCode: string | null
  areaNote: string | null
  townCode: string | null
  address: string
  complainedParty: string | null
  complainedUnitId: number | null
  urgency: Urgency
  isEnterprise: boolean
  isAnonymous: boolean
  isConfidential: boolean
  isSensitive: boolean
  callbackConsent: boolean
  preferredCallbackAt: Date | null
  involvedHeadcount: number
  slaPolicyId: number | null
  statutoryLimit: StatutoryLimit | null
  routingBasis: RoutingBasis | null
  catalogueRuleId: number | null
  isDesignated: boolean
  returnCount: number
  transferCount: number
  redoCount: number
  reworkCount: number
  urgeCount: number
  acceptedAt: Date
  registeredAt: Date | null
  dispatchDueAt: Date | null
  firstDispatchedAt: Date | null
  dispatchedAt: Date | null
  signDueAt: Date | null
  signedAt: Date | null
  contactDueAt: Date | null
  firstContactAt: Date | null
  /** The citizen's date: a promise, never reset. `null` where there is no limit (PRAISE). */
  dueAt: Date | null
  originalDueAt: Date | null
  /** The holder's date: the lead assignment's. */
  holderDueAt: Date | null
  /** What bites next for whoever holds it: the queues sort by it. NO_LIMIT where nothing does. */
  nextDueAt: Date
  repliedAt: Date | null
  callbackDueAt: Date | null
  nextCallbackAt: Date | null
  callbackAttempts: number
  closedAt: Date | null
  archivedAt: Date | null
  replyText: string | null
  resolution: Resolution | null
  replyBy: string | null
  closeReason: CloseReason | null
  resultRating: number | null
  processRating: number | null
  serviceRating: number | null
  resolvedByCaller: 'YES' | 'PARTLY' | 'NO' | null
  dissatisfactionReason: string | null
  dissatisfactionWords: string | null
  dissatisfactionEffective: boolean | null
  lastUrgedAt: Date | null
  /** The order this one was merged into (rule 4.6), and the state it came from: of a merge or of no longer pursuing. */
  parentId: string | null
  formerStatus: WorkOrderStatus | null
  /** How many orders were merged into this one. */
  repeatCount: number
  previousOrderId: string | null
  isRepeat: boolean
  /** Granted extensions: how many, and how much in the unit of the holder's limit. */
  extensionCount: number
  extendedTotal: number
  /** Until when the unit may give it back (rule 4.3). */
  returnDueAt: Date | null
  suspendedAt: Date | null
  resumeBy: Date | null
  /** While it stands still: when somebody of the centre must look whether it still has to (rule 4.2 T23, monthly). */
  checkDueAt: Date | null
  /** While it waits for its callback: when the system closes it, for nobody is called (T30); `null` where somebody is. */
  selfCloseAt: Date | null
  /** While it is new in a queue: when the sweep looks whether the catalogue settles it (T06); the pipeline keeps it. */
  autoDispatchAt: Date | null
  /** From the upper platform. */
  upperDueAt: Date | null
  /** When the upper platform took this result as final; an order of its own closes only then (T46). */
  upperAcceptedAt: Date | null
  isSupervised: boolean
  isEscalated: boolean
  notPursuedGround: string | null
  /** When a closed order came back on the caller's late dissatisfaction, which it may once (T40). */
  reopenedAt: Date | null
  /** The next rung of the warning ladder (rule 5.5); the pipeline keeps it. */
  nextWarningAt: Date | null
  /** When a closed order goes to the archive (T42), by the limits it was accepted under; the pipeline keeps it. */
  archiveDueAt: Date | null
  createdAt: Date
}

export const ASSIGNMENT_ROLES = ['LEAD', 'CO', 'SUB'] as const
export type AssignmentRole = (typeof ASSIGNMENT_ROLES)[number]

/** One per lead, co-handler and sub-unit (rule 4.1). `unitId` is null where another tenant's centre co-handles (R12). */
export type Assignment = {
  id: string
  orderId: WorkOrderId
  tenantId: number
  role: AssignmentRole
  parentId: string | null
  unitTenantId: number
  unitId: number | null
  unitName: string
  status: AssignmentStatus
  /** Suffix of the sub-order number: Z01 lead, X01 co-handler, R1 redo. */
  suffix: string
  dispatchedAt: Date
  signDueAt: Date | null
  signedAt: Date | null
  signedBy: string | null
  autoSigned: boolean
  handlerId: string | null
  /** Whom the handler acted for under a delegation. */
  handlerFor: string[]
  contactDueAt: Date | null
  dueAt: Date | null
  limit: Limit | null
  submittedAt: Date | null
  approvedAt: Date | null
  opinion: string | null
  closedAt: Date | null
  closeReason: string | null
}

/** What a clock's date may come from; the table of clocks takes no other. */
export const CLOCK_CAUSES = ['PROVISIONAL', 'DISPATCH', 'DESIGNATION', 'SEND_BACK', 'REDO', 'RECLASSIFY', 'STATUTORY', 'EXTENSION', 'SUSPENSION', 'OBJECTION', 'CALENDAR'] as const

/** A row of the two append-only clocks (rule 5.3): the newest row of a kind (and assignment) is in force. */
export type ClockRow = {
  kind: 'CITIZEN' | 'HOLDER'
  assignmentId: string | null
  cause: (typeof CLOCK_CAUSES)[number]
  startedAt: Date
  dueAt: Date | null
  limit: Limit | null
  calendarTenantId: number
  provisional: boolean
  detail?: ClockDetail | null
}

/** What a clock's date follows from beside its start and limit (rule 5.3), kept so that it can be worked out again. Instants are ISO strings. */
export type ClockDetail =
  | { dispatch: Limit }
  | { by: Limit }
  | { suspendedAt: string }
  | { approvedAt: string }
  | { grantedAt: string }

/** Who held the order from when; the next row's start is this row's end, so custody can neither overlap nor gap. */
export type CustodyRow = { fromAt: Date; holderTenantId: number | null; holderUnitId: number | null; holderName: string; assignmentId: string | null }

/** What the proposer remains once another has taken the order: it goes on working on it, follows it read-only, or leaves. */
export const TRANSFER_STAYS = ['CO_HANDLE', 'FOLLOW', 'LEAVE'] as const
export type TransferStay = (typeof TRANSFER_STAYS)[number]

export type Transfer = {
  id: string
  orderId: WorkOrderId
  /** `TAKE_OVER` is a parent's own act (rule 7.4): nobody proposed it. */
  kind: 'TRANSFER' | 'REPORT_UP' | 'SEND_DOWN' | 'TAKE_OVER'
  fromTenantId: number
  toTenantId: number
  reason: string
  evidence: string | null
  stay: TransferStay
  status: 'PENDING' | 'ACCEPTED' | 'REFUSED' | 'CANCELLED' | 'TIMED_OUT' | 'DISPUTED'
  dueAt: Date | null
  proposedAt: Date
  decidedAt: Date | null
  decidedWords: string | null
}

export type DisputeGround = 'REFUSED' | 'TIMED_OUT' | 'LIMIT' | 'NO_RULE' | 'TIE' | 'RETURNED' | 'OBJECTED'
export type Dispute = {
  id: string
  orderId: WorkOrderId
  /** The lowest tenant that stands over all parties: its coordinator decides. */
  tenantId: number
  ground: DisputeGround
  openedAt: Date
  opinionDueAt: Date | null
  decidedAt: Date | null
}
export type DisputeOpinion = {
  id: string
  disputeId: string
  partyTenantId: number
  partyUnitId: number | null
  partyName: string
  dueAt: Date | null
  words: string | null
  clause: string | null
  evidence: string | null
  givenAt: Date | null
  silentAt: Date | null
}

export type HandlingRecord = {
  id: string
  assignmentId: string | null
  kind: 'CONTACT' | 'SITE_VISIT' | 'PROGRESS' | 'STATEMENT'
  at: Date
  mode: 'PHONE' | 'SMS' | 'VISIT' | 'ONLINE' | null
  reached: boolean | null
  content: string
  personId: string
  personName: string
}
