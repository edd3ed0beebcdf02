import { createServer, type IncomingMessage, type Server } from 'node:http'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort, prepareDatabase, startThrowAwayPostgres, type RunningPostgres } from '../postgres.mjs'
import { accountsIn, upsertAccounts } from './accounts.ts'
import { browserAt, type Browser } from './browser.testing.ts'
import { issueToken } from './issue-token.ts'
import { hashCode } from '@hotline/server/identity/code-hash.ts'
import { manageAccounts } from './manage-accounts.ts'
import { BACKCHANNEL, issuerAt, sessionLeft } from './names.ts'
import { createOidc } from './oidc.ts'
import { codeNow } from './second-factor.ts'
import { openStore, type Store } from './store.ts'

const lockout = { attempts: 5, minutes: 15 }
const people = ['aygul', 'memet', 'locked', 'gone', 'racer', 'guest'].map(username => ({ sub: `p-${username}`, username, name: '阿依古丽', password: 'right-密码' }))
const errors: Error[] = []
/** The logout tokens that the product would have been sent. */
const told: string[] = []
let postgres: RunningPostgres, server: Server, store: Store, origin: string, ownerUrl: string
const dataDir = mkdtempSync(join(tmpdir(), 'identity-'))

beforeAll(async () => {
  postgres = await startThrowAwayPostgres()
  ownerUrl = (await prepareDatabase({ adminUrl: postgres.adminUrl, database: 'identity' })).ownerUrl
  origin = `http://localhost:${await freePort()}`
  await startProvider()
  await upsertAccounts(store.pool, people)
}, 60_000)

