import type { Calendar } from '../deadline/calendar.ts'
import { workingTime } from './custody-times.ts'

/** One holding that is over, in seconds: since the epoch, and how long. */
export type Holding = readonly [from: number, seconds: number]
/** On the natural clock in ms, on the holder's own working clock in days; `null` where there is none, or a year of its calendar isn't entered. */
export type HeldFigures = { medianMs: number | null; longestMs: number | null; medianDays: number | null; longestDays: number | null }

/** A quarter: so many days, the first and the last included, may be added up at one look. */
export const MOST_HELD_DAYS = 92

/** How long holdings lasted: the one in the middle and the longest, on both clocks. */
export function heldFigures(holdings: readonly Holding[], calendar: Calendar | undefined): HeldFigures {
  const ms = holdings.map(([, seconds]) => seconds * 1_000).toSorted((a, b) => a - b)
  const days: number[] = []
  for (const [from, seconds] of holdings) {
    const worked = workingTime(calendar, new Date(from * 1_000), new Date((from + seconds) * 1_000))
    // One that is unknown makes the middle one unknown.
    if (!worked) return { medianMs: median(ms), longestMs: ms.at(-1) ?? null, medianDays: null, longestDays: null }
    days.push(worked.days)
  }
  days.sort((a, b) => a - b)
  return { medianMs: median(ms), longestMs: ms.at(-1) ?? null, medianDays: median(days), longestDays: days.at(-1) ?? null }
}

/** Of sorted values the one in the middle; of an even number the mean of the two there. */
function median(sorted: readonly number[]): number | null {
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]]
  return low === undefined || high === undefined ? null : (low + high) / 2
}
