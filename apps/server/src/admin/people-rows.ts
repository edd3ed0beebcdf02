import type { Actor } from '@hotline/domain/access/actor.ts'
import { DUTIES, type Duty } from '@hotline/domain/access/duties.ts'
import { scout, type Tx } from '../db/in-scope.ts'
import { newId } from '../ids.ts'

/** `mobileEnc`: the sealed own number. */
export type Here = { id: number; unitId: number | null; unitName: string | null; duties: Duty[]; until: Date | null; mobileEnc: string | null }

/** One change of people at a time in a tenant: two administrators who remove each other leave one. */
export const lockPeople = (tx: Tx, tenantId = tx.tenantId) => tx.query(`select pg_advisory_xact_lock(hashtext('people'), $1)`, [tenantId])

/** One change of a person at a time, in whatever tenant: what two give may exclude one another (rule 1.4). */
export const lockPerson = (tx: Tx, personId: string) => tx.query(`select pg_advisory_xact_lock(hashtext('person'), hashtext($1))`, [personId])

/** `subject`: null while the account is still to be opened; `problem` says why it couldn't be. */
export type KnownPerson = { id: string; username: string; name: string; disabled: boolean; subject: string | null }
export type PersonHere = KnownPerson & { account: AccountState; problem: string | null }
export type AccountState = 'OPEN' | 'WAITING' | 'FAILED'

/** Somebody who is or was in a tenant under the hand of the one in force; undefined for everybody else. */
export async function personHere(tx: Tx, personId: string): Promise<PersonHere | undefined> {
  const [person] = await tx.query<PersonHere>(
    `select p.id, p.username, p.name, p.disabled_at is not null as disabled, p.subject, case when p.subject is not null then 'OPEN' else coalesce(a.status, 'WAITING') end as account, a.problem
       from person p left join account_opening a on a.person_id = p.id
      where p.id = $1 and exists (select 1 from membership m where m.person_id = p.id and m.tenant_id = $2)`, [personId, tx.tenantId],
  )
  return person
}

const IN_FORCE = 'm.valid_from <= product_now() and (m.valid_to is null or m.valid_to > product_now())'

export async function membershipsHere(tx: Tx, tenantId: number, personId: string): Promise<Here[]> {
  const rows = await tx.query<{ id: number; unit_id: number | null; unit_name: string | null; duties: string[]; valid_to: Date | null; mobile_enc: string | null }>(
    `select m.id, m.unit_id, u.name as unit_name, m.duties, m.valid_to, m.mobile_enc from membership m left join unit u on u.id = m.unit_id where m.tenant_id = $1 and m.person_id = $2 and ${IN_FORCE} order by m.id`, [tenantId, personId],
  )
  return rows.map(({ id, unit_id, unit_name, duties, valid_to, mobile_enc }) => ({ id, unitId: unit_id, unitName: unit_name, duties: known(duties), until: valid_to, mobileEnc: mobile_enc }))
}

/** How many memberships the person has in all, the duties of those in other tenants and those carried out for others, and whether any membership lies out of this tenant's sight. */
export async function placesOf(tx: Tx, tenantId: number, personId: string): Promise<{ all: number; elsewhere: Duty[]; delegated: Duty[]; foreign: boolean }> {
  const posts = await scout<{ membership_id: number; tenant_id: number; duties: string[] }>(tx, { text: 'select * from scout_memberships($1)', values: [personId] })
  const [all, lent] = [posts.filter(({ membership_id }) => membership_id > 0), posts.filter(({ membership_id }) => membership_id < 0)]
  const seen = await tx.query<{ id: number }>(`select m.id from membership m where m.person_id = $1 and ${IN_FORCE}`, [personId])
  const visible = new Set(seen.map(({ id }) => id))
  return { all: all.length, elsewhere: all.filter(({ tenant_id }) => tenant_id !== tenantId).flatMap(({ duties }) => known(duties)), delegated: lent.flatMap(({ duties }) => known(duties)), foreign: all.some(({ membership_id }) => !visible.has(membership_id)) }
}

export type PersonChange = 'ADDED' | 'CHANGED' | 'DISABLED' | 'ENABLED' | 'PASSWORD_RESET' | 'SECOND_FACTOR_RESET' | 'DELEGATED' | 'DELEGATION_ENDED'

/** The trace of whoever changed what a person may do (rule 10). */
export async function noteChange(tx: Tx, actor: Pick<Actor, 'tenantId' | 'personId'>, { personId, what, detail, at }: { personId: string; what: PersonChange; detail: Record<string, unknown>; at: Date }): Promise<void> {
  await tx.query('insert into person_change (id, tenant_id, person_id, changed_by, what, detail, at) values ($1, $2, $3, $4, $5, $6, $7)', [newId(), actor.tenantId, personId, actor.personId, what, JSON.stringify(detail), at])
}

const known = (duties: readonly string[]): Duty[] => duties.flatMap((said) => DUTIES.filter((duty) => duty === said))