afterAll(async () => {
  await stopProvider()
  await postgres.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

async function startProvider() {
  store = await openStore({ ownerUrl, dataDir })
  const oidc = createOidc({ issuer: issuerAt(origin), clientOrigin: origin, store, people: accountsIn(store.pool, lockout), lockout, onError: (_, error) => errors.push(error) })
  server = createServer((req, res) => (req.url === BACKCHANNEL ? void hear(req).then(() => res.writeHead(200).end()) : oidc(req, res)))
  await new Promise<void>(done => server.listen(Number(new URL(origin).port), 'localhost', done))
}

async function hear(req: IncomingMessage) {
  let body = ''
  for await (const chunk of req.setEncoding('utf8')) body += chunk
  told.push(new URLSearchParams(body).get('logout_token') ?? '')
}

async function stopProvider() {
  server.closeAllConnections()
  await new Promise(done => server.close(done))
  await store.close()
}

const signedIn = async (browser: Browser, username: string) => browser.tokens(await browser.signIn(username, 'right-密码'))

test('a sign-in gives tokens that carry identity only, for the API, signed by the published key', async () => {
  const tokens = await signedIn(browserAt(origin), 'aygul')
  const { payload } = await jwtVerify(tokens.access_token, createRemoteJWKSet(new URL(`${issuerAt(origin)}/protocol/openid-connect/certs`)), { issuer: issuerAt(origin), audience: 'hotline-api' })
  expect(payload).toMatchObject({ sub: 'p-aygul', preferred_username: 'aygul', name: '阿依古丽', azp: 'hotline-web', typ: 'Bearer', sid: expect.any(String) })
  expect(Object.keys(payload).sort()).toEqual(['aud', 'azp', 'client_id', 'exp', 'iat', 'iss', 'jti', 'name', 'preferred_username', 'scope', 'sid', 'sub', 'typ'])
  expect(Number(payload.exp) - Number(payload.iat)).toBe(300)
  expect(decodeJwt(tokens.id_token)).toMatchObject({ sub: 'p-aygul', name: '阿依古丽', preferred_username: 'aygul', nonce: 'n', azp: 'hotline-web' })
  expect(decodeJwt(tokens.refresh_token)).toMatchObject({ typ: 'Refresh', sid: payload.sid })
})

test('userinfo answers a valid token and refuses another', async () => {
  const tokens = await signedIn(browserAt(origin), 'aygul')
  const ask = (token: string) => fetch(`${issuerAt(origin)}/protocol/openid-connect/userinfo`, { headers: { authorization: `Bearer ${token}` } })
  expect(await (await ask(tokens.access_token)).json()).toEqual({ sub: 'p-aygul', preferred_username: 'aygul', name: '阿依古丽' })
  expect((await ask(`${tokens.access_token}x`)).status).toBe(401)
})

test('a refresh gives new tokens, and the used refresh token is dead', async () => {
  const browser = browserAt(origin)
  const first = await signedIn(browser, 'aygul')
  const second = await browser.refresh(first.refresh_token)
  expect(second.status).toBe(200)
  expect(second.headers.get('access-control-allow-credentials')).toBe('true')
  expect((await browser.refresh(first.refresh_token)).status).toBe(400)
})

test('two refreshes with one token at the same moment give tokens once', async () => {
  const browser = browserAt(origin)
  const { refresh_token: token } = await signedIn(browser, 'aygul')
  const answers = await Promise.all([browser.refresh(token), browser.refresh(token), browser.refresh(token)])
  expect(answers.filter(answer => answer.status === 200).length).toBeLessThanOrEqual(1)
})

test('a second visit needs no password, also after a restart of the provider', async () => {
  const browser = browserAt(origin)
  const { refresh_token: token } = await signedIn(browser, 'aygul')
  await stopProvider()
  await startProvider()
  expect((await browser.open({ prompt: 'none' })).searchParams.get('code')).toBeTruthy()
  expect((await browser.refresh(token)).status).toBe(200)
})

test('without a session a silent sign-in says login_required', async () => {
  expect((await browserAt(origin).open({ prompt: 'none' })).searchParams.get('error')).toBe('login_required')
})

test('sign-out ends the session and its refresh tokens, and returns to the page that asked', async () => {
  const browser = browserAt(origin)
  const tokens = await signedIn(browser, 'aygul')
  const { sid } = decodeJwt(tokens.access_token)
  expect(await browser.loginStatus(String(sid))).toBe('unchanged')
  expect((await browser.signOut(tokens.id_token)).href).toBe(`${origin}/`)
  expect(await browser.loginStatus(String(sid))).toBe('changed')
  expect((await browser.refresh(tokens.refresh_token)).status).toBe(400)
  expect((await browser.open({ prompt: 'none' })).searchParams.get('error')).toBe('login_required')
})

test('a bare sign-out link only shows a button', async () => {
  const browser = browserAt(origin)
  await signedIn(browser, 'aygul')
  const page = await (await browser.get(`${issuerAt(origin)}/protocol/openid-connect/logout`)).text()
  expect(page).toContain('退出登录')
  expect(page).not.toContain('submit()')
  expect(errors).toEqual([])
})

test('a code without its PKCE verifier is worthless, and a foreign return address is refused', async () => {
  const browser = browserAt(origin)
  const code = await browser.signIn('aygul', 'right-密码')
  expect((await browser.exchange(code, 'x'.repeat(43))).status).toBe(400)
  const answer = await browser.get(browser.authorizeUrl({ redirect_uri: 'https://elsewhere.example/' }))
  expect(answer.status).toBe(400)
  expect(answer.headers.get('location')).toBeNull()
})

test('a deep link of the product is a valid return address', async () => {
  const url = await browserAt(origin).open({ prompt: 'none', redirect_uri: `${origin}/work-orders/7?tab=log` })
  expect(url.pathname).toBe('/work-orders/7')
})

test('a wrong password is said in words, and neither name nor page gives a way to inject', async () => {
  const page = await browserAt(origin).tryPassword('<script>"', 'wrong')
  expect(page.status).toBe(401)
  expect(page.text).toContain('用户名或密码不对')
  expect(page.text).not.toContain('<script>"')
  expect(page.policy).toContain("default-src 'none'")
})

test('five wrong passwords lock the account, and the right one no longer helps', async () => {
  const browser = browserAt(origin)
  for (let attempt = 1; attempt <= 4; attempt++) expect((await browser.tryPassword('locked', 'wrong')).status).toBe(401)
  expect((await browser.tryPassword('locked', 'wrong')).text).toContain('账号已锁定，请 15 分钟后再试')
  expect((await browser.tryPassword('locked', 'right-密码')).status).toBe(429)
  await store.pool.query(`update idp.account set locked_until = now() - interval '1 second' where username = 'locked'`)
  expect((await browser.tryPassword('locked', 'wrong')).status).toBe(401)
  expect(await browser.signIn('locked', 'right-密码')).toBeTruthy()
})

test('many guesses at once get no more than five looks at the password', async () => {
  const verify = accountsIn(store.pool, lockout).verify
  const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => verify('racer', `guess ${n}`)))
  expect(answers.filter(answer => !answer.ok && answer.reason === 'wrong').length).toBeLessThanOrEqual(4)
  expect(await verify('racer', 'right-密码')).toMatchObject({ ok: false, reason: 'locked' })
})

