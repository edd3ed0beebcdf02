import { DUTIES, type Duty } from '@hotline/domain/access/duties.ts'
import type { KnownPerson, PeopleFacts } from '@hotline/domain/onboarding/check-people.ts'
import type { KnownUnit, UnitFacts } from '@hotline/domain/onboarding/check-units.ts'
import type { ImportRow } from '@hotline/domain/onboarding/import-model.ts'
import type { TenantKind } from '@hotline/domain/tenant/model.ts'
import { fromRow } from '../../db/case.ts'
import { scout, type Tx } from '../../db/in-scope.ts'

const IN_FORCE = 'm.valid_from <= product_now() and (m.valid_to is null or m.valid_to > product_now())'

/** The county's units as they stand, by code. */
export async function unitFacts(tx: Tx, countyId: number, minimumStaff: number): Promise<UnitFacts> {
  const rows = await tx.query(
    `select u.id, u.code, u.name, u.kind, u.role, u.also_roles, p.code as parent_code, u.line_code, u.address, u.duty_phone, u.status = 'ACTIVE' as active,
            coalesce(s.leaders, 0) as leaders, coalesce(s.liaisons, 0) as liaisons
       from unit u left join unit p on p.id = u.parent_id
       left join (select m.unit_id, count(distinct m.person_id) filter (where 'UNIT_LEADER' = any(m.duties))::int as leaders, count(distinct m.person_id) filter (where 'UNIT_LIAISON' = any(m.duties))::int as liaisons
                    from membership m join person on person.id = m.person_id and person.disabled_at is null
                   where m.tenant_id = $1 and m.unit_id is not null and ${IN_FORCE} group by m.unit_id) s on s.unit_id = u.id
      where u.tenant_id = $1 order by u.code`, [countyId],
  )
  return { units: rows.map((row) => fromRow<KnownUnit>(row)), minimumStaff }
}

/** Who of the file is known already, and as what. A name that was never in this county is somebody else's. */
export async function peopleFacts(tx: Tx, countyId: number, actorId: string, rows: readonly ImportRow[]): Promise<PeopleFacts> {
  const names = [...new Set(rows.map(({ cells }) => cells.username?.trim() ?? ''))].filter((name) => name !== '' && name.length <= 64)
  const units = await tx.query<{ code: string }>(`select code from unit where tenant_id = $1 and status = 'ACTIVE'`, [countyId])
  const people = await tx.query<{ username: string; person_id: string; name: string; known_here: boolean; memberships: { id: number; unitCode: string | null; duties: string[] }[] }>(
    `select p.username, p.id as person_id, p.name, exists (select 1 from membership m where m.person_id = p.id and m.tenant_id = $1) as known_here,
            coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'unitCode', u.code, 'duties', to_jsonb(m.duties)) order by m.id)
                        from membership m left join unit u on u.id = m.unit_id where m.person_id = p.id and m.tenant_id = $1 and ${IN_FORCE}), '[]') as memberships
       from person p where p.username = any($2)`, [countyId, names],
  )
  const posts = await scout<{ person_id: string; tenant_id: number; duties: string[] }>(tx, { text: 'select * from scout_duties($1)', values: [people.map(({ person_id }) => person_id)] })
  const elsewhere = (personId: string) => posts.filter((post) => post.person_id === personId && post.tenant_id !== countyId).flatMap(({ duties }) => known(duties))
  const [about] = await tx.query<{ kind: TenantKind; username: string | null }>('select kind, (select username from person where id = $2) as username from tenant where id = $1', [countyId, actorId])
  return {
    tenantKind: about?.kind ?? 'COUNTY', actorUsername: about?.username ?? '', unitCodes: new Set(units.map(({ code }) => code)),
    people: people.map(({ username, person_id: personId, name, known_here: here, memberships }): KnownPerson => ({
      username, personId, name, foreign: !here, memberships: memberships.map((held) => ({ ...held, duties: known(held.duties) })), elsewhere: elsewhere(personId),
    })),
  }
}

const known = (duties: readonly string[]): Duty[] => duties.flatMap((said) => DUTIES.filter((duty) => duty === said))
