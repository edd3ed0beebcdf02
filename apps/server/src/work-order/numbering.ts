import { randomInt } from 'node:crypto'
import { localDate } from '@hotline/domain/deadline/calendar.ts'
import { must } from '@hotline/domain/errors.ts'
import type { Tx } from '../db/in-scope.ts'

/**
 * The next number of the tenant, day and channel digit (rule 2.6), without gaps or duplicates: the counter's
 * row stays locked until the order's own transaction ends, so a rollback gives the number back.
 */
export async function allocateNumber(tx: Tx, { tenantId, digit, now }: { tenantId: number; digit: number; now: Date }): Promise<{ orderNo: string; queryCode: string }> {
  const day = localDate(now).slice(2).replaceAll('-', '')
  const rows = await tx.query<{ last: number; area_code: string }>(
    `insert into number_counter as c (tenant_id, day, digit, last) values ($1, $2, $3, 1)
     on conflict (tenant_id, day, digit) do update set last = c.last + 1
     returning last, (select area_code from tenant where id = $1) as area_code`,
    [tenantId, day, digit], 'allocate-number',
  )
  const next = rows[0]
  must(next && next.last <= 99_999, 'work-order.numbers-used-up', { day })
  return { orderNo: `${next.area_code}${day}${digit}${String(next.last).padStart(5, '0')}`, queryCode: String(randomInt(1_000_000)).padStart(6, '0') }
}
