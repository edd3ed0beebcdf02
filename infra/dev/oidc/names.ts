/** The realm as the product's web client and API know it. A real Keycloak is set up with the same names. */
export const REALM = 'hotline'
export const CLIENT = 'hotline-web'
export const AUDIENCE = 'hotline-api'
export const BASE = `/realms/${REALM}`
export const PROTOCOL = '/protocol/openid-connect'
export const SIGN_IN = '/login-actions/authenticate'

/** Where the product takes word of ended sessions. */
export const BACKCHANNEL = '/session/backchannel-logout'

/** Lifetimes in seconds. A session that nobody uses ends after `idle`, sliding with each refresh; any ends 12 hours after the sign-in. */
export const LIFETIME = { accessToken: 5 * 60, refreshToken: 30 * 60, idle: 30 * 60, session: 12 * 3600, signInPage: 30 * 60 }

/** How long a session may still last that somebody uses now. `loginTs` in seconds. */
export const sessionLeft = (loginTs: number | undefined, now = Math.floor(Date.now() / 1000)) => Math.max(1, Math.min(LIFETIME.idle, (loginTs ?? now) + LIFETIME.session - now))

/** What a token says about a person: identity only. Duties and tenants come from the product's database. */
export type Person = { sub: string, username: string, name: string }

/** The issuer's address for a product served at `origin`. */
export const issuerAt = (origin: string) => `${origin}${BASE}`
