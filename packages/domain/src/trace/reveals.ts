import type { TraceAlertKind } from './model.ts'
import type { TraceSettings } from './settings.ts'

/** The window that openings of callers are counted in. */
export const REVEALS_WITHIN_MS = 3_600_000

type Counted = { /** openings of this person within the window, without the one asked for */ before: number; /** alarmed of within the window */ alerted: readonly TraceAlertKind[] }
export type RevealVerdict = { open: false } | { open: true; alert: TraceAlertKind | null }

/**
 * Whether one more caller is opened, and whether the auditor hears of it (rule 10.3). The alarm about the end comes
 * with the last opening that is still allowed: a refusal writes nothing.
 */
export function revealVerdict({ before, alerted }: Counted, { revealsAnHour, revealsAnHourMost }: TraceSettings): RevealVerdict {
  const count = before + 1
  if (count > revealsAnHourMost) return { open: false }
  const due: TraceAlertKind | null = count === revealsAnHourMost ? 'STOPPED' : count > revealsAnHour ? 'MANY' : null
  return { open: true, alert: due && !alerted.includes(due) ? due : null }
}
