import type { App } from '../context.ts'
import { inScope } from '../db/in-scope.ts'
import type { NotifyJob } from '../events/queue.ts'

/**
 * Writes the in-app notices of one reaction, in the recipients' own tenant. Idempotent: one row per event,
 * person and code, whatever number of times the job runs.
 */
export async function notify(app: App, job: NotifyJob): Promise<void> {
  await inScope(app.pool, job.tenantId, (tx) =>
    tx.query(
      `insert into notice (tenant_id, person_id, order_id, event_id, code, order_no, params, at)
       select m.tenant_id, m.person_id, e.order_id, e.id, $3, o.order_no, json_build_object('title', o.title, 'place', e.actor_place, 'status', o.status), e.at
         from work_order_event e join work_order o on o.id = e.order_id
         join membership m on m.tenant_id = $2 and m.duties && $4 and (cardinality($5::int[]) = 0 and m.unit_id is null or m.unit_id = any($5))
        where e.id = $1 and m.valid_from <= product_now() and (m.valid_to is null or m.valid_to > product_now()) and m.person_id <> e.actor_id
       on conflict (event_id, person_id, code) do nothing`,
      [job.eventId, job.tenantId, job.code, job.duties, job.unitIds], 'notify',
    ),
  )
}
