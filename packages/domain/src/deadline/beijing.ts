// China keeps one time zone without summer time, so local days are plain arithmetic: no time zone database needed.
const OFFSET_MS = 8 * 3_600_000
export const DAY_MS = 86_400_000
export const HOUR_MS = 3_600_000
export const MINUTE_MS = 60_000

/** The number of the Beijing day an instant lies in, counted from 1970-01-01. */
export const dayOf = (at: Date): number => Math.floor((at.getTime() + OFFSET_MS) / DAY_MS)

/** The day number of a local date 'YYYY-MM-DD'. Throws RangeError for anything else. */
export function dayOfDate(date: string): number {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(date) / DAY_MS : Number.NaN
  if (Number.isNaN(day)) throw new RangeError(`not a local date YYYY-MM-DD: ${date}`)
  return day
}

/** 'YYYY-MM-DD' of a day number. */
export const dateOfDay = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10)

/** The instant (ms) a Beijing day begins. */
export const startOfDayMs = (day: number): number => day * DAY_MS - OFFSET_MS

export const yearOfDay = (day: number): number => new Date(day * DAY_MS).getUTCFullYear()

/** Saturday or Sunday. Day 0 was a Thursday. */
export const isWeekend = (day: number): boolean => (day + 4) % 7 === 0 || (day + 4) % 7 === 6
