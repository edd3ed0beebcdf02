import { DomainError } from '@hotline/domain/errors.ts'
import type { App } from '../context.ts'
import { inScope, scout, type Tx } from '../db/in-scope.ts'
import { log, logError } from '../log.ts'
import { systemActor } from '../session/actor.ts'
import { loadOrder } from '../work-order/load.ts'
import { perform } from '../work-order/perform.ts'

/** After so many orders the job says how far it is; a sweeper that dies loses no more than these, and they are looked at again. */
const BATCH = 100
/** How long a sweeper may be silent before another takes its job. */
const LEASE_MS = 60_000

/** What another tenant took or was given meanwhile is looked at again, under its new owner, by the second pass. */
const UNCHANGED: readonly string[] = ['work-order.clock-unchanged', 'work-order.not-in-state', 'work-order.stale', 'work-order.not-found', 'work-order.forbidden']

type Found = { tenant_id: number; id: string }
type Job = { id: string; tenantId: number; year: number; after: string | null; requestedAt: Date }

/**
 * Works out the open clocks that rest on an edited calendar (rule 5.3), order by order, each through the pipeline with
 * its own event. Resumes where a killed sweeper stopped; working an order out twice changes nothing. Returns how many
 * orders got other dates.
 */
export async function recalculateOnce(app: App): Promise<number> {
  const open = await scout<Found>(app.pool, { text: 'select * from scout_recalculations($1)', values: [app.clock.now()] })
  let changed = 0
  for (const { tenant_id, id } of open) {
    const job = await inScope(app.pool, tenant_id, (tx) => claim(tx, id, app.clock.now()))
    if (job) changed += await run(app, job)
  }
  return changed
}

async function claim(tx: Tx, id: string, now: Date): Promise<Job | null> {
  const rows = await tx.query<Job>(
    `update recalculation set claimed_until = $2 where id = $1 and finished_at is null and (claimed_until is null or claimed_until <= $3)
     returning id, tenant_id as "tenantId", year, after, requested_at as "requestedAt"`,
    [id, new Date(now.getTime() + LEASE_MS), now], 'claim-recalculation',
  )
  return rows[0] ?? null
}

async function run(app: App, job: Job): Promise<number> {
  // This process may still hold the calendar as it was.
  app.reference.forget()
  const [starting, ending] = [new Date(`${job.year}-01-01T00:00:00+08:00`), new Date(`${job.year + 1}-01-01T00:00:00+08:00`)]
  const orders = await scout<Found>(app.pool, { text: 'select * from scout_recalculable($1, $2, $3, $4)', values: [job.tenantId, starting, ending, job.after] })
  let total = 0
  for (let from = 0; from < orders.length; from += BATCH) {
    const batch = orders.slice(from, from + BATCH)
    let changed = 0
    for (const order of batch) changed += await settle(app, job, order)
    total += changed
    await inScope(app.pool, job.tenantId, (tx) => tx.query(
      'update recalculation set after = $2, looked_at = looked_at + $3, changed = changed + $4, claimed_until = $5 where id = $1',
      [job.id, batch.at(-1)?.id, batch.length, changed, new Date(app.clock.now().getTime() + LEASE_MS)], 'recalculation-progress',
    ))
  }
  await inScope(app.pool, job.tenantId, (tx) => tx.query('update recalculation set finished_at = $2, claimed_until = null where id = $1', [job.id, app.clock.now()], 'recalculation-done'))
  log('calendar.recalculated', { tenant: job.tenantId, year: job.year, looked: orders.length, changed: total })
  return total
}

async function settle(app: App, job: Job, { tenant_id, id }: Found): Promise<number> {
  try {
    return await inScope(app.pool, tenant_id, async (tx) => {
      const order = await loadOrder(tx, id)
      if (!order) return 0
      await perform(app, tx, await systemActor(app, tenant_id), { id, version: order.version, verb: 'recalculate', input: {}, idempotencyKey: `recalculate:${job.id}:${id}:${order.version}` })
      return 1
    })
  } catch (error) {
    if (!(error instanceof DomainError && UNCHANGED.includes(error.code))) logError('sweep.failed', error, { kind: 'recalculate', order: id })
    return 0
  }
}
