import type { Actor } from '@hotline/domain/access/actor.ts'
import { DomainError } from '@hotline/domain/errors.ts'
import { autoChoice, type AutoChoice } from '@hotline/domain/work-order/auto-dispatch.ts'
import { routingFacts } from '@hotline/domain/work-order/routing-facts.ts'
import { atOnce } from '../at-once.ts'
import type { App } from '../context.ts'
import { inScope, scout, type Tx } from '../db/in-scope.ts'
import { logError } from '../log.ts'
import { systemActor } from '../session/actor.ts'
import { loadFacts } from '../work-order/facts.ts'
import { loadOrder, type LoadedOrder } from '../work-order/load.ts'
import { perform } from '../work-order/perform.ts'

const BATCH = 500
/** Dispatches under way: each holds one connection. */
const HANDS = 4

type Due = { tenant_id: number; id: string }

/**
 * 自动派单 (T06): what is new in the queue of a tenant that published so, and settled by exactly one entry of the catalogue, is dispatched
 * by the system as a dispatcher would. It is looked at once: what isn't settled, and what a guard refuses, stays for the desk
 * as it was. The act and the end of the look are one row's, so that after a crash it is looked at again and dispatched once.
 */
export async function dispatchOnce(app: App, now: Date): Promise<number> {
  const due = await scout<Due>(app.pool, { text: 'select * from scout_due($1, $2, $3)', values: ['dispatch', now, BATCH] })
  let done = 0
  await atOnce(HANDS, due, async (row) => {
    try {
      const sent = await inScope(app.pool, row.tenant_id, (tx) => dispatchIfSettled(app, tx, row, now))
      if (sent) done += 1
      else await inScope(app.pool, row.tenant_id, (tx) => leave(tx, row.id, now))
    } catch (error) {
      if (error instanceof DomainError) await inScope(app.pool, row.tenant_id, (tx) => leave(tx, row.id, now))
      // Not the order's fault: the next round tries again.
      else logError('sweep.failed', error, { kind: 'dispatch', order: row.id })
    }
  })
  return done
}

async function dispatchIfSettled(app: App, tx: Tx, { tenant_id, id }: Due, now: Date): Promise<boolean> {
  const order = await loadOrder(tx, id)
  if (!order || order.autoDispatchAt === null) return false
  const actor = await systemActor(app, tenant_id)
  const choice = await choiceFor(app, tx, actor, order, now)
  if (!choice) return false
  await perform(app, tx, actor, { id, version: order.version, verb: 'dispatch', input: choice, idempotencyKey: `sweep:dispatch:${id}:${order.version}` })
  return true
}

async function choiceFor(app: App, tx: Tx, actor: Actor, order: LoadedOrder, now: Date): Promise<AutoChoice | null> {
  const reference = await app.reference.of(order.tenantId)
  const facts = await loadFacts(['transfers', 'assignments', 'settings'], { tx, actor, order, input: null, reference, vault: app.vault, now })
  return autoChoice(order, routingFacts(order, order.tenantId, { ...reference, ...facts }, now))
}

/** No act: nothing of it is anybody's business but the sweep's, and the order keeps its version. */
const leave = (tx: Tx, id: string, now: Date): Promise<unknown> => tx.query('update work_order set auto_dispatch_at = null where id = $1 and auto_dispatch_at <= $2', [id, now], 'leave-to-desk')
