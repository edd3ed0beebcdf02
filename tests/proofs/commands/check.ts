import type { Verb } from '@hotline/domain/work-order/verbs.ts'
import type pg from 'pg'
import { problemsOf, verbOf, type CustodyRow, type EventRow, type LeadRow, type OrderRow } from './course.ts'
import { FOLLOWING } from './inputs.ts'
import type { Acknowledged, Ledger } from './ledger.ts'
import type { Stage } from './stage.ts'
import { wholeProblems } from './whole.ts'

const CHUNK = 500
const OPEN = `status in ('PENDING_SIGN','SIGNED','IN_PROGRESS','SUBMITTED','APPROVED','RETURN_REQUESTED','REWORK')`
const isFollowing = (verb: Verb | undefined): boolean => FOLLOWING.some((each) => each === verb)

function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

export type Checked = { orders: number; events: number; problems: string[]; seen: ReadonlySet<string> }

/** Every order that was acted on after version `since` of the run, or all; and the database as a whole. Nothing may be under way. */
export async function check(stage: Stage, ledger: Ledger, since: Date | null): Promise<Checked> {
  const { db } = stage
  const ids = (await db.query<{ id: string }>(`select distinct order_id as id from work_order_event where $1::timestamptz is null or at >= $1`, [since])).rows.map(({ id }) => id)
  const problems: string[] = []
  const seen = new Set<string>()
  const acknowledged = grouped(ledger.acknowledged, ({ id }) => id)
  let events = 0
  for (let from = 0; from < ids.length; from += CHUNK) {
    const part = ids.slice(from, from + CHUNK)
    const lives = await livesOf(db, part)
    for (const life of lives) {
      events += life.events.length
      for (const event of life.events) seen.add(`${event.from_status} ${verbOf.get(event.type)} ${event.to_status}`)
      problems.push(...problemsOf(life), ...ledgerProblems(life.order.id, life.events, acknowledged.get(life.order.id) ?? []))
    }
    if (lives.length !== part.length) problems.push(`${part.length - lives.length} orders have events and are not there`)
  }
  problems.push(...(await keyProblems(db, ledger)), ...(await wholeProblems(db, new Date(stage.app.clock.now().getTime() - 600_000))))
  return { orders: ids.length, events, problems, seen }
}

async function livesOf(db: pg.Pool, ids: readonly string[]) {
  const read = async <Row extends { order_id: string }>(text: string) => grouped((await db.query<Row>(text, [ids])).rows, ({ order_id }) => order_id)
  const [orders, events, custody, leads] = [
    (await db.query<OrderRow>('select id, version, status, seal, holder_tenant_id, holder_unit_id, lead_assignment_id, created_at from work_order where id = any($1)', [ids])).rows,
    await read<EventRow & { order_id: string }>('select order_id, version, at, type, from_status, to_status, actor_id, acting_for, payload, hash from work_order_event where order_id = any($1) order by version'),
    await read<CustodyRow & { order_id: string }>('select order_id, version, from_at, holder_tenant_id, holder_unit_id, assignment_id from custody where order_id = any($1) order by version'),
    await read<LeadRow & { order_id: string }>(`select order_id, id, ${OPEN} as open, dispatched_at, closed_at from assignment where order_id = any($1) and role = 'LEAD' order by dispatched_at, id`),
  ]
  return orders.map((order) => ({ order, events: events.get(order.id) ?? [], custody: custody.get(order.id) ?? [], leads: leads.get(order.id) ?? [] }))
}

/** Each acknowledged act is there once, and nothing is there that nobody was told of. */
function ledgerProblems(id: string, events: readonly EventRow[], acknowledged: readonly Acknowledged[]): string[] {
  const problems = acknowledged.flatMap(({ version, verb, personId }) => {
    const event = events[version - 1]
    return event && verbOf.get(event.type) === verb && event.actor_id === personId ? [] : [`${id} v${version}: ${verb} of ${personId} was acknowledged and is ${event?.type ?? 'not there'}`]
  })
  const told = new Set(acknowledged.map(({ version }) => version))
  if (told.size !== acknowledged.length) problems.push(`${id}: one version was acknowledged twice`)
  for (const event of events) if (event.actor_id !== 'system' && !isFollowing(verbOf.get(event.type)) && !told.has(event.version)) problems.push(`${id} v${event.version}: ${event.type} happened and nobody was told`)
  return problems
}

/** The keys kept for replays are those of the acknowledged commands, each once. */
async function keyProblems(db: pg.Pool, { acknowledged }: Ledger): Promise<string[]> {
  const kept = (await db.query<{ key: string; id: string; version: number }>(`select key, answer ->> 'id' as id, (answer ->> 'version')::int as version from idempotency where person_id <> 'system'`)).rows
  const known = new Map(acknowledged.map((each) => [each.key, each]))
  const wrong = kept.filter(({ key, id, version }) => known.get(key)?.id !== id || known.get(key)?.version !== version)
  return [
    ...(kept.length === acknowledged.length ? [] : [`${acknowledged.length} commands acknowledged, ${kept.length} keys kept`]),
    ...wrong.slice(0, 5).map(({ key, id, version }) => `key ${key} is kept for ${id} v${version} and was not acknowledged so`),
  ]
}
