import type pg from 'pg'
import type { Tx } from '../db/in-scope.ts'
import type { TenantSeed } from './organisation.ts'
import { seedPeople } from './people.ts'
import { IN_FORCE_FROM } from './reference-rows.ts'

/** The directory of people, which only the owner role may write; `system` stands for the product itself. */
export async function addPersons(owner: pg.Client): Promise<void> {
  const rows = [{ id: 'system', username: 'system', name: '系统' }, ...seedPeople().map(({ id, username, name }) => ({ id, username, name }))]
  await owner.query(`insert into person (id, username, name, subject) select id, username, name, nullif(id, 'system') from jsonb_to_recordset($1::jsonb) as r(id text, username text, name text) on conflict (id) do nothing`, [
    JSON.stringify(rows),
  ])
}

/** All memberships in this tenant, second hats of other tenants' people among them. */
export async function addMemberships(tx: Tx, { code }: Pick<TenantSeed, 'code'>, tenantId: number): Promise<void> {
  const rows = seedPeople().flatMap(({ id, memberships }) =>
    memberships.filter(({ tenantCode }) => tenantCode === code).map(({ unitCode, duties }) => ({ person_id: id, unit: unitCode, duties })),
  )
  await tx.query(`insert into membership (tenant_id, person_id, unit_id, duties, valid_from)
    select $1, r.person_id, u.id, r.duties, $3 from jsonb_to_recordset($2::jsonb) as r(person_id text, unit text, duties text[])
      left join unit u on u.tenant_id = $1 and u.code = r.unit`, [tenantId, JSON.stringify(rows), IN_FORCE_FROM])
}
