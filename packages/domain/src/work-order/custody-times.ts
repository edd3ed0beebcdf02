import { CalendarMissingError, workingDayShareBetween, workingMsBetween, type Calendar } from '../deadline/calendar.ts'
import type { CustodyRow } from './model.ts'

export type CustodySpan = {
  holderTenantId: number
  holderUnitId: number | null
  holderName: string
  from: Date
  /** `null` while it is still held. */
  to: Date | null
  wallMs: number
  /** By the holder's own calendar; `null` where a year of it isn't entered. */
  workingMs: number | null
  /** The same in whole and part days; `null` as well. */
  workingDays: number | null
}
export type CustodyTotal = Pick<CustodySpan, 'holderTenantId' | 'holderUnitId' | 'holderName' | 'wallMs' | 'workingMs' | 'workingDays'> & { times: number }

/**
 * Who held the order how long, on the wall clock and on each holder's own working clock. Each row ends where the next
 * begins, so spans neither overlap nor gap; a row without a holder is the time after its end.
 */
export function custodySpans(rows: readonly CustodyRow[], calendars: ReadonlyMap<number, Calendar>, now: Date): CustodySpan[] {
  const sorted = rows.toSorted((a, b) => a.fromAt.getTime() - b.fromAt.getTime())
  return sorted.flatMap((row, index) => {
    if (row.holderTenantId === null) return []
    const to = sorted[index + 1]?.fromAt ?? null
    const until = to ?? (now > row.fromAt ? now : row.fromAt)
    const { holderTenantId, holderUnitId, holderName, fromAt } = row
    const worked = workingTime(calendars.get(holderTenantId), fromAt, until)
    return [{ holderTenantId, holderUnitId, holderName, from: fromAt, to, wallMs: until.getTime() - fromAt.getTime(), workingMs: worked?.ms ?? null, workingDays: worked?.days ?? null }]
  })
}

/** The spans of each holder together, in the order they first held it. */
export function custodyTotals(spans: readonly CustodySpan[]): CustodyTotal[] {
  const totals = new Map<string, CustodyTotal>()
  for (const { holderTenantId, holderUnitId, holderName, wallMs, workingMs, workingDays } of spans) {
    const key = `${holderTenantId}:${holderUnitId ?? ''}`
    const sum = totals.get(key) ?? { holderTenantId, holderUnitId, holderName, wallMs: 0, workingMs: 0, workingDays: 0, times: 0 }
    totals.set(key, {
      ...sum, wallMs: sum.wallMs + wallMs, workingMs: plus(sum.workingMs, workingMs), workingDays: plus(sum.workingDays, workingDays), times: sum.times + 1,
    })
  }
  return [...totals.values()]
}

const plus = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a + b)

/** Office time between two instants; a year nobody entered makes it unknown, not the page that asks impossible. */
export function workingTime(calendar: Calendar | undefined, from: Date, to: Date): { ms: number; days: number } | null {
  if (!calendar) return null
  try {
    return { ms: workingMsBetween(calendar, from, to), days: workingDayShareBetween(calendar, from, to) }
  } catch (error) {
    if (error instanceof CalendarMissingError) return null
    throw error
  }
}
