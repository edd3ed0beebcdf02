import type { IncomingMessage, ServerResponse } from 'node:http'
import Provider from 'oidc-provider'
import type { Lockout, People } from './accounts.ts'
import { configuration } from './configuration.ts'
import { teachKeycloakManners } from './keycloak-manners.ts'
import { withoutTraces } from './engine-hooks.mjs'
import { BACKCHANNEL, BASE, PROTOCOL, SIGN_IN } from './names.ts'
import { messagePage } from './pages/messages.ts'
import { sendPage } from './pages/page.ts'
import { sendCookieProbe, sendLoginStatusFrame } from './pages/session-frames.ts'
import { signIn } from './sign-in.ts'
import type { Store } from './store.ts'

export type OidcOptions = {
  /** `http://localhost:12345/realms/hotline` */
  issuer: string
  /** where the web client is served: `http://localhost:12345` */
  clientOrigin: string
  store: Store
  people: People
  lockout: Lockout
  /** where ends of sessions are posted; the product's own address unless it is reached by another one from here */
  backchannelUri?: string
  /** told about failures inside the provider, never about wrong passwords */
  onError?: (where: string, error: Error) => void
}

/**
 * An OpenID provider that speaks Keycloak's paths, as a plain handler for `/realms/…` on the product's own port.
 * Changing to a real Keycloak later changes nothing but the issuer.
 */
export function createOidc(options: OidcOptions): (req: IncomingMessage, res: ServerResponse) => void {
  const { issuer, store, people, clientOrigin, lockout, onError, backchannelUri = `${clientOrigin}${BACKCHANNEL}` } = options
  const provider = new Provider(issuer, configuration({ store, people, clientOrigin, backchannelUri }))
  provider.proxy = issuer.startsWith('https:') // TLS then ends at a balancer in front
  teachKeycloakManners(provider, { issuer, clientOrigin, people, keys: store.keys })
  provider.on('server_error', (_, error) => onError?.('provider', error))
  provider.on('backchannel.error', (_, error) => onError?.('back-channel logout', error))
  const engine = provider.callback()
  const signInPage = signIn({ provider, people, lockout, clientOrigin, key: required(store.keys.cookies[0]) })

  const answer = async (req: IncomingMessage, res: ServerResponse) => {
    const url = req.url ?? '/'
    const path = url.startsWith(`${BASE}/`) ? url.slice(BASE.length).split('?')[0] : undefined
    if (path === undefined) return sendPage(res, messagePage({ status: 404, title: '没有这个页面', text: '请检查网址。', home: clientOrigin }))
    if (path === SIGN_IN) return signInPage(req, res)
    if (path === `${PROTOCOL}/3p-cookies/step1.html`) return sendCookieProbe(res, clientOrigin)
    if (path === `${PROTOCOL}/login-status-iframe.html`) return sendLoginStatusFrame(res, clientOrigin)
    // The engine builds its own addresses from the part that is cut off here.
    Object.assign(req, { originalUrl: url, url: url.slice(BASE.length) })
    await withoutTraces(() => engine(req, res))
  }
  return (req, res) => {
    answer(req, res).catch((error: unknown) => {
      onError?.(req.method ?? '', error instanceof Error ? error : new Error(String(error)))
      if (!res.headersSent) sendPage(res, messagePage({ status: 500, title: '登录服务出错', text: '请稍后再试。', home: clientOrigin }))
      else res.end()
    })
  }
}

function required(key: string | undefined): string {
  if (!key) throw new Error('the provider has no secret of its own')
  return key
}
