import type { Actor } from '@hotline/domain/access/actor.ts'
import { PRESENT_SECONDS, type Doing } from '@hotline/domain/work-order/presence.ts'
import { fromRow } from '../db/case.ts'
import type { Tx } from '../db/in-scope.ts'

export type Present = { personId: string; personName: string; doing: Doing; seenAt: Date }

// The wall's clock, not the product's: people sit there in real time, also while a simulation moves the other.
const THERE = `seen_at > now() - interval '${PRESENT_SECONDS} seconds'`
const OTHERS = `select person_id, person_name, doing, seen_at from presence where order_id = $1 and person_id <> $2 and ${THERE} order by person_name, person_id limit 50`

/** Says that the actor is there, and answers who else is. They are told when somebody comes or turns to something else, not of every touch. */
export async function touch(tx: Tx, actor: Actor, order: { id: string; tenantId: number }, doing: Doing): Promise<Present[]> {
  const known = await tx.query('select 1 from presence where order_id = $1 and person_id = $2 and doing = $3 and ' + THERE, [order.id, actor.personId, doing], 'presence-known')
  await tx.query(
    `insert into presence (order_id, tenant_id, person_id, person_name, doing, seen_at) values ($1, $2, $3, $4, $5, now())
     on conflict (order_id, person_id) do update set tenant_id = excluded.tenant_id, person_name = excluded.person_name, doing = excluded.doing, seen_at = excluded.seen_at`,
    [order.id, order.tenantId, actor.personId, actor.name, doing], 'presence-touch',
  )
  const others = await othersAt(tx, actor, order.id)
  if (!known.length) await tell(tx, order.id, others)
  return others
}

/** Forgets the actor, and with him whoever went away without a word. An order that one may no longer see is left by time. */
export async function leave(tx: Tx, actor: Actor, orderId: string): Promise<void> {
  await tx.query(
    `delete from presence where (order_id, person_id) in
       (select order_id, person_id from presence where order_id = $1 and (person_id = $2 or seen_at < now() - interval '1 hour') for update skip locked)`,
    [orderId, actor.personId], 'presence-leave',
  )
  await tell(tx, orderId, await othersAt(tx, actor, orderId))
}

const othersAt = async (tx: Tx, actor: Actor, orderId: string): Promise<Present[]> =>
  (await tx.query(OTHERS, [orderId, actor.personId], 'presence-others')).map((row) => fromRow<Present>(row))

/** Only those who are there themselves hear of it: nobody learns of an order by this. */
async function tell(tx: Tx, orderId: string, others: readonly Present[]): Promise<void> {
  if (others.length) await tx.query(`select pg_notify('presence', $1)`, [JSON.stringify({ order: orderId, people: others.map((other) => other.personId) })], 'presence-tell')
}
