import { DAY_MS } from '@hotline/domain/deadline/beijing.ts'
import { MOST_HELD_DAYS } from '@hotline/domain/work-order/held-figures.ts'
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

/** What is wrong with a span before anybody is asked: the last day before the first one, or more days than are added up at once. */
export function problemOf(span: Span): 'BACKWARDS' | 'LONG' | null {
  const asked = within(span)
  if (!asked) return null
  if (asked.until <= asked.from) return 'BACKWARDS'
  return asked.until.getTime() - asked.from.getTime() > MOST_HELD_DAYS * DAY_MS ? 'LONG' : null
}

/** A span that can be asked: the days the right way round, and of too many the last ones. */
export function mended({ from, to }: Span): Span {
  const [first, last] = from <= to ? [from, to] : [to, from]
  const earliest = dateKey(new Date(startOf(last).getTime() - (MOST_HELD_DAYS - 1) * DAY_MS))
  return { from: first < earliest ? earliest : first, to: last }
}

/** The widest span up to today. */
export const widest = (now: Date): Span => mended({ from: '1970-01-01', to: dateKey(now) })

const startOf = (day: string): Date => new Date(`${day}T00:00:00+08:00`)
