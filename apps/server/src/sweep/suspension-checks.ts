import type { App } from '../context.ts'
import { inScope, scout, type Tx } from '../db/in-scope.ts'
import { logError } from '../log.ts'
import { holders } from '../notice/holders.ts'

const HOUR_MS = 3_600_000
const BATCH = 500
/** Who looks whether a suspended order still has to wait: those who may let it go on. */
const DUTIES = ['DISPATCH_REVIEWER', 'SUPERVISOR']

/** Has the centre look at its suspended orders every month (rule 4.2 T23): each look is asked for once, until somebody has looked. Goes round once an hour. */
export function suspensionReminder(app: App): (now: Date) => Promise<void> {
  let looked: Date | null = null
  return async (now) => {
    if (looked && Math.abs(now.getTime() - looked.getTime()) < HOUR_MS) return
    const due = await scout<{ tenant_id: number; id: string }>(app.pool, { text: 'select * from scout_suspension_checks($1, $2)', values: [now, BATCH] })
    for (const tenantId of new Set(due.map(({ tenant_id }) => tenant_id))) {
      const ids = due.flatMap((row) => (row.tenant_id === tenantId ? [row.id] : []))
      await inScope(app.pool, tenantId, (tx) => remind(tx, ids, now)).catch((error: unknown) => logError('sweep.failed', error, { kind: 'suspension-check', tenant: tenantId }))
    }
    looked = now
  }
}

const remind = (tx: Tx, ids: readonly string[], now: Date): Promise<unknown> => tx.query(
  `insert into notice (tenant_id, person_id, order_id, order_no, code, params, at, dedupe)
   select m.tenant_id, m.person_id, o.id, o.order_no, 'N09K', json_build_object('title', o.title), $3, 'suspension-check:' || o.id || ':' || to_char(o.check_due_at at time zone 'UTC', 'YYYY-MM-DD')
     from work_order o join ${holders('$1')} m on m.duties && $4::text[] and m.unit_id is null
    where o.id = any($2) and o.tenant_id = $1 and o.status = 'SUSPENDED' and o.check_due_at <= $3
    order by o.id, m.person_id
   on conflict (dedupe, person_id) where dedupe is not null do nothing`,
  [tx.tenantId, ids, now, DUTIES], 'suspension-checks',
)
