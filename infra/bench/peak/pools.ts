import type pg from 'pg'
import type { Cast } from './people.ts'

/** An order as an act on it needs it. `proposal` is the answer about who should handle it. */
export type Held = { id: string; version: number; tenantId: number; unitId: number | null; orderNo: string | null; proposal?: unknown }
const STAGES = ['draft', 'registered', 'routed', 'dispatched', 'returnable', 'held', 'recorded', 'extendable', 'unitReview', 'centreReview', 'callback', 'known'] as const
type Stage = (typeof STAGES)[number]
/** Orders that wait for a step; each is in one pool at a time, and whoever takes it puts it where it goes next. */
export type Pools = Record<Stage, Held[]>

const MOST = 20_000
// The clock acts on what is past its date, and a part of another unit may hold up a reply: neither is left to chance.
const OPEN_AHEAD = `o.due_at > now() + interval '1 hour' and not exists (select from assignment a where a.order_id = o.id and a.role = 'CO')`
const SOURCES: Partial<Record<Stage, string>> = {
  registered: `o.status = 'REGISTERED'`,
  dispatched: `o.status = 'DISPATCHED' and o.sign_due_at > now() + interval '1 hour' and ${OPEN_AHEAD} and hashint8extended(o.version + extract(epoch from o.created_at)::bigint, 3) % 10 <> 0`,
  returnable: `o.status = 'DISPATCHED' and o.return_due_at > now() + interval '1 hour' and ${OPEN_AHEAD} and hashint8extended(o.version + extract(epoch from o.created_at)::bigint, 3) % 10 = 0`,
  held: `o.status = 'IN_PROGRESS' and ${OPEN_AHEAD} and o.due_at <= now() + interval '12 days'`,
  extendable: `o.status = 'IN_PROGRESS' and ${OPEN_AHEAD} and o.urgency = 'NORMAL' and o.due_at > now() + interval '12 days'`,
  unitReview: `o.status = 'UNIT_REVIEW' and ${OPEN_AHEAD}`,
  centreReview: `o.status = 'CENTRE_REVIEW' and ${OPEN_AHEAD}`,
  callback: `o.status = 'CALLBACK_PENDING' and ${OPEN_AHEAD}`,
  known: `o.status = 'ARCHIVED' and o.version = 8 and exists (select from work_order_event e where e.order_id = o.id and e.version = 8 offset 0)`,
}
/** What an act of the unit needs is a unit whose people take part. */
const BY_UNIT: ReadonlySet<string> = new Set(['dispatched', 'returnable', 'held', 'extendable', 'unitReview'])

/** Every order of the data that waits for somebody who takes part, in the order of its creation. */
export async function poolsOf(db: pg.Client, { centres, units }: Cast): Promise<Pools> {
  const pools = Object.fromEntries(STAGES.map((stage): [Stage, Held[]] => [stage, []])) as Pools // STAGES names every pool
  for (const [stage, where] of Object.entries(SOURCES)) {
    const { rows } = await db.query<Held>(
      `select o.id, o.version, o.tenant_id as "tenantId", o.holder_unit_id as "unitId", o.order_no as "orderNo" from work_order o
        where ${where} and o.tenant_id = any($1)${BY_UNIT.has(stage) ? ' and o.holder_unit_id = any($2)' : ' and ($2::int[] is not null)'} order by o.created_at desc limit ${MOST}`,
      [[...centres.keys()], [...units.keys()]],
    )
    pools[stage as Stage].push(...rows.reverse()) // SOURCES is keyed by stages
  }
  return pools
}
