import { DomainError } from '@hotline/domain/errors.ts'
import type { Tx } from '../db/in-scope.ts'

/** Somebody who is to have an account, and the hash of the code it opens with (code-hash.ts). */
export type Newcomer = { personId: string; codeHash: string }

/** Accounts to be opened soon, for people whom this tenant adds. Nothing is asked of the provider here. */
export async function askForAccounts(tx: Tx, tenantId: number, newcomers: readonly Newcomer[], now: Date): Promise<void> {
  await tx.query(
    `insert into account_opening (person_id, tenant_id, code_hash, due_at, created_at)
     select r.person_id, $2, r.code_hash, $3, $3 from jsonb_to_recordset($1::jsonb) as r(person_id text, code_hash text)`,
    [JSON.stringify(newcomers.map(({ personId, codeHash }) => ({ person_id: personId, code_hash: codeHash }))), tenantId, now],
  )
}

/**
 * What the provider calls the person; null while the account is still to be opened. An opening under way is waited for,
 * so that what is changed of the person afterwards is either read by it or told to the provider.
 */
export async function subjectOf(tx: Tx, personId: string): Promise<string | null> {
  await tx.query('select 1 from account_opening where person_id = $1 for update', [personId])
  const [person] = await tx.query<{ subject: string | null }>('select subject from person where id = $1', [personId])
  return person?.subject ?? null
}

/** Opened at once with this code; for whoever waits, or whose opening failed. */
export async function renewOpening(tx: Tx, { personId, codeHash }: Newcomer, now: Date): Promise<void> {
  await tx.query(
    `insert into account_opening (person_id, tenant_id, code_hash, due_at, created_at) values ($1, $2, $3, $4, $4)
     on conflict (person_id) do update set code_hash = excluded.code_hash, status = 'WAITING', attempts = 0, due_at = excluded.due_at, problem = null`, [personId, tx.tenantId, codeHash, now],
  )
}

/** Tried again at once: one person's, or all that failed in this tenant. @throws `people.account-not-failed`, `people.code-over` */
export async function retryOpenings(tx: Tx, tenantId: number, personId: string | null, now: Date): Promise<number> {
  const again = await tx.query(
    `update account_opening set status = 'WAITING', attempts = 0, due_at = $3, problem = null
      where tenant_id = $1 and status = 'FAILED' and problem <> 'CODE_OVER' and ($2::text is null or person_id = $2) returning person_id`, [tenantId, personId, now],
  )
  if (again.length || personId === null) return again.length
  const [kept] = await tx.query<{ problem: string | null }>('select problem from account_opening where tenant_id = $1 and person_id = $2', [tenantId, personId])
  throw new DomainError(kept?.problem === 'CODE_OVER' ? 'people.code-over' : 'people.account-not-failed')
}

export type Openings = { waiting: number; failed: number }

/** How many accounts of this tenant's people are still to be opened, and how many couldn't be; people who were disabled meanwhile wait for nothing. */
export async function openingsOf(tx: Tx, tenantId: number): Promise<Openings> {
  const [count] = await tx.query<Openings>(
    `select count(*) filter (where a.status = 'WAITING')::int as waiting, count(*) filter (where a.status = 'FAILED')::int as failed
       from account_opening a join person p on p.id = a.person_id where a.tenant_id = $1 and p.disabled_at is null`, [tenantId],
  )
  return count ?? { waiting: 0, failed: 0 }
}
