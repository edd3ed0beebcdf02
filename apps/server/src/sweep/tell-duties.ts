import type { Tx } from '../db/in-scope.ts'

export type PlainNotice = { code: string; dedupe: string; duties: readonly string[]; params: Record<string, string>; at: Date }

/** A notice about no order to the centre's people with one of these duties, in the tenant in force; each person once. */
export async function tellDuties(tx: Tx, { code, dedupe, duties, params, at }: PlainNotice): Promise<void> {
  await tx.query(
    `insert into notice (tenant_id, person_id, code, params, at, dedupe)
     select m.tenant_id, m.person_id, $2, $3, $4, $5 from membership m
      where m.tenant_id = $1 and m.unit_id is null and m.duties && $6 and m.valid_from <= product_now() and (m.valid_to is null or m.valid_to > product_now())
     on conflict (dedupe, person_id) where dedupe is not null do nothing`,
    [tx.tenantId, code, JSON.stringify(params), at, dedupe, duties], 'tell-duties',
  )
}
