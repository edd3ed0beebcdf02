import Keycloak from 'keycloak-js'
import { z } from 'zod'
import { whenIdle } from './idle.ts'

const configSchema = z.object({ issuer: z.url(), clientId: z.string().min(1), idleMinutes: z.number().positive() })

export type Auth = { token: () => Promise<string | null>; signIn: () => void; signOut: () => void }

/** Seconds a token must still live to be sent. */
const MARGIN = 30

/**
 * Finds out who sits here. Asks quietly first, so that a reload doesn't leave the page; whoever isn't signed
 * in goes to the sign-in page and comes back to the same address. Throws when the provider can't be reached.
 */
export async function signIn(): Promise<Auth> {
  const { issuer, clientId, idleMinutes } = await readConfig()
  const keycloak = new Keycloak({ ...placeOf(issuer), clientId })
  const returning = /[#&?]code=/.test(location.href)
  const signedIn = await keycloak.init({
    onLoad: 'check-sso', pkceMethod: 'S256', checkLoginIframe: false, silentCheckSsoRedirectUri: `${location.origin}/silent-check-sso.html`,
  }).catch((error: unknown) => {
    // Refused what the provider itself had just handed out: the session ended in between. Asked anew, it shows its page.
    if (returning && firstInAWhile()) return false
    throw error
  })
  // the page leaves; nothing after this line matters
  if (!signedIn) await leaving(keycloak.login())
  // One way out at a time: signing out ends the session, the server's refusals follow at once, and a sign-in begun on
  // those would overtake the sign-out that is still on its way.
  let onTheWay = false
  const leave = (going: () => Promise<void>) => {
    if (onTheWay) return
    onTheWay = true
    going().catch(() => {
      onTheWay = false
    })
  }
  const signOut = () => leave(() => keycloak.logout({ redirectUri: `${location.origin}/` }))
  // An unattended screen must not stay open, and its page would go on renewing the session by itself.
  whenIdle(idleMinutes, signOut)
  keycloak.onTokenExpired = () => void keycloak.updateToken(MARGIN).catch(() => undefined)
  return {
    token: async () => {
      try {
        await keycloak.updateToken(MARGIN)
      } catch {
        // without a network the old token is refused or not as the server decides
        if (keycloak.isTokenExpired()) return null
      }
      return keycloak.token ?? null
    },
    signIn: () => leave(() => keycloak.login()),
    signOut,
  }
}

const AGAIN_KEY = 'hotline:sign-in-again'
const AGAIN_MS = 20_000

/** Not a second time soon after: a provider that refuses its own codes would be asked for ever. */
function firstInAWhile(): boolean {
  const last = Number(sessionStorage.getItem(AGAIN_KEY) ?? 0)
  sessionStorage.setItem(AGAIN_KEY, String(Date.now()))
  return Date.now() - last > AGAIN_MS
}

const leaving = (going: Promise<void>): Promise<never> => going.then(() => new Promise<never>(() => undefined))

async function readConfig() {
  const answer = await fetch('/config.json')
  if (!answer.ok) throw new Error(`config ${answer.status}`)
  return configSchema.parse(await answer.json())
}

/** An issuer is `<address>/realms/<realm>`. */
export function placeOf(issuer: string): { url: string; realm: string } {
  const [url, realm] = issuer.split('/realms/')
  if (!url || !realm) throw new Error('the issuer names no realm')
  return { url, realm }
}