test('a disabled person can neither sign in nor refresh', async () => {
  const browser = browserAt(origin)
  const tokens = await signedIn(browser, 'gone')
  await store.pool.query(`update idp.account set disabled = true where username = 'gone'`)
  expect((await browser.refresh(tokens.refresh_token)).status).toBe(400)
  expect((await browserAt(origin).tryPassword('gone', 'right-密码')).text).toContain('已停用')
  await expect(issueToken('gone', { issuer: issuerAt(origin), store })).rejects.toThrow('没有可用的账号')
})

test('an expired sign-in page says so instead of failing', async () => {
  const answer = await fetch(`${issuerAt(origin)}/login-actions/authenticate?uid=nothing`)
  expect(answer.status).toBe(400)
  expect(await answer.text()).toContain('登录页已过期')
})

test('a token issued for a script equals one from a sign-in', async () => {
  const issued = decodeJwt(await issueToken('memet', { issuer: issuerAt(origin), store }))
  const usual = decodeJwt((await signedIn(browserAt(origin), 'memet')).access_token)
  expect(Object.keys(issued).sort()).toEqual(Object.keys(usual).sort())
  expect({ ...issued, iat: 0, exp: 0, jti: '', sid: '', scope: '' }).toEqual({ ...usual, iat: 0, exp: 0, jti: '', sid: '', scope: '' })
})

/** A code of the step before is good for the rest of this step only; near its end a test would ask too late. */
const awayFromTheNextStep = async () => {
  const left = 30_000 - (Date.now() % 30_000)
  if (left < 3_000) await new Promise((resolve) => setTimeout(resolve, left + 50))
}

test('an account that owes a code sets up a telephone, then signs in with a code, each good once', async () => {
  const manage = manageAccounts(store.pool)
  const opened = await manage.open([{ personId: 'p-coded', username: 'coded', name: '管理员', codeHash: hashCode('Temporary-1'), secondFactor: true }])
  expect(opened.get('p-coded')).toHaveProperty('sub')
  const first = browserAt(origin)
  const enrol = await first.tryPassword('coded', 'Temporary-1')
  const secret = /kc-totp-secret-key">([A-Z2-7 ]+)</.exec(enrol.text)?.[1]?.replaceAll(' ', '') ?? ''
  expect([secret.length, enrol.text.includes('<svg')]).toEqual([32, true])
  expect((await first.step(enrol.text, { code: '000000' })).text).toContain('验证码不对')
  // The way round: the next step's form with the ticket of this one.
  expect((await first.step(enrol.text, { 'new-password': 'Chosen-123', again: 'Chosen-123' })).text).toContain('请先输入验证码')
  await awayFromTheNextStep()
  const own = await first.step(enrol.text, { code: codeNow(secret, Date.now() - 30_000) })
  expect(own.text).toContain('设置自己的密码')
  expect((await first.step(own.text, { 'new-password': 'Temporary-1', again: 'Temporary-1' })).text).toContain('不能和原来的一样')
  expect((await first.step(own.text, { 'new-password': 'weak', again: 'weak' })).text).toContain('至少 8 位')
  expect((await first.step(own.text, { 'new-password': 'Chosen-123', again: 'Chosen-123' })).code).toBeTruthy()

  const second = browserAt(origin)
  const ask = await second.tryPassword('coded', 'Chosen-123')
  expect(ask.text).not.toContain(secret)
  const code = codeNow(secret)
  expect((await second.step(ask.text, { code })).code).toBeTruthy()
  const third = browserAt(origin)
  expect((await third.step((await third.tryPassword('coded', 'Chosen-123')).text, { code })).text).toContain('已经用过')
  // Another sign-in's ticket opens nothing.
  expect((await browserAt(origin).foreignTicket(ask.text, { code: codeNow(secret, Date.now() + 30_000) })).code).toBeUndefined()
})

