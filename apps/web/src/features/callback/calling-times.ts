import { dayOf, HOUR_MS, MINUTE_MS, startOfDayMs } from '@hotline/domain/deadline/beijing.ts'
import { isCallingTime } from '@hotline/domain/callback/calling.ts'
import { ORDER_DEFAULTS } from '@hotline/domain/work-order/settings.ts'

/** Parts of a day in which a caller may be reached: where vain attempts lie shows when to try otherwise. */
export const SLOTS = ['MORNING', 'AFTERNOON', 'EVENING'] as const
const EVENING = 18 * 60

const minuteOf = (at: Date): number => Math.floor((at.getTime() - startOfDayMs(dayOf(at))) / MINUTE_MS)
const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

export const openSpans = (): { from: number; to: number }[] => ORDER_DEFAULTS.callingHours.map(([from, to]) => ({ from: minutes(from), to: minutes(to) }))
export const slotOf = (at: Date): number => (minuteOf(at) < 12 * 60 + 30 ? 0 : minuteOf(at) < EVENING ? 1 : 2)

type Attempt = { at: Date; outcome: string }
export type AttemptsByDay = { day: number; tries: { minute: number; attempt: Attempt }[] }

/** Attempts by Beijing day, the oldest first; with today even where nothing was tried yet. */
export function attemptsByDay(attempts: readonly Attempt[], now: Date): AttemptsByDay[] {
  const days = new Map<number, AttemptsByDay['tries']>()
  for (const attempt of attempts) days.set(dayOf(attempt.at), [...(days.get(dayOf(attempt.at)) ?? []), { minute: minuteOf(attempt.at), attempt }])
  if (!days.has(dayOf(now))) days.set(dayOf(now), [])
  return [...days].sort(([a], [b]) => a - b).map(([day, tries]) => ({ day, tries }))
}

/** May be called at this instant. */
export const canCall = (at: Date): boolean => isCallingTime(at, ORDER_DEFAULTS.callingHours)

/** Where a row stands: callable at once, or at its hour. */
export const isDue = ({ nextCallbackAt }: { nextCallbackAt: Date | null }, now: Date): boolean => !nextCallbackAt || nextCallbackAt <= now

export type NextTime = { at: Date; day: 'TODAY' | 'TOMORROW' | 'LATER' }

/** A few next times inside the calling hours, each in another part of the day than the vain attempt. */
export function nextTimes(now: Date): NextTime[] {
  const soon = Math.ceil((now.getTime() + 2 * HOUR_MS) / (30 * MINUTE_MS)) * 30 * MINUTE_MS
  const wanted = [soon, at(dayOf(now), 18), at(dayOf(now) + 1, 10), at(dayOf(now) + 1, 15), at(dayOf(now) + 1, 18)]
  const fine = [...new Set(wanted)].filter((ms) => ms > now.getTime() && canCall(new Date(ms))).sort((a, b) => a - b)
  return fine.map((ms) => ({ at: new Date(ms), day: dayOf(new Date(ms)) === dayOf(now) ? 'TODAY' : 'TOMORROW' }))
}

const at = (day: number, hour: number): number => startOfDayMs(day) + hour * HOUR_MS
