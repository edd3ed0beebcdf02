import { createHash, randomBytes } from 'node:crypto'
import { issuerAt } from './names.ts'

export type Browser = ReturnType<typeof browserAt>
export type Tokens = { access_token: string, refresh_token: string, id_token: string }

/** As much of a browser as a sign-in needs: cookies, redirects followed by hand, and the client's PKCE. */
export function browserAt(origin: string) {
  const issuer = `${issuerAt(origin)}/protocol/openid-connect`
  const cookies = new Map<string, string>()
  const verifier = randomBytes(32).toString('base64url')

  const request = async (url: string, init: RequestInit = {}) => {
    const answer = await fetch(url, { ...init, redirect: 'manual', headers: { ...Object.fromEntries(new Headers(init.headers)), cookie: [...cookies].map(pair => pair.join('=')).join('; '), origin } })
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const at = pair.indexOf('=')
      if (/expires=Thu, 01 Jan 1970/i.test(line)) cookies.delete(pair.slice(0, at))
      else cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
    return answer
  }
  const get = (url: string) => request(url)
  const post = (url: string, form: Record<string, string>) => request(url, { method: 'POST', body: new URLSearchParams(form) })

  /** Follows redirects inside the provider; stops at a page or at the product's own address. */
  const follow = async (answer: Response): Promise<{ answer: Response, left?: URL }> => {
    const location = answer.headers.get('location')
    if (!location) return { answer }
    const next = new URL(location, answer.url)
    return next.pathname.startsWith('/realms/') ? follow(await get(next.href)) : { answer, left: next }
  }

  const authorizeUrl = (extra: Record<string, string> = {}) => `${issuer}/auth?${new URLSearchParams({
    client_id: 'hotline-web', redirect_uri: `${origin}/`, response_type: 'code', response_mode: 'query', scope: 'openid', state: 's', nonce: 'n',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'), code_challenge_method: 'S256', ...extra,
  })}`

  const formOf = async () => {
    const { answer } = await follow(await get(authorizeUrl()))
    const action = /action="([^"]+)"/.exec(await answer.text())?.[1]
    if (!action) throw new Error(`no sign-in form, status ${answer.status}`)
    return new URL(action, origin).href
  }
  /** Sends the form of a page that is shown: its hidden ticket and what the person types. */
  const step = async (text: string, typed: Record<string, string>, address?: string) => {
    const action = address ?? /action="([^"]+)"/.exec(text)?.[1], ticket = /name="ticket" value="([^"]+)"/.exec(text)?.[1]
    if (!action || !ticket) throw new Error('no step to take')
    const { left, answer } = await follow(await post(new URL(action, origin).href, { ticket, ...typed }))
    return { code: left?.searchParams.get('code') ?? undefined, text: left ? '' : await answer.text() }
  }
  const exchange = (code: string, proof = verifier) => post(`${issuer}/token`, { grant_type: 'authorization_code', client_id: 'hotline-web', redirect_uri: `${origin}/`, code, code_verifier: proof })

  return {
    get, authorizeUrl, exchange, step,
    /** Somebody else's ticket, sent with this browser's own sign-in. */
    foreignTicket: async (text: string, typed: Record<string, string>) => step(text, typed, await formOf()),
    /** Opens the authorization address and returns where the browser is sent at last. */
    open: async (extra: Record<string, string>) => {
      const { left, answer } = await follow(await get(authorizeUrl(extra)))
      if (!left) throw new Error(`the provider showed a page, status ${answer.status}`)
      return left
    },
    signIn: async (username: string, password: string) => {
      const { left, answer } = await follow(await post(await formOf(), { username, password }))
      const code = left?.searchParams.get('code')
      if (!code) throw new Error(`not signed in, status ${answer.status}`)
      return code
    },
    tryPassword: async (username: string, password: string) => {
      const answer = await post(await formOf(), { username, password })
      return { status: answer.status, text: await answer.text(), policy: answer.headers.get('content-security-policy') }
    },
    // Safe: the tests look at what is inside.
    tokens: async (code: string) => await (await exchange(code)).json() as Tokens,
    refresh: (token: string) => post(`${issuer}/token`, { grant_type: 'refresh_token', client_id: 'hotline-web', refresh_token: token }),
    loginStatus: async (sid: string) => (await get(`${issuer}/login-status-iframe.html/init?client_id=hotline-web&sid=${sid}`)).text(),
    signOut: async (idToken: string) => {
      const page = await get(`${issuer}/logout?${new URLSearchParams({ client_id: 'hotline-web', id_token_hint: idToken, post_logout_redirect_uri: `${origin}/` })}`)
      const html = await page.text()
      const action = /action="([^"]+)"/.exec(html)?.[1], xsrf = /name="xsrf" value="([^"]+)"/.exec(html)?.[1]
      if (!action || !xsrf) throw new Error(`no sign-out form, status ${page.status}`)
      const { left } = await follow(await post(action, { xsrf, logout: 'yes' }))
      if (!left) throw new Error('sign-out led nowhere')
      return left
    },
  }
}
