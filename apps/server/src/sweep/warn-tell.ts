import { REPORTING } from '@hotline/domain/work-order/order-limit.ts'
import type { Warning, WarnedOrder } from '@hotline/domain/work-order/warnings.ts'
import type { Tx } from '../db/in-scope.ts'
import type { Reference } from '../directory/reference.ts'
import { holders } from '../notice/holders.ts'
import { enqueue, type NewOutbound } from '../outbound/enqueue.ts'
import { bodyOf, isTemplate } from '../outbound/templates.ts'
import { toldOf, type Told } from './warn-told.ts'

/** An order whose clock reached a rung, as the sweep reads it. */
export type Taken = WarnedOrder & {
  id: string; version: number; orderNo: string | null; title: string; tenantId: number; originTenantId: number; prefectureId: number; holderTenantId: number
  leadUnitId: number | null; complainedUnitId: number | null; slaPolicyId: number | null
}
/** A rung with whom it concerns; `last` of those its clock reached by now; `untrueSince` when what it says may have been seen to. */
export type Reached = Warning & { order: Taken; last: boolean; untrueSince: Date | null }

/** Names a rung once for each date of a clock. */
export const keyOf = ({ order, kind, rung, dueAt }: Pick<Reached, 'kind' | 'rung' | 'dueAt' | 'order'>): string => `${order.id}:${kind}:${rung}:${dueAt.toISOString()}`

/** Without those that a record of the unit makes untrue: nobody is blamed for a report, or an explanation, that is there. */
export async function trueOnes(tx: Tx, reached: readonly Reached[]): Promise<Reached[]> {
  const asked = reached.flatMap((each) => (each.untrueSince ? [{ key: keyOf(each), order_id: each.order.id, since: each.untrueSince }] : []))
  if (!asked.length) return [...reached]
  const untrue = await tx.query<{ key: string }>(
    `select r.key from jsonb_to_recordset($1::jsonb) as r(key text, order_id uuid, since timestamptz)
      where exists (select 1 from handling_record h where h.order_id = r.order_id and h.at >= r.since and h.kind = any($2))`,
    [JSON.stringify(asked), REPORTING], 'untrue-warnings',
  )
  const gone = new Set(untrue.map(({ key }) => key))
  return reached.filter((each) => !gone.has(keyOf(each)))
}

/** Those of the rungs that nobody claimed before; they are this sweep's to tell. */
export async function claim(tx: Tx, reached: readonly Reached[], now: Date): Promise<Reached[]> {
  if (!reached.length) return []
  const rows = reached.map(({ order, kind, rung, dueAt }) => ({ order_id: order.id, clock: kind, rung, due_at: dueAt }))
  const written = await tx.query<{ order_id: string; clock: string; rung: string; due_at: Date }>(
    `insert into clock_warning (order_id, tenant_id, clock, rung, due_at, at)
     select r.order_id, $2, r.clock, r.rung, r.due_at, $3 from jsonb_to_recordset($1::jsonb) as r(order_id uuid, clock text, rung text, due_at timestamptz)
     on conflict do nothing returning order_id, clock, rung, due_at`,
    [JSON.stringify(rows), tx.tenantId, now], 'claim-warnings',
  )
  const mine = new Set(written.map((row) => `${row.order_id}:${row.clock}:${row.rung}:${row.due_at.toISOString()}`))
  return reached.filter((each) => mine.has(keyOf(each)))
}

const NOTICES = `
  with asked as (select * from jsonb_to_recordset($1::jsonb) as r(order_id uuid, order_no text, title text, code text, dedupe text, unit_id int, duties text[], at timestamptz))
  insert into notice (tenant_id, person_id, order_id, code, order_no, params, at, dedupe)
  select m.tenant_id, m.person_id, a.order_id, a.code, a.order_no, json_build_object('title', a.title), a.at, a.dedupe
    from asked a join ${holders('$2')} m on m.duties && a.duties and m.unit_id is not distinct from a.unit_id
  on conflict (dedupe, person_id) where dedupe is not null do nothing
  returning person_id as "personId", order_id as "orderId", dedupe`

/** Writes the notices of claimed rungs to people of the tenant in force, and with them what leaves the house. */
export async function tell(tx: Tx, reference: Reference, fresh: readonly Reached[], now: Date): Promise<void> {
  const asked = fresh.flatMap((warning) => toldOf(warning, warning.order.leadUnitId).map((told) => ({ warning, told, dedupe: `${keyOf(warning)}:${told.at}` })))
  if (!asked.length) return
  const rows = asked.map(({ warning: { order, at }, told, dedupe }) => ({
    order_id: order.id, order_no: order.orderNo, title: order.title, code: told.code, dedupe, unit_id: told.at === 'UNIT' ? order.leadUnitId : null, duties: told.duties, at,
  }))
  const written = await tx.query<{ personId: string; orderId: string; dedupe: string }>(NOTICES, [JSON.stringify(rows), tx.tenantId], 'warning-notices')
  // Of rungs passed all at once, after a night without a sweep, only the last is worth a message.
  const leaving = new Map(asked.filter(({ warning, told }) => told.via && warning.last).map((each) => [each.dedupe, each]))
  const place = reference.tenants.get(tx.tenantId)?.name ?? ''
  await enqueue(tx, written.flatMap(({ personId, orderId, dedupe }) => {
    const each = leaving.get(dedupe)
    return each ? outboundOf({ orderId, personId, dedupe, told: each.told, words: { place, orderNo: each.warning.order.orderNo } }) : []
  }), now)
}

type Leaving = { orderId: string; personId: string; dedupe: string; told: Told; words: Record<string, string | null> }

const outboundOf = ({ orderId, personId, dedupe, told: { code, via }, words }: Leaving): NewOutbound[] =>
  via && isTemplate(code) ? [{ orderId, dedupe: `${dedupe}:${personId}`, code, channel: via, personId, phoneEnc: null, body: bodyOf(code, words) }] : []
