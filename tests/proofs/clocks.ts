import type { Calendar } from '@hotline/domain/deadline/calendar.ts'
import { dueFrom, type ClockCause } from '@hotline/domain/deadline/replay.ts'
import { calendarDrawn, drawer, edited, pastDrawn, YEARS } from './clocks/draw.ts'
import { minutesOf, type Minutes } from './clocks/minutes.ts'
import { oracleDue } from './clocks/oracle.ts'

/**
 * Draws clocks with a past (dispatched by whomever, reclassified, under a statute, extended, suspended, sent back, redone) over
 * calendars with feasts and make-up days, and asks their due time of the product and of an oracle that walks every
 * minute; then edits the calendars and asks both again. They must agree to the millisecond.
 */
const short = process.argv.includes('--short')
const CASES = short ? 2_000 : 100_000
const WORLDS = short ? 4 : 60
const TENANTS = 3
const seedAt = process.argv.indexOf('--seed')
const seed = seedAt > 0 ? Number(process.argv[seedAt + 1]) : short ? 12_345 : Date.now() % 1_000_000

const draw = drawer(seed)
const began = Date.now()
const problems: string[] = []
const seen = new Map<string, number>()
let compared = 0
let moved = 0

for (let world = 0; world < WORLDS; world++) {
  const before = worldOf(Array.from({ length: TENANTS }, (_, index) => calendarDrawn(draw, index + 1)))
  const after = worldOf(before.calendars.map((calendar) => edited(draw, calendar)))
  for (let each = Math.ceil(CASES / WORLDS); each > 0 && compared < 2 * CASES; each--) {
    const past = pastDrawn(draw, TENANTS)
    for (const { cause } of past) seen.set(cause, (seen.get(cause) ?? 0) + 1)
    const [first, second] = [compare(past, before, '日历改前'), compare(past, after, '日历改后')]
    if (first !== second) moved += 1
  }
}

for (const problem of problems.slice(0, 10)) console.log(problem)
const causes = [...seen].map(([cause, count]) => `${cause} ${count}`).join(', ')
console.log(
  `clocks: ${compared / 2} pasts (${causes}) each under a calendar and its edit (${moved} moved), ${compared} due times against a walk of every minute, seed ${seed}: ` +
  `${problems.length} differ, ${Math.round((Date.now() - began) / 1_000)} s`,
)
// A draw in which nothing happened proves nothing.
const whole = compared >= 2 * CASES && moved > 0 && ['PROVISIONAL', 'START', 'RECLASSIFY', 'STATUTORY', 'EXTENSION', 'SUSPENSION', 'SEND_BACK'].every((cause) => seen.has(cause))
process.exit(problems.length || !whole ? 1 : 0)

type World = { calendars: Calendar[]; minutes: Minutes[] }
function worldOf(calendars: Calendar[]): World {
  return { calendars, minutes: calendars.map((calendar) => minutesOf(calendar, YEARS[0], YEARS[2])) }
}

function compare(past: readonly ClockCause[], { calendars, minutes }: World, when: string): number | null {
  const of = <T>(values: readonly T[]) => (tenantId: number): T => values[tenantId - 1] ?? fail(tenantId)
  const product = dueFrom(past, of(calendars))?.getTime() ?? null
  const oracle = oracleDue(past, of(minutes))
  compared += 1
  if (product !== oracle) problems.push(`${when}: ${shown(product)} by the product, ${shown(oracle)} by the walk: ${JSON.stringify(past)}`)
  return product
}

function fail(tenantId: number): never {
  throw new Error(`no calendar ${tenantId}`)
}

function shown(at: number | null): string {
  return at === null ? 'none' : new Date(at).toISOString()
}
