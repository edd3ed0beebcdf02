import { DAY_MS, HOUR_MS } from '@hotline/domain/deadline/beijing.ts'
import { localDate, type Calendar } from '@hotline/domain/deadline/calendar.ts'
import { workingAxis } from '@hotline/domain/deadline/working-axis.ts'

/** The instant that lies so many hours before now. */
export type Ago = (hours: number) => Date

/** Counted in office hours, so that what people did, they did while at work. `days`: how far back it can look. */
export function officeHoursAgo(calendar: Calendar, now: Date, days: number): Ago {
  const spans = workingAxis(calendar, localDate(new Date(now.getTime() - days * DAY_MS)), localDate(now))
    .flatMap((day) => day.spans)
    .map(({ from, to }) => ({ from: from.getTime(), to: Math.min(to.getTime(), now.getTime()) }))
    .filter(({ from, to }) => from < to)
    .reverse()
  return (hours) => {
    let left = hours * HOUR_MS
    for (const { from, to } of spans) {
      if (left <= to - from) return wholeSecond(to - left)
      left -= to - from
    }
    return wholeSecond(spans.at(-1)?.from ?? now.getTime())
  }
}

/** Counted by the clock on the wall: what can't wait is done at night, too. */
export const wallHoursAgo = (now: Date): Ago => (hours) => wholeSecond(now.getTime() - hours * HOUR_MS)

const wholeSecond = (at: number): Date => new Date(at - (at % 1_000))
