import { delegationState, type Delegation } from '@hotline/domain/delegation/model.ts'
import type { Tx } from '../db/in-scope.ts'

/** `CURRENT`: in force, coming, or broken off by a link below; `PAST`: over or ended. `personId`: only where he gives or acts. */
export type Asked = { what: 'CURRENT' | 'PAST'; personId?: string; cursor?: number | null | undefined; limit: number }

/** One page of the tenant's delegations, newest first, each with its chain and whether it holds at this moment. */
export async function delegationsIn(tx: Tx, { what, personId, cursor, limit }: Asked, now: Date): Promise<{ rows: Delegation[]; next: number | null }> {
  const values: unknown[] = [tx.tenantId, now, limit + 1]
  const bind = (value: unknown) => `$${values.push(value)}`
  const where = ['d.tenant_id = $1', what === 'CURRENT' ? 'd.ended_at is null and d.valid_to > $2' : '(d.ended_at is not null or d.valid_to <= $2)']
  if (cursor) where.push(`d.id < ${bind(cursor)}`)
  if (personId) {
    const person = bind(personId)
    where.push(`(d.giver_id = ${person} or d.delegate_id = ${person})`)
  }
  const found = await tx.query<Omit<Delegation, 'state'> & { holds: boolean }>(`
    with page as (select d.* from delegation d where ${where.join(' and ')} order by d.id desc limit $3)
    select d.id, d.giver_id as "giverId", g.name as "giverName", d.delegate_id as "delegateId", t.name as "delegateName", u.name as "unitName", d.duties, d.valid_from as "from", d.valid_to as until,
           d.reason, d.made_by_name as "madeByName", d.made_at as "madeAt", d.ended_at as "endedAt", d.ended_by_name as "endedByName", h.delegation_id is not null and t.disabled_at is null as holds,
           array(with recursive up as (select d.giver_id, d.via_id, 1 as depth union all select l.giver_id, l.via_id, up.depth + 1 from up join delegation l on l.id = up.via_id)
                 select p.name from up join person p on p.id = up.giver_id order by up.depth) as "actsForNames"
      from page d join person g on g.id = d.giver_id join person t on t.id = d.delegate_id join membership m on m.id = d.membership_id left join unit u on u.id = m.unit_id
      left join delegated_posts(array(select id from page)) h on h.delegation_id = d.id
     order by d.id desc`, values)
  const rows = found.slice(0, limit).map(({ holds, ...row }): Delegation => ({ ...row, state: delegationState({ ...row, holds }, now) }))
  return { rows, next: found.length > limit ? (rows.at(-1)?.id ?? null) : null }
}
