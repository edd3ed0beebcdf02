import { randomUUID } from 'node:crypto'
import type { Identity } from '@hotline/server/identity/port.ts'
import type { Pool } from 'pg'
import { hashPassword } from './password.ts'

/** The product's port to the accounts, for the embedded provider: rows of `idp.account`. */
export function manageAccounts(pool: Pool): Identity {
  // Sessions, grants and refresh tokens go; access tokens are the product's own affair and short-lived.
  const endSessions = (sub: string) => pool.query(`delete from idp.item where payload ->> 'accountId' = $1`, [sub])
  const change = async (text: string, values: unknown[]): Promise<void> => { await pool.query(text, values) }
  return {
    managed: true,
    create: async ({ username, name }) => {
      const made = await pool.query<{ sub: string }>(
        // No password has this hash: nobody can sign in before one is set.
        `insert into idp.account (sub, username, name, password_hash, must_change) values ($1, $2, $3, 'none', true) on conflict (username) do nothing returning sub`, [randomUUID(), username, name])
      const { rows: [known] } = made.rowCount ? made : await pool.query<{ sub: string }>('select sub from idp.account where username = $1', [username])
      if (!known) throw new Error('an account went away while it was looked for')
      return { sub: known.sub, made: Boolean(made.rowCount) }
    },
    remove: sub => change('delete from idp.account where sub = $1', [sub]),
    rename: (sub, name) => change('update idp.account set name = $2 where sub = $1', [sub, name]),
    enable: async (sub, on) => {
      await change('update idp.account set disabled = $2 where sub = $1', [sub, !on])
      if (!on) await endSessions(sub)
    },
    requireSecondFactor: (sub, on) => change('update idp.account set code_required = $2 where sub = $1', [sub, on]),
    setPassword: async (sub, temporary) => {
      await change('update idp.account set password_hash = $2, must_change = true, failed = 0, locked_until = null where sub = $1', [sub, await hashPassword(temporary)])
      await endSessions(sub)
    },
    resetSecondFactor: sub => change('update idp.account set code_secret = null where sub = $1', [sub]),
  }
}
