import { randomUUID } from 'node:crypto'
import { SignJWT, importJWK } from 'jose'
import { personNamed } from './accounts.ts'
import type { Keys } from './keys.ts'
import { AUDIENCE, CLIENT, LIFETIME, type Person } from './names.ts'
import type { Store } from './store.ts'

/** An access token for a script or a test, with the claims that a sign-in in the browser would give. */
export async function issueToken(username: string, { issuer, store }: { issuer: string, store: Pick<Store, 'pool' | 'keys'> }): Promise<string> {
  const person = await personNamed(store.pool, username)
  if (!person) throw new Error(`没有可用的账号“${username}”。用 npm run hotline -- people 查看全部账号。`)
  return signAccessToken(person, issuer, store.keys)
}

async function signAccessToken(person: Person, issuer: string, { signing }: Keys) {
  return new SignJWT({ ...identityClaims(person), azp: CLIENT, client_id: CLIENT, typ: 'Bearer', sid: randomUUID(), scope: 'openid profile' })
    .setProtectedHeader({ alg: 'RS256', typ: 'at+jwt', kid: signing.kid })
    .setIssuer(issuer).setAudience(AUDIENCE).setSubject(person.sub).setIssuedAt().setExpirationTime(`${LIFETIME.accessToken}s`).setJti(randomUUID())
    .sign(await importJWK(signing, 'RS256'))
}

/** The only things a token says about a person. */
export const identityClaims = ({ username, name }: Person) => ({ preferred_username: username, name })
