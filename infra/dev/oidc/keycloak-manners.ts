import { randomUUID } from 'node:crypto'
import { importJWK, jwtVerify } from 'jose'
import type Provider from 'oidc-provider'
import type { People } from './accounts.ts'
import { identityClaims } from './issue-token.ts'
import { publicPart, type Keys } from './keys.ts'
import { AUDIENCE, LIFETIME, PROTOCOL, sessionLeft } from './names.ts'

type Middleware = Parameters<Provider['use']>[0]

/**
 * Where keycloak-js expects more than the OpenID standard says. Call before `provider.callback()`:
 * middleware added later is ignored.
 */
export function teachKeycloakManners(provider: Provider, options: { issuer: string, clientOrigin: string, people: People, keys: Keys }): void {
  acceptDeepLinks(provider)
  shapeRefreshTokens(provider, options.issuer)
  nameSessionsOnce(provider)
  keepUsedSessions(provider)
  provider.use(allowCredentials)
  provider.use(answerLoginStatus(provider))
  provider.use(answerUserInfo(options))
}

/** A single-page app returns to the page it left, so any address of the registered origin will do. */
function acceptDeepLinks(provider: Provider): void {
  const sameOrigin = (registered: readonly string[] = [], given: string) => {
    if (!URL.canParse(given)) return false
    return registered.some(each => new URL(each).origin === new URL(given).origin)
  }
  provider.Client.prototype.redirectUriAllowed = function (given) { return sameOrigin(this.redirectUris, given) }
  provider.Client.prototype.postLogoutRedirectUriAllowed = function (given) { return sameOrigin(this.postLogoutRedirectUris, given) }
}

/** keycloak-js reads the refresh token as a JWT. It is looked up by its whole text, so the outside is only for show. */
function shapeRefreshTokens(provider: Provider, issuer: string): void {
  const save = provider.RefreshToken.prototype.save
  provider.RefreshToken.prototype.save = function () {
    if (!this.jti) {
      const iat = Math.floor(Date.now() / 1000)
      const show = { typ: 'Refresh', iat, exp: iat + LIFETIME.refreshToken, iss: issuer, azp: this.clientId, sid: this.sessionUid }
      this.jti = `${encoded({ alg: 'none', typ: 'JWT' })}.${encoded(show)}.${randomUUID()}`
    }
    return save.call(this)
  }
}

/** Keycloak has one name for a session, in access tokens, id tokens and logout tokens alike; the engine has one more for each client. */
function nameSessionsOnce(provider: Provider): void {
  provider.Session.prototype.sidFor = new Proxy(provider.Session.prototype.sidFor, {
    apply: (sidFor, session: InstanceType<Provider['Session']>, given) => {
      const known: unknown = Reflect.apply(sidFor, session, given)
      return known ? session.uid : known
    },
  })
}

/** A refresh is a use of the session it came from: only then does an unused one end by itself. */
function keepUsedSessions(provider: Provider): void {
  provider.on('grant.success', ctx => {
    const uid = ctx.oidc.entities.RefreshToken?.sessionUid
    if (!uid || ctx.oidc.params?.grant_type !== 'refresh_token') return
    void provider.Session.findByUid(uid).then(session => session?.save(sessionLeft(session.loginTs))).catch(() => {})
  })
}

/** keycloak-js asks with credentials. Set after the answer: a header set earlier turns the preflight into a 404. */
const allowCredentials: Middleware = async (ctx, next) => {
  await next()
  if (ctx.response.get('access-control-allow-origin')) ctx.set('access-control-allow-credentials', 'true')
}

/** Asked by the login-status frame: is the session still the one the page knows? In words, because a 403 would litter the console. */
const answerLoginStatus = (provider: Provider): Middleware => async (ctx, next) => {
  if (ctx.path !== `${PROTOCOL}/login-status-iframe.html/init`) return next()
  const { client_id: client, sid } = ctx.query
  const session = await provider.Session.get(ctx)
  const signedIn = Boolean(session.accountId && typeof client === 'string' && session.authorizations?.[client])
  // Without a session id the page believes nobody is signed in; "changed" makes it ask for a silent sign-in.
  ctx.body = (sid ? signedIn && session.uid === sid : !signedIn) ? 'unchanged' : 'changed'
}

/** The engine's own userinfo refuses access tokens made for an API, and keycloak-js has no other. */
const answerUserInfo = ({ issuer, clientOrigin, people, keys }: { issuer: string, clientOrigin: string, people: People, keys: Keys }): Middleware => {
  const key = importJWK(publicPart(keys), 'RS256')
  return async (ctx, next) => {
    if (ctx.path !== `${PROTOCOL}/userinfo`) return next()
    ctx.set('access-control-allow-origin', clientOrigin)
    ctx.set('access-control-allow-headers', 'authorization')
    if (ctx.method === 'OPTIONS') { ctx.status = 204; return }
    const { payload } = await jwtVerify(ctx.get('authorization').replace(/^bearer /i, ''), await key, { issuer, audience: AUDIENCE }).catch(() => ({ payload: undefined }))
    const person = payload?.sub ? await people.find(payload.sub) : undefined
    ctx.status = person ? 200 : 401
    ctx.body = person ? { sub: person.sub, ...identityClaims(person) } : { error: 'invalid_token' }
  }
}

const encoded = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
