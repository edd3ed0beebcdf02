import type { Upper } from '../deadline/clocks.ts'
import { dispatchLimit, type Limit, type SlaPolicy } from '../deadline/limit.ts'
import { movesSince, type ClockCause, type ClockMove } from '../deadline/replay.ts'
import { upperOf } from './assigning.ts'
import type { ClockRow, WorkOrder } from './model.ts'

type Known = { upper: Upper | null; dispatch: Limit }

/**
 * The rows of one clock as the causes its date follows from; `null` where a row from before details were kept
 * doesn't say enough, so that nothing is guessed. Rows that only wrote a recalculated date cause nothing.
 */
export function historyOf(order: Pick<WorkOrder, 'upperDueAt' | 'urgency'>, rows: readonly ClockRow[], sla: SlaPolicy): ClockCause[] | null {
  const known = { upper: upperOf(order, sla), dispatch: dispatchLimit(order.urgency, sla) }
  const causes: ClockCause[] = []
  for (const row of rows) {
    if (row.cause === 'CALENDAR') continue
    if (row.cause === 'OBJECTION') {
      if (!undo(causes, row)) return null
      continue
    }
    const cause = causeOf(row, known)
    if (!cause) return null
    causes.push(cause)
  }
  return causes
}

/** What has moved one clock since it began; nothing where its rows don't say enough. */
export const movesOf = (order: Pick<WorkOrder, 'upperDueAt' | 'urgency'>, rows: readonly ClockRow[], sla: SlaPolicy): ClockMove[] => movesSince(historyOf(order, rows, sla) ?? [])

/** An extension that was objected to (rule 4.9) never was; the days between, on which the holder relied, don't count. */
function undo(causes: ClockCause[], { startedAt, detail }: ClockRow): boolean {
  const at = causes.findLastIndex(({ cause }) => cause === 'EXTENSION')
  if (at < 0 || !detail || !('grantedAt' in detail)) return false
  causes.splice(at, 1, { cause: 'SUSPENSION', from: new Date(detail.grantedAt), to: startedAt })
  return true
}

export const citizenRows = (rows: readonly ClockRow[]): ClockRow[] => rows.filter(({ kind }) => kind === 'CITIZEN')
export const holderRows = (rows: readonly ClockRow[], assignmentId: string): ClockRow[] => rows.filter((row) => row.kind === 'HOLDER' && row.assignmentId === assignmentId)

function causeOf({ kind, cause, startedAt: at, limit, calendarTenantId: calendar, detail }: ClockRow, { upper, dispatch }: Known): ClockCause | null {
  // A date from above binds the promise alone, and not a redo's.
  const bound = kind === 'CITIZEN' ? upper : null
  switch (cause) {
    // The limit of dispatch only counts while nobody has dispatched, and then the present urgency's is the one.
    case 'PROVISIONAL': return { cause: 'PROVISIONAL', at, dispatch: detail && 'dispatch' in detail ? detail.dispatch : dispatch, limit, upper: bound, calendar }
    case 'DISPATCH':
    case 'DESIGNATION': return { cause: 'START', at, limit, upper: bound, calendar }
    case 'REDO': return { cause: 'START', at, limit, upper: null, calendar }
    case 'RECLASSIFY': return { cause: 'RECLASSIFY', limit, dispatch: detail && 'dispatch' in detail ? detail.dispatch : dispatch }
    case 'STATUTORY': return { cause: 'STATUTORY', limit }
    case 'EXTENSION': return detail && 'by' in detail ? { cause: 'EXTENSION', by: detail.by } : null
    case 'SUSPENSION': return detail && 'suspendedAt' in detail ? { cause: 'SUSPENSION', from: new Date(detail.suspendedAt), to: at } : null
    case 'SEND_BACK': return detail && 'approvedAt' in detail && limit ? { cause: 'SEND_BACK', approvedAt: new Date(detail.approvedAt), at, rework: limit } : null
    case 'OBJECTION':
    case 'CALENDAR': return null
  }
}
