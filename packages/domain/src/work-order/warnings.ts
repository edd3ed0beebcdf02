import type { Calendar } from '../deadline/calendar.ts'
import { HANDLE_RUNGS, nextRung, REPORT_RUNGS, SIGN_RUNGS, STAGE_RUNGS, type LadderClock, type Rung } from '../deadline/ladder.ts'
import { signLimit, type SlaPolicy } from '../deadline/limit.ts'
import type { WorkOrder } from './model.ts'
import { citizenClock, reportClock, workingClock, type Handled, type HandlingClock } from './order-limit.ts'
import { stageReports } from './stage-reports.ts'

/** What the warnings look at; the whole order, or the columns a sweep reads. */
export type WarnedOrder = Handled & Pick<WorkOrder, 'status' | 'since' | 'signDueAt' | 'nextWarningAt'>
export type WarningGround = { policy: SlaPolicy; calendar: Calendar }
type Warned = { kind: 'SIGN' | 'HANDLE' | 'REPORT' | 'STAGE'; rungs: readonly Rung[]; clock: LadderClock }
/** One step of the ladder that an order has reached: unique by order, clock, rung and date. `since`: when that clock began. */
export type Warning = { kind: Warned['kind']; rung: Rung; at: Date; dueAt: Date; since: Date }

/** While a calendar lacks the year of the next rung, the order is looked at again after this. */
const AGAIN_MS = 86_400_000

/**
 * The clocks that warn (rule 5.5): the signing clock while it waits, the first report of a critical order, the stage reports of a long one, and the
 * earlier of the citizen's and the holder's until the unit has replied. Nothing warns of a draft, a suspended order, or after the reply.
 */
function clocksOf(order: WarnedOrder, { policy, calendar }: WarningGround): Warned[] {
  const handle = (clock: HandlingClock | null): Warned[] => (clock ? [{ kind: 'HANDLE', rungs: HANDLE_RUNGS, clock: { ...clock, calendar } }] : [])
  const first = reportClock(order, policy, calendar)
  const report: Warned[] = first ? [{ kind: 'REPORT', rungs: REPORT_RUNGS, clock: { ...first, calendar } }] : []
  const stages = stageReports(order, policy, calendar).map((clock): Warned => ({ kind: 'STAGE', rungs: STAGE_RUNGS, clock: { ...clock, calendar } }))
  switch (order.status) {
    case 'REGISTERED':
    case 'TRANSFER_PENDING':
    case 'DISPUTED': return handle(citizenClock(order, policy))
    case 'DISPATCHED': return [
      ...(order.signDueAt ? [{ kind: 'SIGN' as const, rungs: SIGN_RUNGS, clock: { startedAt: order.dispatchedAt ?? order.since, dueAt: order.signDueAt, limit: signLimit(order.urgency, policy), calendar } }] : []),
      ...report,
      ...handle(workingClock(order, policy)),
    ]
    case 'IN_PROGRESS':
    case 'RETURN_REVIEW': return [...report, ...stages, ...handle(workingClock(order, policy))]
    case 'UNIT_REVIEW': return handle(workingClock(order, policy))
    default: return []
  }
}

/** The rungs reached by `now`, each clock's in order. A rung in a year nobody entered isn't reached yet. */
export function reachedWarnings(order: WarnedOrder, ground: WarningGround, now: Date): Warning[] {
  return clocksOf(order, ground).flatMap(({ kind, rungs, clock }) => {
    const reached: Warning[] = []
    for (const rung of rungs) {
      const next = nextRung([rung], clock, ground.policy.warning, null)
      if (!next || next === 'unknown' || next.at > now) break
      // Two rungs may fall on one instant; they keep their order.
      const before = reached.at(-1)?.at
      reached.push({ kind, rung, at: before && before > next.at ? before : next.at, dueAt: clock.dueAt, since: clock.startedAt })
    }
    return reached
  })
}

/** From when on such a record makes the warning untrue (rules 5.2, 5.5); `null` where none does. */
export function untrueSince({ kind, rung, since }: Warning, reached: readonly Warning[], order: WarnedOrder): Date | null {
  if (kind === 'REPORT') return order.dispatchedAt
  if (kind === 'STAGE') return since
  return rung === 'CRITICISM' ? (reached.find((each) => each.kind === kind && each.rung === 'NOTICE')?.at ?? null) : null
}

/** When the sweep must look at the order again, everything up to `now` being told; `null` where nothing more warns. */
export const nextWarningAfter = (order: WarnedOrder, ground: WarningGround, now: Date): Date | null =>
  earliest(clocksOf(order, ground).map(({ rungs, clock }) => upcoming(rungs, clock, ground, now, now)))

/**
 * The same after an act: a clock with a new date starts its ladder from the bottom, so that nothing already
 * passed goes untold; one that runs on keeps what was due and not yet told.
 */
export function nextWarning(before: WarnedOrder, after: WarnedOrder, ground: WarningGround, now: Date): Date | null {
  const old = clocksOf(before, ground)
  const untold = before.nextWarningAt && before.nextWarningAt <= now ? new Date(before.nextWarningAt.getTime() - 1) : now
  return earliest(clocksOf(after, ground).map(({ kind, rungs, clock }) => {
    const runsOn = old.some((each) => each.kind === kind && each.clock.dueAt.getTime() === clock.dueAt.getTime())
    return upcoming(rungs, clock, ground, runsOn ? untold : null, now)
  }))
}

function upcoming(rungs: readonly Rung[], clock: LadderClock, { policy }: WarningGround, after: Date | null, now: Date): Date | null {
  const next = nextRung(rungs, clock, policy.warning, after)
  return next === 'unknown' ? new Date(now.getTime() + AGAIN_MS) : (next?.at ?? null)
}

const earliest = (dates: readonly (Date | null)[]): Date | null =>
  dates.reduce<Date | null>((first, date) => (date && (!first || date < first) ? date : first), null)
