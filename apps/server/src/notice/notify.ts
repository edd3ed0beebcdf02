import type { App } from '../context.ts'
import { inScope } from '../db/in-scope.ts'
import type { NotifyJob } from '../events/queue.ts'
import { enqueue } from '../outbound/enqueue.ts'
import { channelOf } from '../outbound/staff.ts'
import { bodyOf, isTemplate } from '../outbound/templates.ts'
import { holders } from './holders.ts'

type Written = { personId: string; orderNo: string | null; at: Date; place: string }

const NOTIFY = `
  insert into notice (tenant_id, person_id, order_id, event_id, code, order_no, params, at)
  select m.tenant_id, m.person_id, e.order_id, e.id, $3, o.order_no, json_build_object('title', o.title, 'place', e.actor_place, 'status', o.status), e.at
    from work_order_event e join work_order o on o.id = e.order_id
    join ${holders('$2')} m on m.duties && $4 and (cardinality($5::int[]) = 0 and m.unit_id is null or m.unit_id = any($5))
   where e.id = $1 and m.person_id <> e.actor_id
     and ($6::text is null or m.person_id = $6 or not exists (select 1 from ${holders('$2')} f where f.person_id = $6 and f.duties && $4))
  on conflict (event_id, person_id, code) do nothing
  returning person_id as "personId", order_no as "orderNo", at, (select name from tenant where id = $2) as place`

/** A message about an act of yesterday is no longer news. */
const FRESH_MS = 86_400_000

/**
 * Writes the in-app notices of one reaction, in the recipients' own tenant, and with them the messages and calls
 * that leave the house. Idempotent: one of each per event, person and code, whatever number of times the job runs.
 */
export async function notify(app: Pick<App, 'pool' | 'clock'>, { eventId, orderId, tenantId, code, duties, unitIds, first }: NotifyJob): Promise<void> {
  await inScope(app.pool, tenantId, async (tx) => {
    const written = await tx.query<Written>(NOTIFY, [eventId, tenantId, code, duties, unitIds, first ?? null], 'notify')
    const channel = channelOf(code)
    if (!channel || !isTemplate(code)) return
    const now = app.clock.now()
    const fresh = written.filter(({ at }) => now.getTime() - at.getTime() <= FRESH_MS)
    await enqueue(tx, fresh.map(({ personId, orderNo, place }) => ({
      orderId, dedupe: `${eventId}:${code}:${personId}`, code, channel, personId, phoneEnc: null, body: bodyOf(code, { place, orderNo }),
    })), now)
  })
}
