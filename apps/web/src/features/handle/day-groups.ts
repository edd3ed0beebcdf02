import { dayOf } from '@hotline/domain/deadline/beijing.ts'

/** Where a row stands in the handler's day. Signing has a group of its own: it is lost soonest. */
export const DAY_GROUPS = ['LATE', 'TODAY', 'SIGN', 'TOMORROW', 'LATER'] as const
export type DayGroup = (typeof DAY_GROUPS)[number]

type Timed = { status: string; clock: { dueAt: Date } | null }

/** The group of a row by Beijing days; a row without a limit waits at the end. */
export function dayGroup({ status, clock }: Timed, now: Date): DayGroup {
  if (status === 'DISPATCHED') return 'SIGN'
  if (!clock) return 'LATER'
  if (clock.dueAt < now) return 'LATE'
  const days = dayOf(clock.dueAt) - dayOf(now)
  return days <= 0 ? 'TODAY' : days === 1 ? 'TOMORROW' : 'LATER'
}

const NEVER = Number.MAX_SAFE_INTEGER

/** Rows in the order of the groups, inside each by what is due first. */
export function byDay<Row extends Timed>(rows: readonly Row[], now: Date): { row: Row; group: DayGroup }[] {
  return rows
    .map((row) => ({ row, group: dayGroup(row, now) }))
    .sort((a, b) => DAY_GROUPS.indexOf(a.group) - DAY_GROUPS.indexOf(b.group) || dueOf(a.row) - dueOf(b.row))
}

const dueOf = ({ clock }: Timed): number => clock?.dueAt.getTime() ?? NEVER
