import { releasedAt } from './holding.ts'
import { NO_LIMIT, type CloseReason, type Resolution } from './model.ts'
import type { Row } from './rows.ts'
import type { WorkOrderStatus } from './states.ts'
import type { Decision } from './transition.ts'

/** Nobody holds it any more and nothing is due; how it ended is its close reason. */
export const closed = (status: WorkOrderStatus, closeReason: CloseReason | null, at: Date): { patch: Decision['patch']; rows: Row[] } => ({
  patch: { status, closeReason, closedAt: at, nextDueAt: NO_LIMIT, nextCallbackAt: null },
  rows: [releasedAt(at)],
})

/** Rule 4.1: the reason a handled order closes with follows from its unit's result. */
export function closeReasonOf(resolution: Resolution | null): CloseReason {
  switch (resolution) {
    case 'RESOLVED':
    case 'PARTIAL': return 'RESOLVED'
    case 'PLANNED': return 'PLANNED'
    case 'UNREASONABLE': return 'UNREASONABLE'
    case 'EXPLAINED':
    case 'UNVERIFIABLE':
    case 'NOT_IN_REMIT':
    case null: return 'EXPLAINED'
  }
}
