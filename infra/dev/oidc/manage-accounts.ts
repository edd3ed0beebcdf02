import { randomUUID } from 'node:crypto'
import type { Identity, NewAccount } from '@hotline/server/identity/port.ts'
import type { Pool } from 'pg'
import { hashCode, NO_PASSWORD } from './password.ts'

/** The product's port to the accounts, for the embedded provider: rows of `idp.account`. */
export function manageAccounts(pool: Pool): Identity {
  // Sessions, grants and refresh tokens go; access tokens are the product's own affair and short-lived.
  const endSessions = (sub: string) => pool.query(`delete from idp.item where payload ->> 'accountId' = $1`, [sub])
  const change = async (text: string, values: unknown[]): Promise<void> => { await pool.query(text, values) }
  return {
    managed: true,
    create: async accounts => {
      // One statement, so that a name that is taken leaves none of the others behind.
      const { rows } = await pool.query<{ sub: string | null, username: string }>(
        `with wanted as (select * from jsonb_to_recordset($1) as w(sub text, username text, name text, code_required boolean, password_hash text)),
              taken as (select username from idp.account join wanted using (username)),
              made as (insert into idp.account (sub, username, name, code_required, password_hash, must_change)
                       select sub, username, name, code_required, password_hash, true from wanted where not exists (select from taken) returning sub, username)
         select sub, username from made union all select null, username from taken`, [JSON.stringify(accounts.map(row))])
      return { made: new Map(rows.flatMap(({ sub, username }) => (sub === null ? [] : [[username, sub] as const]))), taken: rows.flatMap(({ sub, username }) => (sub === null ? [username] : [])) }
    },
    remove: subs => change('delete from idp.account where sub = any($1)', [subs]),
    rename: (sub, name) => change('update idp.account set name = $2 where sub = $1', [sub, name]),
    enable: async (sub, on) => {
      await change('update idp.account set disabled = $2 where sub = $1', [sub, !on])
      if (!on) await endSessions(sub)
    },
    requireSecondFactor: (sub, on) => change('update idp.account set code_required = $2 where sub = $1', [sub, on]),
    giveCode: async (sub, code) => {
      await change('update idp.account set password_hash = $2, must_change = true, failed = 0, locked_until = null where sub = $1', [sub, hashCode(code)])
      await endSessions(sub)
    },
    expireCode: sub => change('update idp.account set password_hash = $2 where sub = $1 and must_change', [sub, NO_PASSWORD]),
    resetSecondFactor: sub => change('update idp.account set code_secret = null where sub = $1', [sub]),
  }
}

const row = ({ username, name, code, secondFactor }: NewAccount) => ({ sub: randomUUID(), username, name, code_required: secondFactor, password_hash: hashCode(code) })
