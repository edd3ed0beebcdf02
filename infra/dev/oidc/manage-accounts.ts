import { randomUUID } from 'node:crypto'
import { hashCode } from '@hotline/server/identity/code-hash.ts'
import type { Identity, NewAccount } from '@hotline/server/identity/port.ts'
import type { Pool } from 'pg'
import { NO_PASSWORD } from './password.ts'

/** The product's port to the accounts, for the embedded provider: rows of `idp.account`. */
export function manageAccounts(pool: Pool): Identity {
  // Sessions, grants and refresh tokens go; access tokens are the product's own affair and short-lived.
  const endSessions = (sub: string) => pool.query(`delete from idp.item where payload ->> 'accountId' = $1`, [sub])
  const change = async (text: string, values: unknown[]): Promise<void> => { await pool.query(text, values) }
  return {
    managed: true,
    open: async accounts => {
      // An earlier call may have made the account and died before it could tell: it is recognised by whom it was made for.
      const { rows } = await pool.query<{ sub: string, made_for: string }>(
        `insert into idp.account (sub, username, name, code_required, password_hash, must_change, made_for)
         select sub, username, name, code_required, password_hash, true, made_for
           from jsonb_to_recordset($1) as w(sub text, username text, name text, code_required boolean, password_hash text, made_for text)
         on conflict (username) do update set code_required = excluded.code_required, password_hash = case when account.must_change then excluded.password_hash else account.password_hash end
          where account.made_for = excluded.made_for
         returning sub, made_for`, [JSON.stringify(accounts.map(row))])
      const made = new Map(rows.map(({ sub, made_for: personId }) => [personId, sub]))
      return new Map(accounts.map(({ personId }) => {
        const sub = made.get(personId)
        return [personId, sub === undefined ? { problem: 'TAKEN' as const } : { sub }] as const
      }))
    },
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

const row = ({ personId, username, name, codeHash, secondFactor }: NewAccount) => ({ sub: randomUUID(), username, name, code_required: secondFactor, password_hash: codeHash, made_for: personId })
