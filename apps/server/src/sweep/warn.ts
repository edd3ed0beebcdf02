import { nextWarningAfter, reachedWarnings, type Warning, type WarnedOrder } from '@hotline/domain/work-order/warnings.ts'
import type { App } from '../context.ts'
import { fromRow } from '../db/case.ts'
import { inScope, scout, type Tx } from '../db/in-scope.ts'
import type { Reference } from '../directory/reference.ts'
import { logError } from '../log.ts'
import { enqueue, type NewOutbound } from '../outbound/enqueue.ts'
import { bodyOf, isTemplate } from '../outbound/templates.ts'
import { clockGround } from '../work-order/clock-ground.ts'
import { holders } from '../notice/holders.ts'
import { tellLine } from './warn-line.ts'
import { toldOf, type Told } from './warn-told.ts'

const BATCH = 500
const AGAIN_MS = 86_400_000

type Due = { tenant_id: number; id: string }
type Taken = WarnedOrder & { id: string; orderNo: string | null; tenantId: number; originTenantId: number; prefectureId: number; holderTenantId: number; leadUnitId: number | null; slaPolicyId: number | null }
/** A rung written for the first time, with whom it concerns. */
type Fresh = Warning & { order: Taken; last: boolean }

/**
 * Warns of every clock that reached a rung (rule 5.5), until nothing is due. Each rung is told once for each date
 * of a clock, across restarts and any number of sweepers: the row in clock_warning is the claim, and the notices,
 * the messages and the next instant are written with it. Returns how many rungs were told. No order changes its version.
 */
export async function warnOnce(app: App, now: Date): Promise<number> {
  let told = 0
  for (;;) {
    const due = await scout<Due>(app.pool, { text: 'select * from scout_warnings($1, $2)', values: [now, BATCH] })
    let settled = 0
    for (const [tenantId, ids] of byTenant(due)) {
      try {
        const reference = await app.reference.of(tenantId)
        const done = await inScope(app.pool, tenantId, (tx) => warnTenant(app, tx, reference, ids, now))
        settled += done.settled
        told += done.told
      } catch (error) {
        logError('sweep.failed', error, { kind: 'warn', tenant: tenantId })
      }
    }
    // Rows somebody else holds at this moment are that somebody's, or the next round's.
    if (settled === 0 || due.length < BATCH) return told
  }
}

function byTenant(due: readonly Due[]): Map<number, string[]> {
  const found = new Map<number, string[]>()
  for (const row of due) found.set(row.tenant_id, [...(found.get(row.tenant_id) ?? []), row.id])
  return found
}

const TAKE = `
  select id, order_no, tenant_id, origin_tenant_id, prefecture_id, holder_tenant_id, lead_unit_id, sla_policy_id, status, since, request_type, urgency, registered_at, dispatched_at,
         first_dispatched_at, sign_due_at, due_at, holder_due_at, next_warning_at
    from work_order where id = any($1) and tenant_id = $2 and next_warning_at <= $3 order by id for no key update skip locked`

async function warnTenant(app: App, tx: Tx, reference: Reference, ids: readonly string[], now: Date): Promise<{ settled: number; told: number }> {
  const orders = (await tx.query(TAKE, [ids, tx.tenantId, now], 'take-warnings')).map((row) => fromRow<Taken>(row))
  if (!orders.length) return { settled: 0, told: 0 }
  const reached: Fresh[] = []
  const next: { id: string; at: Date | null }[] = []
  for (const order of orders) {
    try {
      const ground = clockGround(reference, order, now)
      const warnings = ground ? reachedWarnings(order, ground, now) : []
      reached.push(...warnings.map((warning, index) => ({ ...warning, order, last: warnings[index + 1]?.kind !== warning.kind })))
      next.push({ id: order.id, at: ground && nextWarningAfter(order, ground, now) })
    } catch (error) {
      // A calendar without hours for some day holds up its own order, and that one until tomorrow; no other.
      logError('sweep.failed', error, { kind: 'warn', order: order.id })
      next.push({ id: order.id, at: new Date(now.getTime() + AGAIN_MS) })
    }
  }
  const fresh = await claim(tx, reached, now)
  await tell(tx, reference, fresh, now)
  await tellLine(app, reference, fresh.map((warning) => ({ ...warning, dedupe: keyOf(warning) })))
  await tx.query(
    'update work_order o set next_warning_at = r.at from jsonb_to_recordset($1::jsonb) as r(id uuid, at timestamptz) where o.id = r.id', [JSON.stringify(next)], 'next-warnings',
  )
  return { settled: orders.length, told: fresh.length }
}

const keyOf = ({ order, kind, rung, dueAt }: Pick<Fresh, 'kind' | 'rung' | 'dueAt' | 'order'>): string => `${order.id}:${kind}:${rung}:${dueAt.toISOString()}`

async function claim(tx: Tx, reached: readonly Fresh[], now: Date): Promise<Fresh[]> {
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
  with asked as (select * from jsonb_to_recordset($1::jsonb) as r(order_id uuid, order_no text, code text, dedupe text, unit_id int, duties text[], at timestamptz, via text))
  insert into notice (tenant_id, person_id, order_id, code, order_no, params, at, dedupe)
  select m.tenant_id, m.person_id, a.order_id, a.code, a.order_no, json_build_object('title', o.title), a.at, a.dedupe
    from asked a join work_order o on o.id = a.order_id
    join ${holders('$2')} m on m.duties && a.duties and m.unit_id is not distinct from a.unit_id
  on conflict (dedupe, person_id) where dedupe is not null do nothing
  returning person_id as "personId", order_id as "orderId", dedupe`

async function tell(tx: Tx, reference: Reference, fresh: readonly Fresh[], now: Date): Promise<void> {
  const asked = fresh.flatMap((warning) => toldOf(warning.rung, warning.order.leadUnitId).map((told) => ({ warning, told, dedupe: `${keyOf(warning)}:${told.at}` })))
  if (!asked.length) return
  const rows = asked.map(({ warning: { order, at }, told, dedupe }) => ({
    order_id: order.id, order_no: order.orderNo, code: told.code, dedupe, unit_id: told.at === 'UNIT' ? order.leadUnitId : null, duties: told.duties, at,
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
