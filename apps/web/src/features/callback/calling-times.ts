import { dayOf, HOUR_MS, MINUTE_MS, startOfDayMs } from '@hotline/domain/deadline/beijing.ts'
import { isCallingTime } from '@hotline/domain/callback/calling.ts'
import type { CallingSettings } from '@hotline/domain/work-order/settings.ts'

/** When people may be called: as the order was accepted under it, or in a list as it holds here now. */
export type Hours = CallingSettings['callingHours']

const minuteOf = (at: Date): number => Math.floor((at.getTime() - startOfDayMs(dayOf(at))) / MINUTE_MS)
const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

export const openSpans = (hours: Hours): { from: number; to: number }[] => hours.map(([from, to]) => ({ from: minutes(from), to: minutes(to) }))

type Attempt = { at: Date; outcome: string }
export type AttemptsByDay = { day: number; tries: { minute: number; attempt: Attempt }[] }

/** Attempts by Beijing day, the oldest first; with today even where nothing was tried yet. */
export function attemptsByDay(attempts: readonly Attempt[], now: Date): AttemptsByDay[] {
  const days = new Map<number, AttemptsByDay['tries']>()
  for (const attempt of attempts) days.set(dayOf(attempt.at), [...(days.get(dayOf(attempt.at)) ?? []), { minute: minuteOf(attempt.at), attempt }])
  if (!days.has(dayOf(now))) days.set(dayOf(now), [])
  return [...days].sort(([a], [b]) => a - b).map(([day, tries]) => ({ day, tries }))
}

/** Where a row stands: callable at once, or at its hour. */
export const isDue = ({ nextCallbackAt }: { nextCallbackAt: Date | null }, now: Date): boolean => !nextCallbackAt || nextCallbackAt <= now

export type NextTime = { at: Date; day: 'TODAY' | 'TOMORROW' | 'LATER' }

/** A few next times inside the calling hours, each in another part of the day than the vain attempt; where the hours leave none of them, when they next begin. */
export function nextTimes(now: Date, hours: Hours): NextTime[] {
  const soon = Math.ceil((now.getTime() + 2 * HOUR_MS) / (30 * MINUTE_MS)) * 30 * MINUTE_MS
  const wanted = [soon, at(dayOf(now), 18), at(dayOf(now) + 1, 10), at(dayOf(now) + 1, 15), at(dayOf(now) + 1, 18)]
  const fine = [...new Set(wanted)].filter((ms) => ms > now.getTime() && isCallingTime(new Date(ms), hours)).sort((a, b) => a - b)
  const begins = [0, 1].flatMap((days) => openSpans(hours).map(({ from }) => startOfDayMs(dayOf(now) + days) + from * MINUTE_MS)).filter((ms) => ms > now.getTime())
  return (fine.length ? fine : begins.slice(0, 1)).map((ms) => ({ at: new Date(ms), day: dayOf(new Date(ms)) === dayOf(now) ? 'TODAY' : 'TOMORROW' }))
}

const at = (day: number, hour: number): number => startOfDayMs(day) + hour * HOUR_MS
