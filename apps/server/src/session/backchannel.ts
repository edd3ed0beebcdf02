import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { jwtVerify } from 'jose'
import { log } from '../log.ts'
import type { End, Ends } from './ends.ts'
import { ALGORITHMS, type Keys } from './token.ts'

/** Where the provider posts the ends of sessions; a realm's client names `<public address>/session/backchannel-logout`. */
export const BACKCHANNEL_PATH = '/session/backchannel-logout'
const EVENT = 'http://schemas.openid.net/event/backchannel-logout'
const FRESH_SECONDS = 120
const BODY_BYTES = 20_000

type Trust = { issuer: string; client: string; keys: Keys; ends: Pick<Ends, 'end'> }

/** OpenID Connect Back-Channel Logout 1.0: a signed logout token ends a session, or all of a person's, at once. */
export function backchannelRoutes({ issuer, client, keys, ends }: Trust): Hono {
  const refuse = (why: string) => Response.json({ error: 'invalid_request', error_description: why }, { status: 400, headers: { 'cache-control': 'no-store' } })
  return new Hono().use(bodyLimit({ maxSize: BODY_BYTES })).post('/', async (c) => {
    const token = new URLSearchParams(await c.req.text()).get('logout_token')
    if (!token) return refuse('logout_token is missing')
    const end = await endIn(token, { issuer, client, keys }).catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))))
    if (end instanceof Error) {
      log('session.logout-token-refused', { reason: end.message })
      return refuse(end.message)
    }
    await ends.end(end)
    return new Response(null, { status: 200, headers: { 'cache-control': 'no-store' } })
  })
}

/** What a logout token ends (section 2.6 of the standard). @throws when it isn't one of ours. */
async function endIn(token: string, { issuer, client, keys }: Omit<Trust, 'ends'>): Promise<End> {
  const { payload } = await jwtVerify(token, keys, { issuer, audience: client, algorithms: ALGORITHMS, maxTokenAge: FRESH_SECONDS, clockTolerance: 30, requiredClaims: ['iat', 'events', 'jti'] })
  const { events, nonce, sid, sub } = payload
  if (typeof events !== 'object' || events === null || !(EVENT in events)) throw new Error('events names no back-channel logout')
  // An id token carries a nonce; it must never pass for a logout token.
  if (nonce !== undefined) throw new Error('a logout token has no nonce')
  if (typeof sid === 'string' && sid) return { sid }
  if (typeof sub === 'string' && sub) return { sub }
  throw new Error('neither sid nor sub')
}
