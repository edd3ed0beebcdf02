import { may } from '@hotline/domain/access/ability.ts'
import type { Actor } from '@hotline/domain/access/actor.ts'
import type { OrderSubject } from '@hotline/domain/access/subject.ts'
import type pg from 'pg'
import { fromRow } from '../db/case.ts'
import { inScope } from '../db/in-scope.ts'
import { RELATION_FIELDS, RELATIONS, relate, type RelationsRow } from '../work-order/relations.ts'

/** An order as those see it who pass on that it changed. `everUnitIds`: units that have or had a part in it. */
export type Told = OrderSubject & { everUnitIds: number[] }

/**
 * Whether a screen of this actor is told the order's id: what its lists show, or did until now, because the unit had a
 * part that was taken from it. Nobody whom avoidance keeps from the order hears of it (R5).
 */
export function concerns(actor: Actor, order: Told): boolean {
  if (may(actor, 'read', order)) return true
  const avoided = order.complainedUnitId !== null && actor.avoidedUnitIds.includes(order.complainedUnitId)
  return !avoided && order.everUnitIds.some((id) => actor.unitIds.includes(id))
}

const TEXT = `select o.id, o.tenant_id, o.prefecture_id, o.status, o.agent_id, o.holder_tenant_id, o.holder_unit_id, o.lead_unit_id, o.complained_unit_id, o.is_supervised, o.is_confidential, o.request_type, ${RELATIONS},
  array(select distinct a.unit_id from assignment a where a.order_id = o.id and a.unit_id is not null) as ever_unit_ids
  from work_order o where o.id = any($1)`

export type Audience = (prefectureId: number, orderId: string) => Promise<Told | null>

/**
 * Reads orders for the feed under their prefecture, one query at a time for each: what is announced while one is under
 * way goes into the next, so that a busy hour costs a process as many queries as it can take and no more.
 */
export function openAudience(pool: pg.Pool): Audience {
  const batches = new Map<number, { ids: Set<string>; answer: Promise<ReadonlyMap<string, Told>> }>()
  const running = new Map<number, Promise<unknown>>()
  const read = (prefectureId: number, ids: readonly string[]) =>
    inScope(pool, prefectureId, async (tx) => new Map((await tx.query<RelationsRow & { id: string }>(TEXT, [ids], 'orders-told')).map((row) => [row.id, relate(fromRow<Told>(row, RELATION_FIELDS), row)])))
  return async (prefectureId, orderId) => {
    let batch = batches.get(prefectureId)
    if (!batch) {
      const ids = new Set<string>()
      const before = running.get(prefectureId) ?? Promise.resolve()
      const answer = before.then(() => {
        batches.delete(prefectureId)
        return read(prefectureId, [...ids])
      })
      running.set(prefectureId, answer.catch(() => undefined))
      batch = { ids, answer }
      batches.set(prefectureId, batch)
    }
    batch.ids.add(orderId)
    return (await batch.answer).get(orderId) ?? null
  }
}
