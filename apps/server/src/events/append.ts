import { hash } from 'node:crypto'
import { principalsOf, type Actor } from '@hotline/domain/access/actor.ts'
import { EVENT_OF } from '@hotline/domain/work-order/events.ts'
import type { Verb } from '@hotline/domain/work-order/verbs.ts'
import type { Part } from '../db/statement.ts'
import { newId } from '../ids.ts'
import { callerCodeOf } from '../outbound/caller.ts'
import { hasReactions } from '../work-order/reactions.ts'

export type Act = {
  orderId: string
  tenantId: number
  version: number
  at: Date
  verb: Verb
  from: string | null
  to: string
  actor: Actor
  payload: Record<string, unknown>
  /** Seal of the version before; the chain runs per order. */
  previous: string | null
}

/** What the seal rests on: all of it can be read back from the event's row. */
export type Sealed = Omit<Act, 'tenantId' | 'actor'> & { actor: Pick<Actor, 'personId'>; actingFor: readonly string[] }

/** The hash of one event over its predecessor's: any altered, dropped or swapped row breaks the chain. */
export function sealOf(act: Sealed): string {
  const row = [act.previous ?? '', act.orderId, act.version, act.at.toISOString(), EVENT_OF[act.verb], act.from ?? '', act.to, act.actor.personId, canonical(act.payload)]
  // Rows from before delegations existed, and acts in one's own right, are sealed as ever.
  if (act.actingFor.length) row.push(act.actingFor.join())
  return hash('sha256', row.join('\n'))
}

/** One text for one content: the database gives the keys of a payload back in an order of its own. */
const canonical = (payload: unknown): string =>
  JSON.stringify(payload, (_key, value: unknown) => (isRecord(value) ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))) : value))

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * The act's one event, to be written with it: timeline, audit entry and outbox message in one row. What nobody is
 * messaged of, half of all acts, counts as relayed from the start; screens hear of it all the same.
 */
export function eventPart(act: Act): { seal: string; part: Part } {
  const type = EVENT_OF[act.verb]
  const actingFor = principalsOf(act.actor)
  const seal = sealOf({ ...act, actingFor })
  const place = act.actor.unitName ?? act.actor.tenantName
  const values = [
    newId(), act.orderId, act.tenantId, act.version, act.at, type, act.from, act.to, act.actor.personId, act.actor.name, act.actor.tenantId, act.actor.unitId, place, actingFor,
    JSON.stringify(act.payload), seal, hasReactions(type) || callerCodeOf(type, act.payload) !== null ? null : act.at,
  ]
  const columns = 'id, order_id, tenant_id, version, at, type, from_status, to_status, actor_id, actor_name, actor_tenant_id, actor_unit_id, actor_place, acting_for, payload, hash, relayed_at'
  return { seal, part: (bind) => `insert into work_order_event (${columns}) values (${values.map(bind).join(', ')})` }
}
