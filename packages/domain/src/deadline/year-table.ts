import { DAY_MS, dateOfDay, dayOfDate, isWeekend, MINUTE_MS } from './beijing.ts'

/** Opening and closing in ms after Beijing midnight; a closing of 24:00 is `DAY_MS`. */
export type Span = readonly [opens: number, closes: number]

export type YearSource = {
  year: number
  holidays: readonly string[]
  makeupWorkdays: readonly string[]
  seasons: readonly { from: string; to: string; spans: readonly (readonly [string, string])[] }[]
}

/** One year laid out by day, with running totals: every question about it is a look-up. */
export type YearTable = {
  firstDay: number
  isWorkday: readonly boolean[]
  /** Hours of the season, of free days too. */
  spans: readonly (readonly Span[])[]
  /** Working ms, and working days, before the day of this index; the last entry is the whole year. */
  msBefore: readonly number[]
  daysBefore: readonly number[]
}

/** Lays a year out. `undefined` hours (a date no season covers) are answered with `onGap(date)`, which throws. */
export function layOut(source: YearSource, onGap: (date: string) => never): YearTable {
  const firstDay = dayOfDate(`${source.year}-01-01`)
  const length = dayOfDate(`${source.year + 1}-01-01`) - firstDay
  const holidays = new Set(source.holidays)
  const makeups = new Set(source.makeupWorkdays)
  const seasons = source.seasons.map(season => ({ ...season, spans: season.spans.map(toSpan) }))
  const isWorkday: boolean[] = []
  const spans: (readonly Span[])[] = []
  const msBefore = [0]
  const daysBefore = [0]
  let ms = 0
  let days = 0
  for (let index = 0; index < length; index++) {
    const date = dateOfDay(firstDay + index)
    const works = makeups.has(date) || (!isWeekend(firstDay + index) && !holidays.has(date))
    const hours = seasons.find(season => covers(season, date.slice(5)))?.spans ?? onGap(date)
    isWorkday.push(works)
    spans.push(hours)
    if (works) {
      ms += lengthOf(hours)
      days += 1
    }
    msBefore.push(ms)
    daysBefore.push(days)
  }
  return { firstDay, isWorkday, spans, msBefore, daysBefore }
}

/** A season's two ends belong to it; it may wrap the end of the year. */
export const covers = (season: { from: string; to: string }, monthDay: string): boolean =>
  season.from <= season.to
    ? monthDay >= season.from && monthDay <= season.to
    : monthDay >= season.from || monthDay <= season.to

export const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, [opens, closes]) => sum + closes - opens, 0)

/** How much of the spans lies before a time of day (ms). */
export const workedBefore = (spans: readonly Span[], time: number): number =>
  spans.reduce((sum, [opens, closes]) => sum + Math.max(0, Math.min(time, closes) - opens), 0)

/** People write a day's end as 24:00, 00:00 or 23:59. All three mean midnight: no office closes for one minute. */
export function toSpan([from, to]: readonly [string, string]): Span {
  const closes = to === '23:59' || to === '00:00' ? DAY_MS : timeMs(to)
  return [timeMs(from), closes]
}

const timeMs = (time: string): number => (Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))) * MINUTE_MS
