import type { Actor } from '@hotline/domain/access/actor.ts'
import { workingTime } from '@hotline/domain/work-order/custody-times.ts'
import { heldFigures, type HeldFigures, type Holding } from '@hotline/domain/work-order/held-figures.ts'
import { fromRow } from '../db/case.ts'
import type { Tx } from '../db/in-scope.ts'
import type { Reference } from '../directory/reference.ts'

/** From the first instant to the second, without it. */
export type Within = { from: Date; until: Date }
/** What a holder has now: orders, those whose date passed in its hands, and the one it has longest, on both clocks. */
export type HoldsNow = { orders: number; late: number; longestMs: number; longestDays: number | null }
/**
 * One holder and what it handed on: so many times, of so many orders, in `late` of them a date passed in its hands; and what
 * it holds now. A unit goes by its own date, a centre by the citizen's (rule 5.4). `unitName` is null for a centre.
 */
export type HolderRow = HeldFigures & { tenantId: number; tenantName: string; unitId: number | null; unitName: string | null; times: number; orders: number; late: number; now: HoldsNow | null }

/** Whose holdings somebody is told of: a prefecture its counties' as well, a county its own and its units'. */
export const tenantsOf = ({ tenantId, tenantKind }: Actor, { tenants }: Reference): number[] => (tenantKind === 'PREFECTURE' ? [...tenants.keys()] : [tenantId])

type Ended = { tenantId: number; unitId: number | null; times: number; orders: number; late: number; spans: string }
type Holds = { tenantId: number; unitId: number | null; orders: number; late: number; since: Date }

/** Every holder that handed something on within the time, or holds something now; two statements however many there are. */
export async function holdersIn(tx: Tx, reference: Reference, tenantIds: readonly number[], { from, until }: Within, now: Date): Promise<HolderRow[]> {
  const asked = [...tenantIds]
  const [ended, holding] = await Promise.all([
    tx.query('select * from find_holdings($1, $2, $3)', [asked, from, until], 'holdings'),
    tx.query('select * from find_holders($1, $2)', [asked, now], 'holders-now'),
  ])
  const holders = new Map(holding.map((row) => fromRow<Holds>(row)).map((row) => [keyOf(row), row]))
  const rows: HolderRow[] = []
  for (const row of ended.map((each) => fromRow<Ended>(each))) {
    const { spans, ...counted } = row
    rows.push({ ...namesOf(row, reference), ...counted, ...heldFigures(parsed(spans), reference.calendars.get(row.tenantId)), now: holdsNow(holders.get(keyOf(row)), reference, now) })
    holders.delete(keyOf(row))
    // A prefecture's month holds hundreds of thousands: others are answered in between.
    await new Promise((resolve) => setImmediate(resolve))
  }
  for (const row of holders.values()) {
    rows.push({ ...namesOf(row, reference), tenantId: row.tenantId, unitId: row.unitId, times: 0, orders: 0, late: 0, ...heldFigures([], undefined), now: holdsNow(row, reference, now) })
  }
  return rows
}

const keyOf = ({ tenantId, unitId }: Pick<Ended, 'tenantId' | 'unitId'>): string => `${tenantId}:${unitId ?? ''}`

const namesOf = ({ tenantId, unitId }: Pick<Ended, 'tenantId' | 'unitId'>, { tenants, units }: Reference): Pick<HolderRow, 'tenantName' | 'unitName'> =>
  ({ tenantName: tenants.get(tenantId)?.name ?? '', unitName: unitId === null ? null : (units.get(unitId)?.name ?? '') })

const parsed = (spans: string): Holding[] => spans.split(',').map((pair) => {
  const gap = pair.indexOf(' ')
  return [Number(pair.slice(0, gap)), Number(pair.slice(gap + 1))]
})

function holdsNow(row: Holds | undefined, { calendars }: Reference, now: Date): HoldsNow | null {
  if (!row) return null
  const since = row.since > now ? now : row.since
  return { orders: row.orders, late: row.late, longestMs: now.getTime() - since.getTime(), longestDays: workingTime(calendars.get(row.tenantId), since, now)?.days ?? null }
}
