import type { Vault } from '@hotline/server/pii.ts'
import type pg from 'pg'

type Row = { id: string; prefecture: number; phone: string }

/**
 * One caller in each prefecture has called every tenant of it, now and then in secret or with a report: what is told of a caller's other orders
 * is told of him. Of each tenant and kind one order; those of one category first, because likeness asks for it.
 */
export async function callAgain(client: pg.PoolClient, vault: Vault): Promise<void> {
  const { rows } = await client.query<Row>(
    `select distinct on (tenant_id, is_confidential, request_type = 'REPORT') id, prefecture_id as prefecture, caller_phone_enc as phone from work_order
      where order_no is not null and caller_phone_enc is not null and status <> 'DISCARDED' order by tenant_id, is_confidential, request_type = 'REPORT', category_code = '0802' desc, id`)
  for (const { id, prefecture } of rows) {
    const phone = vault.open(prefecture, rows.find((first) => first.prefecture === prefecture)?.phone ?? null)
    await client.query('update work_order set caller_phone_enc = $2, caller_phone_idx = $3, caller_tail_idx = $4 where id = $1', [id, vault.seal(prefecture, phone), vault.index(prefecture, phone), vault.tailIndex(prefecture, phone)])
  }
}
