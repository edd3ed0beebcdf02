import type { Tx } from '../db/in-scope.ts'
import { enqueue } from '../outbound/enqueue.ts'
import { channelOf } from '../outbound/staff.ts'
import { bodyOf, isTemplate } from '../outbound/templates.ts'
import type { Reaction } from '../work-order/reactions.ts'
import { holders } from './holders.ts'

/** What a notice says of the act it tells of, and who did it. */
export type Act = { eventId: string; orderId: string | null; at: Date; actorId: string; actorPlace: string; orderNo: string | null; title: string; status: string }
/** One reaction to one act. */
export type Tell = Act & Omit<Reaction, 'tenantId'>

type Written = { eventId: string; orderId: string | null; code: string; personId: string; orderNo: string | null; at: Date; place: string }

/** Which people of the tenant a statement tells: of units or of the centre, and whether somebody among them comes first. */
type Kind = { toUnits: boolean; hasFirst: boolean }
const kindOf = ({ unitIds, first }: Tell): Kind => ({ toUnits: unitIds.length > 0, hasFirst: first !== undefined })
// Each asks for no more than it needs: the planner can't skip what is in the text.
const KINDS: readonly Kind[] = [{ toUnits: true, hasFirst: false }, { toUnits: false, hasFirst: false }, { toUnits: true, hasFirst: true }, { toUnits: false, hasFirst: true }]

/**
 * Whom an act concerns `first` is told alone while he is one of those with the duty; nobody is told of what he did himself.
 * In the order of the key that makes a notice one: the relay and a job that tell of the same acts wait for each other, and never both at once.
 */
const textFor = ({ toUnits, hasFirst }: Kind): string => `
  with told as (select * from jsonb_to_recordset($1::jsonb) as r("eventId" uuid, "orderId" uuid, at timestamptz, "actorId" text, "actorPlace" text, "orderNo" text, title text, status text, code text, "unitIds" int[], duties text[], first text))
  insert into notice (tenant_id, person_id, order_id, event_id, code, order_no, params, at)
  select $2, m.person_id, t."orderId", t."eventId", t.code, t."orderNo", json_build_object('title', t.title, 'place', t."actorPlace", 'status', t.status), t.at
    from told t cross join lateral (select h.person_id from ${holders('$2')} h where h.duties && t.duties and ${toUnits ? 'h.unit_id = any(t."unitIds")' : 'h.unit_id is null'} offset 0) m
   where m.person_id <> t."actorId"${hasFirst ? ` and (m.person_id = t.first or not exists (select 1 from ${holders('$2')} f where f.person_id = t.first and f.duties && t.duties offset 0))` : ''}
   order by t."eventId", m.person_id, t.code
  on conflict (event_id, person_id, code) do nothing
  returning event_id as "eventId", order_id as "orderId", code, person_id as "personId", order_no as "orderNo", at, (select name from tenant where id = $2) as place`

/** A message about an act of yesterday is no longer news. */
const FRESH_MS = 86_400_000

/**
 * Writes the in-app notices of reactions to acts, to people of the tenant in force, and with them the messages and calls
 * that leave the house. Idempotent: one of each per event, person and code, however often it is told.
 */
export async function tell(tx: Tx, tells: readonly Tell[], now: Date): Promise<void> {
  const written: Written[] = []
  for (const kind of KINDS) {
    const some = tells.filter((each) => isSame(kind, kindOf(each)))
    const name = `tell-${kind.toUnits ? 'units' : 'centre'}${kind.hasFirst ? '-first' : ''}`
    if (some.length) written.push(...(await tx.query<Written>(textFor(kind), [JSON.stringify(some), tx.tenantId], name)))
  }
  await enqueue(tx, written.flatMap(({ eventId, orderId, code, personId, orderNo, at, place }) => {
    const channel = channelOf(code)
    if (!channel || !isTemplate(code) || now.getTime() - at.getTime() > FRESH_MS) return []
    return [{ orderId, dedupe: `${eventId}:${code}:${personId}`, code, channel, personId, phoneEnc: null, body: bodyOf(code, { place, orderNo }) }]
  }), now)
}

const isSame = (one: Kind, other: Kind): boolean => one.toUnits === other.toUnits && one.hasFirst === other.hasFirst
