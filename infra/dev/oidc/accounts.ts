import type { Pool } from 'pg'
import type { Person } from './names.ts'
import { hashPassword, passwordMatches } from './password.ts'
import { periodOf } from './second-factor.ts'

/** The provider's view of who may sign in. `left` counts tries before the lock; `until` ends the lock. */
export type People = {
  verify(username: string, password: string): Promise<SignIn>
  /** What is still asked for after the right password. */
  stepsOf(sub: string): Promise<Steps>
  /** Counted like a password: a run of wrong codes locks the account. A code is good once. `secret` when a telephone is being set up. */
  verifyCode(sub: string, code: string, secret?: string): Promise<SignIn>
  /** undefined when it is the old one. */
  choosePassword(sub: string, password: string): Promise<Person | undefined>
  /** undefined when unknown or disabled: such a person's sessions and refresh tokens stop working. */
  find(sub: string): Promise<Person | undefined>
}
export type SignIn =
  | { ok: true, person: Person }
  | { ok: false, reason: 'wrong', left?: number }
  | { ok: false, reason: 'locked', until: Date }
  | { ok: false, reason: 'disabled' }

/** `code`: none asked for, one from the telephone, or a telephone to be set up first. */
export type Steps = { code: 'none' | 'ask' | 'enrol', mustChange: boolean }

export type Account = Person & { password: string }
export type Lockout = { attempts: number, minutes: number }

type Row = Person & { password_hash: string, disabled: boolean, code_required: boolean, code_secret: string | null, must_change: boolean, failed: number, locked_until: Date | null, allowed: boolean }

/** People kept in `idp.account`. A run of wrong passwords locks the account for a while. */
export function accountsIn(pool: Pool, lockout: Lockout): People {
  return {
    verify: async (username, password) => {
      const row = await countAttempt(pool, username.trim(), lockout)
      // An unknown name costs as much time as a known one, so that the clock doesn't tell which names exist.
      const matches = await passwordMatches(password, row?.password_hash ?? await unknownHash)
      if (!row) return { ok: false, reason: 'wrong' }
      if (!row.allowed) return { ok: false, reason: 'locked', until: row.locked_until ?? new Date() }
      if (!matches) {
        return row.locked_until ? { ok: false, reason: 'locked', until: row.locked_until } : { ok: false, reason: 'wrong', left: lockout.attempts - row.failed }
      }
      await pool.query('update idp.account set failed = 0, locked_until = null where sub = $1', [row.sub])
      if (row.disabled) return { ok: false, reason: 'disabled' }
      return { ok: true, person: { sub: row.sub, username: row.username, name: row.name } }
    },
    stepsOf: async sub => {
      const { rows: [row] } = await pool.query<Pick<Row, 'code_required' | 'code_secret' | 'must_change'>>('select code_required, code_secret, must_change from idp.account where sub = $1', [sub])
      return { code: row?.code_secret ? 'ask' : row?.code_required ? 'enrol' : 'none', mustChange: row?.must_change ?? false }
    },
    verifyCode: async (sub, code, secret) => {
      const { rows: [known] } = await pool.query<Row>('select username, code_secret from idp.account where sub = $1', [sub])
      const row = known && await countAttempt(pool, known.username, lockout)
      if (!known || !row) return { ok: false, reason: 'wrong' }
      if (!row.allowed) return { ok: false, reason: 'locked', until: row.locked_until ?? new Date() }
      // A telephone that was set up meanwhile counts, not the one that is being set up here.
      const inForce = known.code_secret ?? secret
      const period = inForce ? periodOf(inForce, code) : undefined
      const { rowCount } = period === undefined ? { rowCount: 0 } : await pool.query(
        'update idp.account set failed = 0, locked_until = null, code_secret = $2, code_period = $3 where sub = $1 and code_period < $3', [sub, inForce, period])
      if (!rowCount) return row.locked_until ? { ok: false, reason: 'locked', until: row.locked_until } : { ok: false, reason: 'wrong', left: lockout.attempts - row.failed }
      return { ok: true, person: { sub: row.sub, username: row.username, name: row.name } }
    },
    choosePassword: async (sub, password) => {
      const { rows: [row] } = await pool.query<Row>('select password_hash from idp.account where sub = $1 and not disabled', [sub])
      if (!row || await passwordMatches(password, row.password_hash)) return undefined
      const { rows: [person] } = await pool.query<Person>('update idp.account set password_hash = $2, must_change = false where sub = $1 and not disabled returning sub, username, name', [sub, await hashPassword(password)])
      return person
    },
    find: async sub => {
      const { rows: [person] } = await pool.query<Person>('select sub, username, name from idp.account where sub = $1 and not disabled', [sub])
      return person
    },
  }
}

/** The person behind a user name; undefined when unknown or disabled. */
export async function personNamed(pool: Pool, username: string): Promise<Person | undefined> {
  const { rows: [person] } = await pool.query<Person>('select sub, username, name from idp.account where username = $1 and not disabled', [username])
  return person
}

/** Adds accounts and renews names. An account that exists keeps its password, its lock and its being disabled. */
export async function upsertAccounts(pool: Pool, accounts: readonly Account[]): Promise<void> {
  const { rows } = await pool.query<{ sub: string }>('select sub from idp.account')
  const known = new Set(rows.map(row => row.sub))
  // Demonstration accounts share one published password; hashing it once keeps the first start quick.
  const hashes = new Map<string, Promise<string>>()
  const hashed = (password: string) => {
    const hash = hashes.get(password) ?? hashPassword(password)
    hashes.set(password, hash)
    return hash
  }
  await Promise.all(accounts.map(async ({ sub, username, name, password }) => {
    if (known.has(sub)) return pool.query('update idp.account set username = $2, name = $3 where sub = $1 and (username, name) <> ($2, $3)', [sub, username, name])
    return pool.query(
      `insert into idp.account (sub, username, name, password_hash) values ($1, $2, $3, $4)
       on conflict (sub) do update set username = excluded.username, name = excluded.name`, [sub, username, name, await hashed(password)])
  }))
}

/**
 * Counts the try before the password is looked at, in a statement of its own: any number of guesses at the same moment
 * still gets no more than `attempts` looks. `allowed` tells whether this one is among them.
 */
async function countAttempt(pool: Pool, username: string, { attempts, minutes }: Lockout): Promise<Row | undefined> {
  const { rows: [counted] } = await pool.query<Row>(
    `update idp.account set
       failed = case when locked_until <= now() then 1 else failed + 1 end,
       locked_until = case when (case when locked_until <= now() then 1 else failed + 1 end) >= $2 then now() + make_interval(mins => $3) end
     where username = $1 and (locked_until is null or locked_until <= now())
     returning *, true as allowed`, [username, attempts, minutes])
  if (counted) return counted
  // A second statement, so that it sees the lock that another try has just set.
  const { rows: [refused] } = await pool.query<Row>('select *, false as allowed from idp.account where username = $1', [username])
  return refused
}

const unknownHash = hashPassword('no such account')