test('an account is made once for each person and taken from nobody; a code is good until it is expired, an own password stays; a new code ends the old password', async () => {
  const manage = manageAccounts(store.pool)
  const account = (username: string, personId = `p-${username}`, code = `Code-of-${username}-1`) => ({ personId, username, name: '新人', codeHash: hashCode(code), secondFactor: false })
  const opened = await manage.open([account('fresh', undefined, 'Code-before'), account('late'), account('own')])
  const made = [...opened.values()].flatMap(answer => ('sub' in answer ? [answer.sub] : []))
  expect(made).toHaveLength(3)
  const again = await manage.open([account('other'), account('fresh'), account('late', 'p-somebody-else')])
  expect([again.get('p-fresh'), again.get('p-somebody-else'), [...again.keys()]]).toEqual([opened.get('p-fresh'), { problem: 'TAKEN' }, ['p-other', 'p-fresh', 'p-somebody-else']])
  for (const guess of ['none', '', 'Code-of-late-1', 'Code-before']) expect((await browserAt(origin).tryPassword('fresh', guess)).status).toBe(401)
  expect((await browserAt(origin).tryPassword('fresh', 'Code-of-fresh-1')).text).toContain('设置自己的密码')

  const chosen = browserAt(origin)
  expect((await chosen.step((await chosen.tryPassword('own', 'Code-of-own-1')).text, { 'new-password': 'Chosen-123', again: 'Chosen-123' })).code).toBeTruthy()
  for (const sub of made) await manage.expireCode(sub)
  expect((await browserAt(origin).tryPassword('late', 'Code-of-late-1')).status).toBe(401)
  expect(await browserAt(origin).signIn('own', 'Chosen-123')).toBeTruthy()

  const browser = browserAt(origin)
  const tokens = await signedIn(browser, 'guest')
  await manage.giveCode('p-guest', 'Another-12')
  expect((await browser.refresh(tokens.refresh_token)).status).toBe(400)
  expect((await browser.open({ prompt: 'none' })).searchParams.get('error')).toBe('login_required')
  expect((await browserAt(origin).tryPassword('guest', 'right-密码')).status).toBe(401)
})

test('a session that nobody uses ends after half an hour, a used one after twelve', async () => {
  expect([sessionLeft(1_000, 1_000), sessionLeft(1_000, 1_000 + 12 * 3600 - 60), sessionLeft(1_000, 1_000 + 13 * 3600)]).toEqual([1_800, 60, 1])
  const browser = browserAt(origin)
  const tokens = await signedIn(browser, 'memet')
  const { sid } = decodeJwt(tokens.access_token)
  const age = async (minutes: number) => { await store.pool.query(`update idp.item set expires_at = expires_at - make_interval(mins => $2) where model = 'Session' and uid = $1`, [sid, minutes]) }
  await age(20)
  const second = await browser.refresh(tokens.refresh_token)
  expect(second.status).toBe(200)
  await expect.poll(async () => (await store.pool.query(`select expires_at > now() + interval '29 minutes' as renewed from idp.item where model = 'Session' and uid = $1`, [sid])).rows[0]).toEqual({ renewed: true })
  await age(31)
  expect((await browser.open({ prompt: 'none' })).searchParams.get('error')).toBe('login_required')
})

test('sign-out tells the product behind the browser’s back which session ended', async () => {
  const browser = browserAt(origin)
  const tokens = await signedIn(browser, 'memet')
  await browser.signOut(tokens.id_token)
  const { payload, protectedHeader } = await jwtVerify(told.at(-1) ?? '', createRemoteJWKSet(new URL(`${issuerAt(origin)}/protocol/openid-connect/certs`)), { issuer: issuerAt(origin), audience: 'hotline-web' })
  expect(payload).toMatchObject({ sub: 'p-memet', sid: decodeJwt(tokens.access_token).sid, events: { 'http://schemas.openid.net/event/backchannel-logout': {} } })
  expect([payload.nonce, protectedHeader.alg]).toEqual([undefined, 'RS256'])
})
