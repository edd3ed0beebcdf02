import { LEVELS, withinGoal, type Tax } from '../levels.ts'
import type { Quietness } from '../rounds.ts'
import type { Layers, Line, SizeResults, Told } from './results.ts'
import { row } from './row.ts'

const rate = (value: number) => (value >= 100 ? String(Math.round(value)) : value.toFixed(1))
export const ms = (value: number) => value.toFixed(2)
const spread = ({ median, least, most }: Told) => `${rate(median.perSecond)} (${rate(least.perSecond)}–${rate(most.perSecond)})`
const signed = (value: number) => `${value < 0 ? '−' : '+'}${ms(Math.abs(value))}`

const head = (...cells: readonly string[]) => [row(...cells), row(...cells.map(() => '---'))]

const of = (results: readonly Told[], name: string): Told => {
  const found = results.find(({ side }) => side === name)
  if (!found) throw new Error(`no result for ${name}`)
  return found
}

/** On how quiet a machine a line was taken: what a reader must know before believing it. */
export function roundsOf({ quiet, noisy, thrown, foreign }: Quietness): string {
  const also = thrown ? `, ${thrown} void` : ''
  if (foreign === null) return `${quiet} (load not watched)`
  if (!noisy) return `${quiet} quiet${also}`
  return `${quiet ? `${quiet} quiet, ` : '**never quiet**: '}${noisy} beside up to ${foreign.toFixed(1)} foreign cores${also}`
}

export function layerTables({ lines }: Pick<Layers, 'lines'>): string[] {
  const database = lines.map(({ code, name, database, inDatabase }) => {
    const [plain, secured] = [of(database, 'plain'), of(database, 'secured')]
    return row(`${code} ${name}`, spread(plain), spread(secured), ms(plain.median.p50), ms(secured.median.p50), `${(secured.median.p50 / plain.median.p50).toFixed(2)}× (${signed(secured.median.p50 - plain.median.p50)} ms)`,
      (secured.median.perSecond / plain.median.perSecond).toFixed(2), roundsOf(inDatabase))
  })
  const http = lines.filter(({ http }) => http.length).map(({ code, name, http, overHttp }) => {
    const [limit, product] = [of(http, 'http'), of(http, 'product')]
    return row(`${code} ${name}`, spread(limit), spread(product), ms(limit.median.p50), ms(product.median.p50), ms(product.median.p95), ms(product.median.p99), (product.median.perSecond / limit.median.perSecond).toFixed(2), overHttp ? roundsOf(overHttp) : '')
  })
  return [
    '### In the database', '', ...head('operation', '(a) plain SQL, runs/s', '(b) the same under row-level security', 'p50 (a) ms', 'p50 (b) ms', 'tax', 'rate b/a', 'rounds'), ...database, '',
    '### Through HTTP', '', ...head('operation', "(c') plain SQL behind plain HTTP, runs/s", "(c) the product's procedure", "p50 (c') ms", 'p50 (c) ms', 'p95 (c) ms', 'p99 (c) ms', "rate c/c'", 'rounds'), ...http,
  ]
}

/** P1: the same rows looked at from each level of the tree. */
export function levelTable(taxes: readonly Tax[]): string[] {
  return [
    ...head('p50 in ms, one client', '(a) plain SQL', ...LEVELS.map((level) => `(b) as the ${level}`), 'rounds'),
    ...taxes.map(({ name, plain, levels, quietness }) => row(name, ms(plain), ...LEVELS.map((level) => {
      const secured = levels[level]
      return secured === undefined ? '–' : `${ms(secured)} (${(secured / plain).toFixed(2)}×) ${withinGoal(level, plain, secured) ? '✓' : '✗'}`
    }), roundsOf(quietness))),
  ]
}

/** P2: 95th percentiles at ten million orders beside those at one million; what counts are sides (b) and (c). */
export function flatTable(small: SizeResults, large: SizeResults): string[] {
  if (!small.layers || !large.layers) return []
  const others = new Map(large.layers.lines.map((line) => [line.key, line]))
  const compared = (line: Line, pick: (line: Line) => Told | undefined): string => {
    const other = others.get(line.key)
    const [before, after] = [pick(line)?.median.p95, other && pick(other)?.median.p95]
    return before && after ? `${ms(before)} → ${ms(after)} (${(after / before).toFixed(2)}×) ${after <= 1.3 * before ? '✓' : '✗'}` : '–'
  }
  return [
    ...head('p95 in ms', `(b) in the database, ${small.size} → ${large.size}`, `(c) the product, ${small.size} → ${large.size}`),
    ...small.layers.lines.map((line) => row(`${line.code} ${line.name}`, compared(line, ({ database }) => database.find(({ side }) => side === 'secured')), compared(line, ({ http }) => http.find(({ side }) => side === 'product')))),
  ]
}
