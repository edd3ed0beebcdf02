import type { Actor } from '@hotline/domain/access/actor.ts'
import { must } from '@hotline/domain/errors.ts'
import type { Tx } from '../db/in-scope.ts'

/** Settles a waiting or failed message or call of the own tenant; one that is sent or settled already stays as it is. */
export async function markDone(tx: Tx, { tenantId, personId }: Pick<Actor, 'tenantId' | 'personId'>, id: string, now: Date): Promise<void> {
  const done = await tx.query(
    `update outbound set status = 'DONE', sent_at = $3, done_by = $4, problem = null where id = $1 and tenant_id = $2 and status in ('QUEUED', 'FAILED') returning id`,
    [id, tenantId, now, personId], 'outbound-done',
  )
  if (done.length) return
  must((await tx.query('select 1 from outbound where id = $1 and tenant_id = $2', [id, tenantId], 'outbound-there')).length, 'outbound.not-found')
  must(false, 'outbound.settled')
}
