import type { CallerView } from '../access/fields.ts'

/** How somebody came to see an order (rule 10.3). `AHEAD`: a desk read it before it was chosen, so that it opens at once. `EXPORTED`: figures taken out of the house, of no one order. */
export const TRACE_KINDS = ['OPENED', 'AHEAD', 'REVEALED', 'PRINTED', 'FILE', 'EXPORTED'] as const
export type TraceKind = (typeof TRACE_KINDS)[number]

/** What of the order was open then: never a value, only which. */
export const TRACE_FIELDS = ['CONTENT', 'CALLER_MASKED', 'CALLER', 'CONTACT', 'ATTACHMENT', 'FIGURES'] as const
export type TraceField = (typeof TRACE_FIELDS)[number]

/** What a caller's identity may be opened for; `OTHER` says it in words. */
export const REVEAL_PURPOSES = ['CONTACT', 'VERIFY', 'VISIT', 'SUPERVISE', 'OTHER'] as const
export type RevealPurpose = (typeof REVEAL_PURPOSES)[number]

/** Too many callers opened within an hour; or so many that no more were. */
export const TRACE_ALERTS = ['MANY', 'STOPPED'] as const
export type TraceAlertKind = (typeof TRACE_ALERTS)[number]

/** One look at one order, or one taking of figures, by one person under one membership. */
export type Trace = {
  id: string
  at: Date
  /** The tenant the person acted for; the order may be another's. */
  tenantId: number
  /** null where it is no order: figures of a report */
  orderId: string | null
  /** null for a draft too */
  orderNo: string | null
  personId: string
  /** As acts are signed: under a delegation with whom it was for. */
  personName: string
  /** Below zero: a delegation. */
  membershipId: number
  /** The unit, or for centre staff the tenant, by its name of then. */
  place: string
  kind: TraceKind
  fields: TraceField[]
  purpose: RevealPurpose | null
  words: string | null
}

/** Something an auditor has to look into, and what came of it. */
export type TraceAlert = {
  id: string
  at: Date
  tenantId: number
  personId: string
  personName: string
  place: string
  kind: TraceAlertKind
  /** How many were opened since `since`. */
  count: number
  since: Date
  settledAt: Date | null
  settledByName: string | null
  words: string | null
}

/** What an order's page shows to somebody with this view of the caller. */
export const fieldsShown = (view: CallerView): TraceField[] => (view === 'HIDDEN' ? ['CONTENT'] : ['CONTENT', view === 'OPEN' ? 'CALLER' : 'CALLER_MASKED'])
