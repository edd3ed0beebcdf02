import type { Tx } from '../db/in-scope.ts'
import { holders } from '../notice/holders.ts'

export type PlainNotice = { code: string; dedupe: string; duties: readonly string[]; params: Record<string, string>; at: Date; /** A tenant below the one in force; without it that one itself. */ tenantId?: number }

/** A notice about no order to the centre's people with one of these duties, in the tenant in force or one below it; each person once. */
export async function tellDuties(tx: Tx, { code, dedupe, duties, params, at, tenantId = tx.tenantId }: PlainNotice): Promise<void> {
  await tx.query(
    `insert into notice (tenant_id, person_id, code, params, at, dedupe)
     select m.tenant_id, m.person_id, $2, $3, $4, $5 from ${holders('$1')} m
      where m.unit_id is null and m.duties && $6
      order by m.person_id
     on conflict (dedupe, person_id) where dedupe is not null do nothing`,
    [tenantId, code, JSON.stringify(params), at, dedupe, duties], 'tell-duties',
  )
}
