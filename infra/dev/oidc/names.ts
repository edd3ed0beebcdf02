/** The realm as the product's web client and API know it. A real Keycloak is set up with the same names. */
export const REALM = 'hotline'
export const CLIENT = 'hotline-web'
export const AUDIENCE = 'hotline-api'
export const BASE = `/realms/${REALM}`
export const PROTOCOL = '/protocol/openid-connect'
export const SIGN_IN = '/login-actions/authenticate'

/** Lifetimes in seconds. A refresh token slides with each use; a session ends 12 hours after sign-in. */
export const LIFETIME = { accessToken: 5 * 60, refreshToken: 30 * 60, session: 12 * 3600, signInPage: 30 * 60 }

/** What a token says about a person: identity only. Duties and tenants come from the product's database. */
export type Person = { sub: string, username: string, name: string }

/** The issuer's address for a product served at `origin`. */
export const issuerAt = (origin: string) => `${origin}${BASE}`
