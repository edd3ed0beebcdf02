import type { Calendar, CalendarYear } from '@hotline/domain/deadline/calendar.ts'
import type { Limit } from '@hotline/domain/deadline/limit.ts'
import type { ClockCause } from '@hotline/domain/deadline/replay.ts'

/** Numbers in [0, 1) that are the same for the same seed. */
export function drawer(seed: number) {
  let state = seed
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1))
  const one = <T>(values: readonly [T, ...T[]]): T => values[whole(0, values.length - 1)] ?? values[0]
  return { next, whole, one, often: (share: number) => next() < share }
}
export type Draw = ReturnType<typeof drawer>

const DAY = 86_400_000
const MINUTE = 60_000
export const YEARS = [2025, 2026, 2027] as const

const dateIn = ({ whole }: Draw, year: number): string => new Date(Date.UTC(year, 0, 1) + whole(0, 364) * DAY).toISOString().slice(0, 10)

const HOURS: readonly [Calendar['officeHours'], ...Calendar['officeHours'][]] = [
  [{ from: '05-01', to: '09-30', spans: [['09:00', '12:00'], ['14:30', '18:00']] }, { from: '10-01', to: '04-30', spans: [['09:00', '12:00'], ['13:00', '18:00']] }],
  [{ from: '05-01', to: '09-30', spans: [['10:00', '14:00'], ['16:00', '20:00']] }, { from: '10-01', to: '04-30', spans: [['10:00', '14:00'], ['15:30', '19:30']] }],
  [{ from: '01-01', to: '12-31', spans: [['00:00', '24:00']] }],
  [{ from: '01-01', to: '12-31', spans: [['08:30', '16:00']] }],
]

function yearDrawn(draw: Draw, year: number): CalendarYear {
  const holidays = new Set<string>()
  for (let feast = draw.whole(4, 9); feast > 0; feast--) {
    const first = Date.parse(dateIn(draw, year))
    for (let day = draw.whole(1, 9); day > 0; day--) {
      const date = new Date(first + day * DAY).toISOString().slice(0, 10)
      if (date.startsWith(String(year))) holidays.add(date)
    }
  }
  const makeupWorkdays = new Set(Array.from({ length: draw.whole(2, 8) }, () => dateIn(draw, year)).filter((date) => !holidays.has(date)))
  return { holidays: [...holidays], makeupWorkdays: [...makeupWorkdays], provisional: false }
}

export const calendarDrawn = (draw: Draw, tenantId: number): Calendar =>
  ({ tenantId, years: Object.fromEntries(YEARS.map((year) => [year, yearDrawn(draw, year)])), officeHours: draw.one(HOURS) })

/** The calendar after an administrator gave days free, took some back and moved make-up days. */
export function edited(draw: Draw, calendar: Calendar): Calendar {
  const years = Object.fromEntries(YEARS.map((year) => {
    const before = calendar.years[year] ?? yearDrawn(draw, year)
    const free = new Set([...before.holidays.filter(() => !draw.often(0.1)), ...Array.from({ length: draw.whole(1, 12) }, () => dateIn(draw, year))])
    const makeupWorkdays = [...before.makeupWorkdays.filter(() => !draw.often(0.2)), dateIn(draw, year)].filter((date) => !free.has(date))
    return [year, { holidays: [...free], makeupWorkdays, provisional: false }]
  }))
  return { ...calendar, years }
}

const limitDrawn = ({ one, whole }: Draw): Limit => one<() => Limit>([
  () => ({ unit: 'WORKING_DAY', amount: one([1, 2, 3, 5, 7, 15, 20]) }),
  () => ({ unit: 'WORKING_DAY', amount: whole(1, 20) }),
  () => ({ unit: 'CALENDAR_DAY', amount: whole(1, 90) }),
  () => ({ unit: 'WALL_HOUR', amount: whole(1, 72) }),
  () => ({ unit: 'WORKING_HOUR', amount: whole(1, 40) }),
])()

/** What may happen to one clock: registered and transferred, dispatched, reclassified, put under a statute and taken from it, extended, suspended, sent back, redone. */
export function pastDrawn(draw: Draw, tenants: number): ClockCause[] {
  const { whole, often, one } = draw
  let at = Date.UTC(2026, 0, 1) + whole(0, 240 * 1_440) * MINUTE
  const later = (mostDays: number): Date => new Date((at += whole(1, mostDays * 1_440) * MINUTE))
  const dispatch: Limit = one<Limit>([{ unit: 'WORKING_HOUR', amount: 4 }, { unit: 'WALL_MINUTE', amount: 30 }, { unit: 'WALL_MINUTE', amount: 10 }])
  let limit = limitDrawn(draw)
  const upper = often(0.15) ? { dueAt: new Date(at + whole(1, 40 * 1_440) * MINUTE), marginDays: whole(1, 2) } : null
  const causes: ClockCause[] = []
  if (often(0.5)) {
    causes.push({ cause: 'PROVISIONAL', at: new Date(at), dispatch, limit, upper, calendar: whole(1, tenants) })
    if (often(0.2)) causes.push({ cause: 'RECLASSIFY', limit: (limit = limitDrawn(draw)), dispatch })
  }
  if (causes.length > 0 && often(0.1)) causes.push({ cause: 'STATUTORY', limit: (limit = statute(draw)) })
  // Transferred meanwhile: another tenant dispatches, in its own calendar.
  if (causes.length === 0 || often(0.8)) causes.push({ cause: 'START', at: later(3), limit, upper, calendar: whole(1, tenants) })
  else return causes
  if (often(0.15)) causes.push({ cause: 'RECLASSIFY', limit: (limit = limitDrawn(draw)), dispatch })
  for (let act = whole(0, 4); act > 0; act--) {
    causes.push(...one([extension, suspension, sendBack])({ draw, limit, later }))
    if (often(0.15)) causes.push({ cause: 'STATUTORY', limit: (limit = often(0.7) ? statute(draw) : limitDrawn(draw)) })
  }
  if (often(0.1)) causes.push({ cause: 'START', at: later(10), limit: { unit: 'WORKING_DAY', amount: one([2, 3, 5]) }, upper: null, calendar: whole(1, tenants) })
  return causes
}

/** A statute counts in days. */
const statute = ({ one, whole }: Draw): Limit => ({ unit: one<Limit['unit']>(['CALENDAR_DAY', 'WORKING_DAY']), amount: whole(5, 60) })

type Going = { draw: Draw; limit: Limit; later: (mostDays: number) => Date }
const extension = ({ draw, limit }: Going): ClockCause[] => {
  // A clock of working hours isn't extended: none of the handling limits is one.
  if (limit.unit === 'WORKING_HOUR') return []
  return [{ cause: 'EXTENSION', by: limit.unit === 'WALL_HOUR' ? { unit: 'WALL_HOUR', amount: draw.whole(1, 24) } : { unit: 'WORKING_DAY', amount: draw.whole(1, 10) } }]
}
const suspension = ({ later }: Going): ClockCause[] => [{ cause: 'SUSPENSION', from: later(5), to: later(30) }]
const sendBack = ({ draw, later }: Going): ClockCause[] => [{ cause: 'SEND_BACK', approvedAt: later(8), at: later(4), rework: { unit: 'WORKING_DAY', amount: draw.whole(1, 3) } }]
