import { DUTIES, type Duty } from '@hotline/domain/access/duties.ts'
import { delegable } from '@hotline/domain/delegation/model.ts'
import type { Tx } from '../db/in-scope.ts'

/** What somebody works under in the tenant in force, and may pass on. `actsFor`: ids, nearest first. */
export type Passable = { membershipId: number; viaId: number | null; unitName: string | null; duties: Duty[]; actsFor: string[]; actsForNames: string[]; until: Date | null }

const POSTS = `
  select h.membership_id as "membershipId", h.via_id as "viaId", u.name as "unitName", h.duties, h.acts_for as "actsFor", h.acts_for_names as "actsForNames", h.valid_to as until
    from (select m.id as membership_id, null::int as via_id, m.unit_id, m.duties, '{}'::text[] as acts_for, '{}'::text[] as acts_for_names, m.valid_to
            from membership m where m.tenant_id = $1 and m.person_id = $2 and m.valid_from <= product_now() and (m.valid_to is null or m.valid_to > product_now())
          union all
          select l.membership_id, d.delegation_id, d.unit_id, d.duties, d.acts_for, d.acts_for_names, d.valid_to
            from delegated_posts(array(select id from delegation where tenant_id = $1 and delegate_id = $2 and valid_to > product_now() and ended_at is null)) d join delegation l on l.id = d.delegation_id) h
    join person p on p.id = $2 and p.disabled_at is null
    left join unit u on u.id = h.unit_id
   order by h.via_id nulls first, h.membership_id`

/** The posts a person may pass on, with what of each may be passed on. */
export async function passablePosts(tx: Tx, personId: string): Promise<Passable[]> {
  const posts = await tx.query<Omit<Passable, 'duties'> & { duties: string[] }>(POSTS, [tx.tenantId, personId], 'passable-posts')
  return posts.map((post) => ({ ...post, duties: delegable(known(post.duties)) })).filter(({ duties }) => duties.length)
}

export type Colleague = { id: string; name: string; units: string[]; duties: Duty[] }

const COLLEAGUES = `
  select p.id, p.name, array_remove(array_agg(distinct u.name), null) as units, array(select distinct unnest(array_agg(array_to_string(m.duties, ',')))) as duties
    from membership m join person p on p.id = m.person_id and p.disabled_at is null left join unit u on u.id = m.unit_id
   where m.tenant_id = $1 and m.valid_from <= product_now() and (m.valid_to is null or m.valid_to > product_now())`

/** More than any centre with its units has; the picker searches among them by itself. */
const MOST = 3_000

/** People with a membership in force here, enabled. */
export const colleagues = async (tx: Tx): Promise<Colleague[]> =>
  (await tx.query<Colleague & { duties: string[] }>(
    `${COLLEAGUES} group by p.id, p.name order by p.name, p.id limit $2`, [tx.tenantId, MOST], 'colleagues',
  )).map(colleague)

export const colleagueOf = async (tx: Tx, personId: string): Promise<Colleague | undefined> =>
  (await tx.query<Colleague & { duties: string[] }>(`${COLLEAGUES} and p.id = $2 group by p.id, p.name`, [tx.tenantId, personId], 'colleague')).map(colleague)[0]

const colleague = ({ duties, ...row }: Colleague & { duties: string[] }): Colleague => ({ ...row, duties: known(duties.flatMap((said) => said.split(','))) })
const known = (duties: readonly string[]): Duty[] => DUTIES.filter((duty) => duties.includes(duty))
