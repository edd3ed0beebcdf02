import { DomainError } from '@hotline/domain/errors.ts'
import { createRemoteJWKSet, jwtVerify, type JWTVerifyGetKey } from 'jose'

export type Identity = { sub: string; expiresAt: number }
export type Verifier = (authorization: string | undefined) => Promise<Identity>

const KEPT = 10_000

/**
 * Verifies bearer tokens by issuer, audience and signature. Tokens carry identity only. A verified token is
 * remembered until it expires, whole token as the key; the memory is bounded.
 */
export function tokenVerifier({ issuer, audience, jwksUrl }: { issuer: string; audience: string; jwksUrl?: string }): Verifier {
  let keys: JWTVerifyGetKey | null = null
  const seen = new Map<string, Identity>()
  return async (authorization) => {
    const token = authorization?.match(/^Bearer (.+)$/i)?.[1]
    if (!token) throw new DomainError('session.unauthenticated')
    const known = seen.get(token)
    if (known && known.expiresAt > Date.now()) return known
    keys ??= createRemoteJWKSet(new URL(jwksUrl ?? `${issuer}/protocol/openid-connect/certs`), { cooldownDuration: 5_000 })
    const { payload } = await jwtVerify(token, keys, { issuer, audience }).catch((cause: unknown) => {
      throw Object.assign(new DomainError('session.unauthenticated'), { cause })
    })
    if (!payload.sub || !payload.exp) throw new DomainError('session.unauthenticated')
    const identity = { sub: payload.sub, expiresAt: payload.exp * 1_000 }
    if (seen.size >= KEPT) seen.clear()
    seen.set(token, identity)
    return identity
  }
}
