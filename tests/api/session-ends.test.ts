import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keysOf, type Keys } from '@hotline/infra/dev/oidc/keys.ts'
import { freePort } from '@hotline/infra/dev/postgres.mjs'
import { generateKeyPair, importJWK, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildDatabase, type Database } from '../world/database.ts'
import { client, serveOn, type Served } from '../world/instance.ts'
import { SOON } from '../world/moments.ts'
import { refusalOf } from '../world/orders.ts'

/** Two processes' worth of product on one database; the provider is the first one's. */
let first: Served
let second: Served
let database: Database
let keys: Keys
let issuer = ''
const dataDir = mkdtempSync(join(tmpdir(), 'hotline-ends-'))

beforeAll(async () => {
  database = await buildDatabase()
  first = await serveOn({ ...database, dataDir, port: await freePort() }, { SERVICES: 'api' })
  issuer = `${first.url}/realms/hotline`
  second = await serveOn({ ...database, dataDir, port: await freePort() }, { SERVICES: 'api', OIDC_ISSUER: issuer })
  keys = await keysOf(dataDir)
})
afterAll(async () => {
  await second?.stop()
  await first?.stop()
  await database?.drop()
  rmSync(dataDir, { recursive: true, force: true })
})

type Change = { claims?: JWTPayload; without?: string[]; alg?: string; key?: Parameters<SignJWT['sign']>[0] }
const now = () => Math.floor(Date.now() / 1000)
async function signed(base: JWTPayload, { claims = {}, without = [], alg = 'RS256', key }: Change): Promise<string> {
  const payload = Object.fromEntries(Object.entries({ ...base, ...claims }).filter(([name]) => !without.includes(name)))
  return new SignJWT(payload).setProtectedHeader({ alg, kid: keys.signing.kid }).sign(key ?? (await importJWK(keys.signing, 'RS256')))
}
const accessToken = (change: Change = {}) =>
  signed({ iss: issuer, aud: 'hotline-api', sub: 'p-shache-agent', azp: 'hotline-web', sid: 'one', iat: now(), exp: now() + 300 }, change)
const logoutToken = (change: Change = {}) =>
  signed({ iss: issuer, aud: 'hotline-web', sub: 'p-shache-agent', sid: 'one', iat: now(), exp: now() + 120, jti: `${Math.random()}`, events: { 'http://schemas.openid.net/event/backchannel-logout': {} } }, change)
const refusal = (token: string, at = first.url) => refusalOf(client(at, token).session.me.query())
const post = (token: string, at = first.url) => fetch(`${at}/session/backchannel-logout`, { method: 'POST', body: new URLSearchParams({ logout_token: token }) })

describe('令牌', () => {
  test('对的进得来', async () => expect(await refusal(await accessToken())).toBeNull())

  test('登录服务给错了声明：说清是哪一项，不再叫人登录', async () => {
    for (const [claim, change] of [['iss', { claims: { iss: 'http://elsewhere/realms/hotline' } }], ['aud', { claims: { aud: 'account' } }], ['aud', { without: ['aud'] }], ['sub', { without: ['sub'] }], ['sub', { claims: { sub: '' } }]] as const) {
      const answer = await fetch(`${first.url}/trpc/session.me`, { headers: { authorization: `Bearer ${await accessToken(change as Change)}` } })
      expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining('"session.wrong-claims"')])
      const told = await refusalOf(client(first.url, await accessToken(change as Change)).session.me.query())
      expect([claim, told]).toEqual([claim, 'session.wrong-claims'])
    }
  })

  test('过期的、别人签的、换了算法的、没签名的、拿身份令牌顶替的，都不认', async () => {
    const other = (await generateKeyPair('RS256')).privateKey
    const bad = [
      await accessToken({ claims: { exp: now() - 1 } }), await accessToken({ key: other }),
      // signed with the public key as if it were a shared secret
      await accessToken({ alg: 'HS256', key: new TextEncoder().encode(keys.signing.n ?? '') }),
      new UnsecuredJWT({ iss: issuer, aud: 'hotline-api', sub: 'p-shache-agent', iat: now(), exp: now() + 300 }).encode(), 'x.y.z', '',
    ]
    for (const token of bad) expect(await refusal(token), token.slice(0, 40)).toBe('session.unauthenticated')
    expect(await refusal(await accessToken({ claims: { aud: 'hotline-web' } }))).toBe('session.wrong-claims')
  })
})

describe('登录服务通知退出', () => {
  test('一次会话结束，两个进程都立即不认，同一个人的别的会话照旧', async () => {
    const [ended, other] = [await accessToken({ claims: { sid: 's-1' } }), await accessToken({ claims: { sid: 's-2' } })]
    for (const at of [first.url, second.url]) expect(await refusal(ended, at)).toBeNull()
    const began = performance.now()
    expect((await post(await logoutToken({ claims: { sid: 's-1' } }))).status).toBe(200)
    expect(await refusal(ended, first.url)).toBe('session.unauthenticated')
    while ((await refusal(ended, second.url)) === null) expect(performance.now() - began).toBeLessThan(SOON)
    for (const at of [first.url, second.url]) expect(await refusal(other, at)).toBeNull()
  })

  test('整个人退出：以前的令牌都不认，以后签的认；后来才启动的进程也知道', async () => {
    const before = await accessToken({ claims: { sid: 's-3', sub: 'p-zepu-agent' } })
    expect(await refusal(before)).toBeNull()
    expect((await post(await logoutToken({ claims: { sub: 'p-zepu-agent' }, without: ['sid'] }))).status).toBe(200)
    expect(await refusal(before)).toBe('session.unauthenticated')
    const third = await serveOn({ ...database, dataDir, port: await freePort() }, { SERVICES: 'api', OIDC_ISSUER: issuer })
    expect(await refusal(before, third.url)).toBe('session.unauthenticated')
    await third.stop()
    expect(await refusal(await accessToken({ claims: { sid: 's-4', sub: 'p-zepu-agent', iat: now() + 1 } }))).toBeNull()
  })

  test('不合标准的通知不收', async () => {
    const other = (await generateKeyPair('RS256')).privateKey
    const bad = [
      await logoutToken({ claims: { nonce: 'n' } }), await logoutToken({ without: ['events'] }), await logoutToken({ claims: { events: {} } }), await logoutToken({ without: ['sid', 'sub'] }),
      await logoutToken({ claims: { aud: 'other-client' } }), await logoutToken({ claims: { iss: 'http://elsewhere' } }), await logoutToken({ without: ['iat'] }), await logoutToken({ claims: { iat: now() - 3_600 } }),
      await logoutToken({ key: other }), await accessToken(), 'nonsense', '',
    ]
    for (const token of bad) expect((await post(token)).status, token.slice(-40)).toBe(400)
    expect((await fetch(`${first.url}/session/backchannel-logout`)).status).not.toBe(200)
    expect(await refusal(await accessToken({ claims: { sid: 's-9' } }))).toBeNull()
  })
})

test('实时通道：会话一结束就断开', async () => {
  const token = await accessToken({ claims: { sid: 's-live' } })
  const stream = await fetch(`${second.url}/trpc/live.signals`, { headers: { authorization: `Bearer ${token}`, accept: 'text/event-stream' } })
  const reader = stream.body?.getReader()
  await reader?.read()
  const over = (async () => {
    while (reader && !(await reader.read()).done);
    return performance.now()
  })()
  const began = performance.now()
  await post(await logoutToken({ claims: { sid: 's-live' } }))
  expect((await over) - began).toBeLessThan(SOON)
})
