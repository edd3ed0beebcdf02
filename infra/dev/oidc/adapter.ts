import { errors, type Adapter, type AdapterPayload } from 'oidc-provider'
import type { Pool } from 'pg'

/** Models that end together when their grant is revoked, for instance at sign-out. */
const GRANTED = new Set(['AccessToken', 'AuthorizationCode', 'RefreshToken'])

const LIVE = `(expires_at is null or expires_at > now())`

/** Keeps what the provider must remember (sessions, grants, codes, refresh tokens) in `idp.item`. */
export const postgresAdapter = (pool: Pool) => (model: string): Adapter => {
  const found = async (where: string, value: string): Promise<AdapterPayload | undefined> => {
    const { rows: [row] } = await pool.query<{ payload: AdapterPayload, consumed_at: Date | null }>(
      `select payload, consumed_at from idp.item where model = $1 and ${where} = $2 and ${LIVE}`, [model, value])
    if (!row) return undefined
    return row.consumed_at ? { ...row.payload, consumed: Math.floor(row.consumed_at.getTime() / 1000) } : row.payload
  }
  return {
    find: id => found('id', id),
    findByUid: uid => found('uid', uid),
    findByUserCode: async () => undefined, // the device flow is not offered
    upsert: async (id, payload, expiresIn) => {
      await pool.query(
        `insert into idp.item (model, id, payload, grant_id, uid, expires_at)
         values ($1, $2, $3, $4, $5, now() + make_interval(secs => $6))
         on conflict (model, id) do update set payload = excluded.payload, grant_id = excluded.grant_id, uid = excluded.uid, expires_at = excluded.expires_at`,
        [model, id, payload, GRANTED.has(model) ? payload.grantId : null, payload.uid ?? null, Number.isFinite(expiresIn) ? expiresIn : null])
    },
    consume: async id => {
      const { rowCount } = await pool.query('update idp.item set consumed_at = now() where model = $1 and id = $2 and consumed_at is null', [model, id])
      // Two requests with the same code or refresh token at once: only the first gets tokens.
      if (!rowCount) throw new errors.InvalidGrant('already used')
    },
    destroy: async id => {
      await pool.query('delete from idp.item where model = $1 and id = $2', [model, id])
    },
    revokeByGrantId: async grantId => {
      await pool.query('delete from idp.item where grant_id = $1', [grantId])
    },
  }
}

/** Removes what has expired; the provider itself only ignores it. */
export const sweepExpired = (pool: Pool) => pool.query('delete from idp.item where expires_at < now()')
