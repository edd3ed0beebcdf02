import { DAY_MS } from '@hotline/domain/deadline/beijing.ts'
import { dateKey } from '../../../lib/time.ts'

/** Days of Beijing as date fields hold them, both included. */
export type Span = { from: string; to: string }

/** The usual spans, by the day it is. */
export const SPANS = ['days7', 'days30', 'month', 'lastMonth'] as const
export type SpanName = (typeof SPANS)[number]

export function spanOf(name: SpanName, now: Date): Span {
  const today = dateKey(now)
  const first = `${today.slice(0, 8)}01`
  switch (name) {
    case 'days7': return { from: dateKey(new Date(now.getTime() - 6 * DAY_MS)), to: today }
    case 'days30': return { from: dateKey(new Date(now.getTime() - 29 * DAY_MS)), to: today }
    case 'month': return { from: first, to: today }
    case 'lastMonth': {
      const last = dateKey(new Date(startOf(first).getTime() - DAY_MS))
      return { from: `${last.slice(0, 8)}01`, to: last }
    }
  }
}

/** What the server is asked: from the first day's midnight to the one after the last day; null while a date is missing. */
export function within({ from, to }: Span): { from: Date; until: Date } | null {
  const [starting, last] = [startOf(from), startOf(to)]
  return Number.isNaN(starting.getTime()) || Number.isNaN(last.getTime()) ? null : { from: starting, until: new Date(last.getTime() + DAY_MS) }
}

const startOf = (day: string): Date => new Date(`${day}T00:00:00+08:00`)
