import { nextWarningAfter, reachedWarnings, untrueSince } from '@hotline/domain/work-order/warnings.ts'
import { atOnce } from '../at-once.ts'
import type { App } from '../context.ts'
import { fromRow } from '../db/case.ts'
import { inScope, scout, type Tx } from '../db/in-scope.ts'
import type { Reference } from '../directory/reference.ts'
import { logError } from '../log.ts'
import { clockGround } from '../work-order/clock-ground.ts'
import { tellLine } from './warn-line.ts'
import { claim, keyOf, tell, trueOnes, type Reached, type Taken } from './warn-tell.ts'

const BATCH = 500
const AGAIN_MS = 86_400_000
/** Centres looked at together: while one waits for the disk another is worked out. Each holds one connection. */
const HANDS = 4

type Due = { tenant_id: number; prefecture_id: number; id: string }
/** What is due at one centre. */
type Batch = { tenantId: number; prefectureId: number; ids: string[] }
/** A centre's orders that were looked at and told of, and when each is looked at again. */
type Looked = { tenantId: number; told: number; line: readonly Reached[]; next: readonly { id: string; version: number; at: Date | null }[] }

/**
 * Warns of every clock that reached a rung (rule 5.5), until nothing is due. Each rung is told once for each date
 * of a clock, across restarts and any number of sweepers: the row in clock_warning is the claim, and the notices and
 * messages are written with it. When an order is looked at again is written last, after everybody of a batch was told:
 * what dies before that is looked at once more, and told to nobody twice. Returns how many rungs were told. No order
 * changes its version.
 */
export async function warnOnce(app: App, now: Date): Promise<number> {
  let told = 0
  for (;;) {
    const due = await scout<Due>(app.pool, { text: 'select * from scout_warnings($1, $2)', values: [now, BATCH] })
    const looked: Looked[] = []
    await eachTenant(byTenant(due), async ({ tenantId, prefectureId, ids }) => {
      // The prefecture sees all that a county of it sees: one view for each prefecture is read, not one for each county.
      const reference = await app.reference.of(prefectureId)
      looked.push(await inScope(app.pool, tenantId, (tx) => warnTenant(tx, reference, ids, now)))
    })
    for (const each of looked) told += each.told
    const untold = await tellLine(app, looked.flatMap(({ line }) => line))
    let settled = 0
    await eachTenant(looked, async ({ tenantId, next }) => {
      const heard = next.filter(({ id }) => !untold.has(id))
      const rows = await inScope(app.pool, tenantId, (tx) => settle(tx, heard))
      settled += rows
    })
    // Rows somebody else holds at this moment are that somebody's, or the next round's.
    if (settled === 0 || due.length < BATCH) return told
  }
}

/** What fails at one centre holds up no other. */
const eachTenant = <T extends { tenantId: number }>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> =>
  atOnce(HANDS, all, (one) => work(one).catch((error: unknown) => logError('sweep.failed', error, { kind: 'warn', tenant: one.tenantId })))

function byTenant(due: readonly Due[]): Batch[] {
  const found = new Map<number, Batch>()
  for (const { tenant_id: tenantId, prefecture_id: prefectureId, id } of due) {
    const batch = found.get(tenantId) ?? { tenantId, prefectureId, ids: [] }
    batch.ids.push(id)
    found.set(tenantId, batch)
  }
  return [...found.values()]
}

const TAKE = `
  select id, version, order_no, title, tenant_id, origin_tenant_id, prefecture_id, holder_tenant_id, lead_unit_id, complained_unit_id, sla_policy_id, status, since, request_type, urgency, registered_at,
         dispatched_at, first_dispatched_at, sign_due_at, due_at, holder_due_at, next_warning_at, statutory_limit, redo_count, is_designated, extended_total
    from work_order where id = any($1) and tenant_id = $2 and next_warning_at <= $3 order by id for no key update skip locked`

async function warnTenant(tx: Tx, reference: Reference, ids: readonly string[], now: Date): Promise<Looked> {
  unwaited(tx)
  const orders = (await tx.query(TAKE, [ids, tx.tenantId, now], 'take-warnings')).map((row) => fromRow<Taken>(row))
  const found: Reached[] = []
  const next: { id: string; version: number; at: Date | null }[] = []
  for (const order of orders) {
    const { id, version } = order
    try {
      const ground = clockGround(reference, order, now)
      const warnings = ground ? reachedWarnings(order, ground, now) : []
      found.push(...warnings.map((warning, index) => ({ ...warning, order, last: warnings[index + 1]?.kind !== warning.kind, untrueSince: untrueSince(warning, warnings, order) })))
      next.push({ id, version, at: ground && nextWarningAfter(order, ground, now) })
    } catch (error) {
      // A calendar without hours for some day holds up its own order, and that one until tomorrow; no other.
      logError('sweep.failed', error, { kind: 'warn', order: id })
      next.push({ id, version, at: new Date(now.getTime() + AGAIN_MS) })
    }
  }
  const reached = await trueOnes(tx, found)
  const fresh = await claim(tx, reached, now)
  await tell(tx, reference, fresh, now)
  return { tenantId: tx.tenantId, told: fresh.length, line: forLine(reached, fresh), next }
}

/** The line is told of what is new; and once more of everything where nothing is, as when the round before died ahead of it. */
function forLine(reached: readonly Reached[], fresh: readonly Reached[]): Reached[] {
  const told = new Set(fresh.map(keyOf))
  const news = new Set(fresh.map(({ order }) => order.id))
  return reached.filter((each) => told.has(keyOf(each)) || !news.has(each.order.id))
}

/** A sweep needn't wait for the disk: what a crash takes is due again, and nothing that came after it stays. */
const unwaited = (tx: Tx): void => tx.send('set local synchronous_commit = off')

/** An act that came in between has set the order's own next look already. Returns how many were settled. */
async function settle(tx: Tx, next: Looked['next']): Promise<number> {
  if (!next.length) return 0
  unwaited(tx)
  return (await tx.query(
    `with asked as (select * from jsonb_to_recordset($1::jsonb) as r(id uuid, version int, at timestamptz)),
          mine as materialized (select o.id, a.at from work_order o join asked a on a.id = o.id and a.version = o.version where o.tenant_id = $2 order by o.id for no key update of o skip locked)
     update work_order o set next_warning_at = m.at from mine m where o.id = m.id returning 1`,
    [JSON.stringify(next), tx.tenantId], 'next-warnings',
  )).length
}
