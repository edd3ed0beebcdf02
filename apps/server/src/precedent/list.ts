import { isOneOf, type Actor } from '@hotline/domain/access/actor.ts'
import type { Precedent, PrecedentStatus } from '@hotline/domain/precedent/model.ts'
import { fromRow, statementName } from '../db/case.ts'
import type { Tx } from '../db/in-scope.ts'
import { pageOf, type NewestPage } from '../register.ts'

export type PrecedentRow = Omit<Precedent, 'proposedBy' | 'actedFor'> & {
  /** Null where the order went to others since: the ruling stays the tenant's own, the order isn't. */
  orderId: string | null
  decidedByName: string | null
  decidedAt: Date | null
  decisionWords: string | null
  /** The catalogue's entry it became. */
  ruleId: number | null
  /** It waits, and the reader isn't the one who ruled. */
  mayDecide: boolean
}
type Asked = { status?: PrecedentStatus | undefined; cursor?: { at: Date; id: string } | null | undefined; limit: number }
type Reader = Pick<Actor, 'tenantId' | 'personId' | 'actsFor'> & { decides: boolean }

/** One page of the tenant's own rulings that were proposed as precedents, newest first. */
export async function precedentsIn(tx: Tx, reader: Reader, { status, cursor, limit }: Asked): Promise<NewestPage<PrecedentRow>> {
  const values: unknown[] = []
  const bind = (value: unknown) => `$${values.push(value)}`
  const where = [`tenant_id = ${bind(reader.tenantId)}`]
  if (status) where.push(`status = ${bind(status)}`)
  if (cursor) where.push(`(proposed_at, id) < (${bind(cursor.at)}, ${bind(cursor.id)})`)
  const text = `select id, (select o.id from work_order o where o.id = precedent.order_id) as order_id, tenant_id, category_code, area_code, lead_unit_id, lead_unit_name, ruling_no, rule, status, proposed_by, acted_for, proposed_by_name, proposed_at,
      decided_by_name, decided_at, decision_words, rule_id
    from precedent where ${where.join(' and ')} order by proposed_at desc, id desc limit ${bind(limit + 1)}`
  const found = (await tx.query(text, values, statementName(text))).map((row) => fromRow<Omit<PrecedentRow, 'mayDecide'> & Pick<Precedent, 'proposedBy' | 'actedFor'>>(row))
  const rows = found.map(({ proposedBy, actedFor, ...row }): PrecedentRow => ({ ...row, mayDecide: reader.decides && row.status === 'PROPOSED' && !isOneOf(reader, [proposedBy, ...actedFor]) }))
  return pageOf(rows, limit, (row) => row.proposedAt)
}
