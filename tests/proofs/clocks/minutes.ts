import type { Calendar } from '@hotline/domain/deadline/calendar.ts'

/**
 * The oracle's calendar: every minute of some years, open or not, read off the entered dates as a clerk would.
 * It shares no code with the product; only the shape of what an administrator enters.
 */
export type Minutes = { first: number; open: Uint8Array; works: Uint8Array; firstDay: number }

const MINUTE = 60_000
const PER_DAY = 1_440
const BEIJING = 8 * 60 * MINUTE

const clock = (text: string): number => Number(text.split(':')[0]) * 60 + Number(text.split(':')[1])

export function minutesOf(calendar: Calendar, fromYear: number, toYear: number): Minutes {
  const firstDay = Date.UTC(fromYear, 0, 1) / (PER_DAY * MINUTE)
  const days = Date.UTC(toYear + 1, 0, 1) / (PER_DAY * MINUTE) - firstDay
  const works = new Uint8Array(days)
  const open = new Uint8Array(days * PER_DAY)
  for (let day = 0; day < days; day++) {
    const at = new Date((firstDay + day) * PER_DAY * MINUTE)
    const date = at.toISOString().slice(0, 10)
    const year = calendar.years[at.getUTCFullYear()]
    if (!year) throw new Error(`no year for ${date}`)
    const rests = [0, 6].includes(at.getUTCDay()) || year.holidays.includes(date)
    works[day] = year.makeupWorkdays.includes(date) || !rests ? 1 : 0
    if (!works[day]) continue
    const monthDay = date.slice(5)
    for (const { from, to, spans } of calendar.officeHours) {
      const inSeason = from < to ? from <= monthDay && monthDay <= to : monthDay >= from || monthDay <= to
      if (inSeason) for (const [opens, closes] of spans) open.fill(1, day * PER_DAY + clock(opens), day * PER_DAY + clock(closes))
    }
  }
  return { first: firstDay * PER_DAY * MINUTE - BEIJING, open, works, firstDay }
}

const indexOf = ({ first }: Minutes, at: number): number => Math.floor((at - first) / MINUTE)
const instantOf = ({ first }: Minutes, index: number): number => first + index * MINUTE

/** When the office shuts on a day: the end of its last open minute, but never the next day's 00:00. */
function shuts(minutes: Minutes, day: number): number {
  let last = -1
  for (let minute = day * PER_DAY; minute < (day + 1) * PER_DAY; minute++) if (minutes.open[minute]) last = minute
  if (last < 0) throw new Error('a working day without hours')
  return instantOf(minutes, last + 1) - (last + 1 === (day + 1) * PER_DAY ? 1 : 0)
}

/** Minute by minute until so many working days have begun; then to the end of that day's business. */
export function afterWorkingDays(minutes: Minutes, from: number, days: number): number {
  let begun = 0
  for (let minute = indexOf(minutes, from) + 1; ; minute++) {
    if (minute % PER_DAY === 0 && minutes.works[minute / PER_DAY]) begun += 1
    if (begun === days) return shuts(minutes, Math.floor(minute / PER_DAY))
  }
}

/** The same backwards: the end of business of the n-th working day before an instant's date. */
export function beforeWorkingDays(minutes: Minutes, from: number, days: number): number {
  let passed = 0
  let minute = Math.floor(indexOf(minutes, from) / PER_DAY) * PER_DAY
  while (passed < days) {
    minute -= 1
    if (minute % PER_DAY === PER_DAY - 1 && minutes.works[Math.floor(minute / PER_DAY)]) passed += 1
  }
  return shuts(minutes, Math.floor(minute / PER_DAY))
}

export function afterCalendarDays(minutes: Minutes, from: number, days: number): number {
  let nights = 0
  for (let minute = indexOf(minutes, from) + 1; ; minute++) {
    if (minute % PER_DAY !== 0) continue
    nights += 1
    if (nights >= days && minutes.works[minute / PER_DAY]) return shuts(minutes, minute / PER_DAY)
  }
}

/** Minute by minute until so much office time has passed; a first minute already begun counts for what is left of it. */
export function afterOpenMinutes(minutes: Minutes, from: number, wanted: number): number {
  let left = wanted * MINUTE
  if (left === 0) return from
  for (let minute = indexOf(minutes, from), begins = from; ; minute++, begins = instantOf(minutes, minute)) {
    if (!minutes.open[minute]) continue
    const rest = instantOf(minutes, minute + 1) - begins
    if (left <= rest) return begins + left
    left -= rest
  }
}

export function openMinutesBetween(minutes: Minutes, from: number, to: number): number {
  let worked = 0
  for (let minute = indexOf(minutes, from); minute < indexOf(minutes, to); minute++) if (minutes.open[minute]) worked += 1
  return worked
}

/** Working days that begin after `from` and up to `to`. */
export function workingDaysBegun(minutes: Minutes, from: number, to: number): number {
  let begun = 0
  for (let minute = indexOf(minutes, from) + 1; minute <= indexOf(minutes, to); minute++) if (minute % PER_DAY === 0 && minutes.works[minute / PER_DAY]) begun += 1
  return begun
}
