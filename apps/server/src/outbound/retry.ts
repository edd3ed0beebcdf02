import { must } from '@hotline/domain/errors.ts'
import type { Tx } from '../db/in-scope.ts'

/** Queues a failed message of the tenant again. The count of attempts goes on: it tells how hard it was. */
export async function retry(tx: Tx, tenantId: number, id: string, now: Date): Promise<void> {
  const queued = await tx.query(`update outbound set status = 'QUEUED', due_at = $3, problem = null where id = $1 and tenant_id = $2 and status = 'FAILED' returning id`, [id, tenantId, now], 'outbound-retry')
  if (queued.length) return
  const there = await tx.query('select 1 from outbound where id = $1 and tenant_id = $2', [id, tenantId], 'outbound-there')
  must(there.length, 'outbound.not-found')
  must(false, 'outbound.not-failed')
}
