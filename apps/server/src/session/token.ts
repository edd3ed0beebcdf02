import { DomainError } from '@hotline/domain/errors.ts'
import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose'
import { log } from '../log.ts'

/** Who a token says is there. `sid` is the provider's session, `issuedAt` and `expiresAt` are epoch milliseconds. */
export type Identity = { sub: string; sid: string | null; issuedAt: number; expiresAt: number }
export type Verifier = (authorization: string | undefined) => Promise<Identity>
export type Keys = JWTVerifyGetKey
type Trust = { issuer: string; audience: string; keys: Keys; ended?: (identity: Identity) => boolean }

/** The signatures a provider may use. A token signed with the public key as a shared secret, or not at all, is none of them. */
export const ALGORITHMS = ['RS256', 'PS256', 'ES256']
const KEPT = 10_000
const TELL_EVERY_MS = 10_000

/** The provider's published keys; `jwksUrl` where the provider answers beside the product itself. */
export const keysOf = (issuer: string, jwksUrl?: string): Keys => createRemoteJWKSet(new URL(jwksUrl ?? `${issuer}/protocol/openid-connect/certs`), { cooldownDuration: 5_000 })

/**
 * Verifies bearer tokens by issuer, audience and signature. Tokens carry identity only. A verified token is remembered
 * until it expires, whole token as the key; the memory is bounded. A session that the provider has ended is refused at
 * once, remembered or not.
 * @throws `session.unauthenticated` for what is no valid token; `session.wrong-claims` for a well-signed one that isn't
 * made for this product: the realm is set up wrong, and signing in again wouldn't help.
 */
export function tokenVerifier({ issuer, audience, keys, ended = () => false }: Trust): Verifier {
  const seen = new Map<string, Identity>()
  return async (authorization) => {
    const token = authorization?.match(/^Bearer (.+)$/i)?.[1]
    if (!token) throw new DomainError('session.unauthenticated')
    const known = seen.get(token)
    const identity = known && known.expiresAt > Date.now() ? known : identityIn(await verified(token, { issuer, audience, keys }))
    if (ended(identity)) {
      seen.delete(token)
      throw new DomainError('session.unauthenticated')
    }
    if (identity === known) return identity
    if (seen.size >= KEPT) seen.clear()
    seen.set(token, identity)
    return identity
  }
}

async function verified(token: string, { issuer, audience, keys }: Trust): Promise<JWTPayload> {
  try {
    return (await jwtVerify(token, keys, { issuer, audience, algorithms: ALGORITHMS, requiredClaims: ['sub', 'exp', 'iat'] })).payload
  } catch (cause) {
    // jose looks at the claims after the signature: who gets here was given the token by our own provider.
    if (cause instanceof errors.JWTClaimValidationFailed) throw wrongClaims(cause.claim, cause.payload[cause.claim], cause)
    throw Object.assign(new DomainError('session.unauthenticated'), { cause })
  }
}

function identityIn({ sub, sid, iat = 0, exp = 0 }: JWTPayload): Identity {
  if (!sub) throw wrongClaims('sub', sub)
  return { sub, sid: typeof sid === 'string' ? sid : null, issuedAt: iat * 1_000, expiresAt: exp * 1_000 }
}

let toldAt = 0

/** Says to the operator, once in a while, what the realm gets wrong; to the person only which claim. */
function wrongClaims(claim: string, value: unknown, cause?: Error): DomainError {
  if (Date.now() - toldAt > TELL_EVERY_MS) {
    toldAt = Date.now()
    log('session.wrong-claims', { claim, value: ['iss', 'aud', 'azp'].includes(claim) ? value : typeof value })
  }
  return Object.assign(new DomainError('session.wrong-claims', { claim }), { cause })
}
