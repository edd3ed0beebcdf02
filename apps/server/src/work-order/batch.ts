import { may } from '@hotline/domain/access/ability.ts'
import type { Actor } from '@hotline/domain/access/actor.ts'
import { DomainError } from '@hotline/domain/errors.ts'
import { barrierTo, ORDER_VERBS, type OrderVerb } from '@hotline/domain/work-order/registry.ts'
import { z } from 'zod'
import type { App } from '../context.ts'
import { inScope, type Tx } from '../db/in-scope.ts'
import { repeated } from '../db/repeat.ts'
import { logError } from '../log.ts'
import { loadOrders, type LoadedOrder } from './load.ts'
import { perform, type Outcome } from './perform.ts'

const MOST = 200

export const performBatchInput = z.object({
  items: z.array(z.object({ id: z.uuid(), version: z.int().nonnegative() })).min(1).max(MOST),
  verb: z.enum(ORDER_VERBS),
  /** The same for every order. */
  input: z.unknown(),
  /** Each order's key is this with its id: sent again, what was done is answered and not done twice. */
  idempotencyKey: z.string().min(8).max(40),
})
export const previewBatchInput = z.object({ ids: z.array(z.uuid()).min(1).max(MOST), verb: z.enum(ORDER_VERBS) })

type Refused = { id: string; ok: false; code: string; params: Record<string, unknown> }
export type BatchResult = ({ id: string; ok: true } & Pick<Outcome, 'version' | 'status'>) | Refused
export type BatchPreview = { id: string; ok: true; version: number } | Refused

/**
 * One verb on many orders: each is a command of its own with its own transaction, checks, event and answer, in the
 * order given. One that is refused keeps no other from being done.
 */
export async function performBatch(app: App, actor: Actor, { items, verb, input, idempotencyKey }: z.output<typeof performBatchInput>): Promise<BatchResult[]> {
  const results: BatchResult[] = []
  for (const { id, version } of items) {
    const command = { id, version, verb, input, idempotencyKey: `${idempotencyKey}-${id}` }
    try {
      const done = await repeated(() => inScope(app.pool, actor.tenantId, (tx) => perform(app, tx, actor, command)))
      results.push({ id, ok: true, version: done.version, status: done.status })
    } catch (error) {
      results.push(refused(id, error))
    }
  }
  return results
}

function refused(id: string, error: unknown): Refused {
  if (error instanceof DomainError) return { id, ok: false, code: error.code, params: error.params }
  // The others must not suffer from one that failed for a reason of ours.
  logError('batch.failed', error, { id })
  return { id, ok: false, code: 'server.failed', params: {} }
}

/** Which of them the verb could be done to now, asked as `perform` would, in one statement however many; what the input says is checked only when it is sent. */
export async function previewBatch(tx: Tx, actor: Actor, { ids, verb }: z.output<typeof previewBatchInput>): Promise<BatchPreview[]> {
  const orders = new Map<string, LoadedOrder>((await loadOrders(tx, ids)).map((order) => [order.id, order]))
  return ids.map((id) => previewOf(actor, id, orders.get(id), verb))
}

function previewOf(actor: Actor, id: string, order: LoadedOrder | undefined, verb: OrderVerb): BatchPreview {
  if (!order || !may(actor, 'read', order)) return { id, ok: false, code: 'work-order.not-found', params: {} }
  const barred = barrierTo(actor, verb, order)
  return barred ? { id, ok: false, ...barred } : { id, ok: true, version: order.version }
}
