import type { Actor } from '@hotline/domain/access/actor.ts'
import type { Calendar } from '@hotline/domain/deadline/calendar.ts'
import { DomainError, must } from '@hotline/domain/errors.ts'
import { recalculate } from '@hotline/domain/work-order/transitions/recalculate.ts'
import type { App } from '../context.ts'
import { scout, type Tx } from '../db/in-scope.ts'
import type { Reference } from '../directory/reference.ts'
import { newId } from '../ids.ts'
import { loadFacts } from '../work-order/facts.ts'
import { loadOrder } from '../work-order/load.ts'
import { changedBy, spanOf } from './calendars.ts'
import { reroutesOf, type Reroutes } from './reroutes.ts'
import { readVersion } from './rows.ts'

/** So many orders are worked out while somebody waits for the page. */
const MOST = 300

/** How many open orders rest on what a calendar would change, how many of those were worked out, and how many get another date. */
export type Moves = { kind: 'CALENDAR'; orders: number; looked: number; moved: number; years: number[] }

/**
 * What publishing this calendar would do to the open clocks, or this catalogue to what waits to be dispatched. A calendar's: the sweep's own decision, worked out and not kept. Orders that
 * another tenant owns and the own one doesn't see aren't counted. @throws `policy.not-found`
 */
export async function movesOf(app: App, tx: Tx, actor: Actor, id: number): Promise<Moves | Reroutes> {
  const version = await readVersion(tx, actor, id)
  if (version.kind === 'CATALOGUE') return reroutesOf(app, tx, actor, version)
  must(version.kind === 'CALENDAR', 'policy.not-found')
  const now = app.clock.now()
  const reference = await app.reference.of(actor.tenantId)
  const changed = changedBy(version, reference.policies, reference.tenants, now)
  const ids = new Set<string>()
  for (const { calendar, years } of changed) {
    for (const year of years) {
      const [starting, ending] = spanOf(year)
      for (const row of await scout<{ id: string }>(tx, { text: 'select * from scout_recalculable($1, $2, $3, $4)', values: [calendar.tenantId, starting, ending, null] })) ids.add(row.id)
    }
  }
  const calendars = new Map<number, Calendar>([...reference.calendars, ...changed.map(({ calendar }): [number, Calendar] => [calendar.tenantId, calendar])])
  let [looked, moved] = [0, 0]
  for (const each of [...ids].slice(0, MOST)) {
    const shifts = await wouldMove({ app, tx, actor, reference: { ...reference, calendars }, now }, each)
    if (shifts === null) continue
    looked += 1
    moved += Number(shifts)
  }
  return { kind: 'CALENDAR', orders: ids.size, looked, moved, years: [...new Set(changed.flatMap(({ years }) => years))].sort((a, b) => a - b) }
}

type Ground = { app: App; tx: Tx; actor: Actor; reference: Reference; now: Date }

async function wouldMove({ app, tx, actor, reference, now }: Ground, id: string): Promise<boolean | null> {
  const order = await loadOrder(tx, id)
  if (!order) return null
  const facts = await loadFacts(recalculate.needs, { tx, actor, order, input: {}, reference, vault: app.vault, now })
  try {
    recalculate.decide(order, {}, { actor, now, facts, newId })
    return true
  } catch (error) {
    if (error instanceof DomainError) return false
    throw error
  }
}
