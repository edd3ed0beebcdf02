import type { Tx } from '../db/in-scope.ts'

export type PersonNotice = { personId: string; code: string; dedupe: string; params: Record<string, string>; at: Date }

/** A notice about no order to one person, in the tenant in force; once for each `dedupe`. */
export async function tellPerson(tx: Tx, { personId, code, dedupe, params, at }: PersonNotice): Promise<void> {
  await tx.query(
    'insert into notice (tenant_id, person_id, code, params, at, dedupe) values ($1, $2, $3, $4, $5, $6) on conflict (dedupe, person_id) where dedupe is not null do nothing',
    [tx.tenantId, personId, code, JSON.stringify(params), at, dedupe], 'tell-person',
  )
}
