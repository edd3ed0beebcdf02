import { createServer } from 'node:http'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decodeJwt } from 'jose'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { DemoPeople, Seed, StartServer } from './contract.ts'
import { browserAt } from './oidc/browser.testing.ts'
import { freePort, prepareDatabase, startThrowAwayPostgres, type RunningPostgres } from './postgres.mjs'
import { startProduct } from './product.ts'

type Env = Record<string, string | undefined>
let postgres: RunningPostgres, place: Env, env: Env
const DATA_DIR = mkdtempSync(join(tmpdir(), 'product-'))

beforeAll(async () => {
  postgres = await startThrowAwayPostgres()
  const { ownerUrl, appUrl } = await prepareDatabase({ adminUrl: postgres.adminUrl, database: 'product' })
  place = { DATABASE_URL: appUrl, OWNER_DATABASE_URL: ownerUrl, DATA_DIR }
}, 60_000)

// Each start has a port of its own: a kept connection to the one before would be used again.
beforeEach(async () => { env = await anotherPort() })
const anotherPort = async () => {
  const port = await freePort()
  return { ...place, PORT: String(port), PUBLIC_URL: `http://localhost:${port}` }
}

afterAll(async () => {
  await postgres.stop()
  rmSync(DATA_DIR, { recursive: true, force: true })
})

let seeded = 0
const seed: Seed = async () => { seeded++; return [{ name: '一次跨县转办', url: 'http://localhost/orders/1' }] }
const startServer: StartServer = async ({ env: { PORT, PUBLIC_URL }, mounts = [], prepare }) => {
  await prepare?.(undefined as never) // this server has no inside that a seed could need
  const server = createServer((req, res) => {
    const mount = mounts.find(each => req.url?.startsWith(each.prefix))
    if (mount) mount.handle(req, res)
    else res.end('the product')
  })
  await new Promise<void>(done => server.listen(Number(PORT), 'localhost', done))
  return { url: String(PUBLIC_URL), stop: async () => { server.closeAllConnections(); await new Promise(done => server.close(done)) } }
}
const demoPeople: DemoPeople = async () => [
  { sub: '7', username: 'marhaba', password: 'demo-密码', name: '玛尔哈巴', tenant: '喀什地区', unit: '喀什地区 12345 中心', duties: ['派单员'] },
]

test('once ready is said, the people named after it can sign in on the same origin', async () => {
  const said: string[] = []
  const product = await startProduct({ startServer, seed, demoPeople, env: { ...env, EMBEDDED: 'true' }, print: line => said.push(line) })
  expect(said[0]).toBe(`ready ${env.PUBLIC_URL}`)
  expect(said.join('\n')).toMatch(/marhaba +demo-密码 +玛尔哈巴[\s\S]+一次跨县转办/)
  const browser = browserAt(product.url)
  expect(decodeJwt((await browser.tokens(await browser.signIn('marhaba', 'demo-密码'))).access_token).sub).toBe('7')
  expect(await (await fetch(product.url)).text()).toBe('the product')
  await product.stop()
})

test('with an outside provider nothing is mounted and no password is named', async () => {
  const said: string[] = []
  const product = await startProduct({ startServer, seed, demoPeople, env: { ...env, EMBEDDED: 'true', OIDC_ISSUER: 'https://id.example/realms/hotline' }, print: line => said.push(line) })
  expect(said[0]).toBe(`ready ${env.PUBLIC_URL}`)
  expect(said.join('\n')).not.toMatch(/marhaba|demo-密码/)
  expect(await (await fetch(`${product.url}/realms/hotline`)).text()).toBe('the product')
  await product.stop()
})

test('a database of one\'s own is seeded only when DEMO asks for it', async () => {
  for (const [settings, expected] of [[{}, 0], [{ DEMO: 'true' }, 1], [{ EMBEDDED: 'true' }, 1], [{ EMBEDDED: 'true', DEMO: 'false' }, 0]] as const) {
    seeded = 0
    const said: string[] = []
    const product = await startProduct({ startServer, seed, demoPeople, env: { ...await anotherPort(), ...settings }, print: line => said.push(line) })
    await product.stop()
    expect({ settings, seeded, named: said.length > 1 }).toEqual({ settings, seeded: expected, named: expected === 1 })
  }
})
