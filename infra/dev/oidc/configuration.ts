import type { ClientMetadata, Configuration, KoaContextWithOIDC } from 'oidc-provider'
import type { People } from './accounts.ts'
import { identityClaims } from './issue-token.ts'
import { AUDIENCE, BASE, CLIENT, LIFETIME, PROTOCOL, SIGN_IN, sessionLeft } from './names.ts'
import { messagePage, signedOutPage, signingOutPage } from './pages/messages.ts'
import { answerWithPage } from './pages/page.ts'
import type { Store } from './store.ts'

const RESOURCE = 'urn:hotline-api'
const API_SCOPE = 'openid profile roles'

/** oidc-provider set up as one Keycloak realm with one public client. */
export function configuration({ store, people, clientOrigin, backchannelUri }: { store: Store, people: People, clientOrigin: string, backchannelUri: string }): Configuration {
  return {
    clients: [webClient(clientOrigin, backchannelUri)],
    adapter: store.adapter,
    jwks: { keys: [store.keys.signing] },
    cookies: {
      keys: store.keys.cookies, names: { session: 'AUTH_SESSION_ID', interaction: 'AUTH_INTERACTION', resume: 'AUTH_RESUME' },
      long: { httpOnly: true, sameSite: 'lax', signed: true }, short: { httpOnly: true, sameSite: 'lax', signed: true },
    },
    scopes: ['openid', 'profile', 'roles', 'offline_access'],
    claims: { openid: ['sub', 'azp', 'name', 'preferred_username'], profile: ['name', 'preferred_username'], acr: null, sid: null, auth_time: null, iss: null },
    conformIdTokenClaims: false, // like Keycloak: the names are in the id token, even when only openid is asked for
    findAccount: async (ctx, sub) => {
      const person = await people.find(sub)
      return person && { accountId: sub, claims: () => ({ sub, ...identityClaims(person), azp: ctx.oidc.client?.clientId }) }
    },
    extraTokenClaims: async (_, token) => {
      if (!('accountId' in token)) return undefined
      const person = await people.find(token.accountId)
      return person && { ...identityClaims(person), azp: CLIENT, typ: 'Bearer', sid: token.sessionUid }
    },
    routes: {
      authorization: `${PROTOCOL}/auth`, token: `${PROTOCOL}/token`, end_session: `${PROTOCOL}/logout`, jwks: `${PROTOCOL}/certs`,
      userinfo: `${PROTOCOL}/userinfo`, introspection: `${PROTOCOL}/token/introspect`, revocation: `${PROTOCOL}/revoke`,
      pushed_authorization_request: `${PROTOCOL}/ext/par/request`,
    },
    pkce: { required: () => true },
    issueRefreshToken: async () => true,
    rotateRefreshToken: true,
    expiresWithSession: () => true, // signing out ends the tokens of every tab
    clientBasedCORS: (_, origin) => origin === clientOrigin,
    features: {
      devInteractions: { enabled: false },
      revocation: { enabled: true },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) => answerWithPage(ctx, signingOutPage(ctx, form)),
        postLogoutSuccessSource: ctx => answerWithPage(ctx, signedOutPage(clientOrigin)),
      },
      resourceIndicators: {
        enabled: true, defaultResource: () => RESOURCE, useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: API_SCOPE, audience: AUDIENCE, accessTokenFormat: 'jwt', accessTokenTTL: LIFETIME.accessToken, jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
    ttl: {
      AccessToken: LIFETIME.accessToken, IdToken: LIFETIME.accessToken, RefreshToken: LIFETIME.refreshToken,
      AuthorizationCode: 60, Interaction: LIFETIME.signInPage, Grant: LIFETIME.session,
      Session: (_, session) => sessionLeft(session.loginTs),
    },
    fetch: (url, options) => tell(url, options, backchannelUri),
    interactions: { url: (_, interaction) => `${BASE}${SIGN_IN}?uid=${interaction.uid}` },
    loadExistingGrant: grantEverything,
    renderError: (ctx, out) => answerWithPage(ctx, messagePage({
      status: 400, title: '登录没有完成', text: '登录请求不完整或已失效，请重新打开系统。', detail: String(out.error_description ?? out.error), home: clientOrigin,
    })),
  }
}

function webClient(origin: string, backchannelUri: string): ClientMetadata {
  return {
    client_id: CLIENT, client_name: '联动12345', token_endpoint_auth_method: 'none', application_type: 'web',
    grant_types: ['authorization_code', 'refresh_token'], response_types: ['code'],
    redirect_uris: [`${origin}/`], post_logout_redirect_uris: [`${origin}/`],
    backchannel_logout_uri: backchannelUri, backchannel_logout_session_required: true,
  }
}

/** The provider calls nobody but the product it is part of, and that one on this machine, which the engine's own guard would refuse. */
async function tell(url: URL | RequestInfo, { method, headers, body, redirect, signal }: RequestInit = {}, allowed: string): Promise<Response> {
  if (String(url) !== new URL(allowed).href) throw new Error(`the provider has no business at ${String(url)}`)
  return fetch(allowed, { method, headers, body, redirect, signal })
}

/** The client is the product itself, so nobody is asked for consent. */
async function grantEverything(ctx: KoaContextWithOIDC) {
  const { client, session, provider, result } = ctx.oidc
  if (!client || !session?.accountId) return undefined
  const known = result?.consent?.grantId ?? session.grantIdFor(client.clientId)
  const existing = known ? await provider.Grant.find(known) : undefined
  if (existing) return existing
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId })
  grant.addOIDCScope(`${API_SCOPE} offline_access`)
  grant.addOIDCClaims(['sub', 'azp', 'name', 'preferred_username'])
  grant.addResourceScope(RESOURCE, API_SCOPE)
  await grant.save()
  return grant
}
