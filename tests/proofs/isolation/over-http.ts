import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { upsertAccounts } from '@hotline/infra/dev/oidc/accounts.ts'
import { issueToken } from '@hotline/infra/dev/oidc/issue-token.ts'
import { issuerAt } from '@hotline/infra/dev/oidc/names.ts'
import { openStore } from '@hotline/infra/dev/oidc/store.ts'
import { freePort } from '@hotline/infra/dev/postgres.mjs'
import { wire } from '@hotline/domain/wire.ts'
import { ATTACHING } from '@hotline/server/files/routes.ts'
import { buildHttp } from '@hotline/server/http.ts'
import { openMetrics } from '@hotline/server/metrics.ts'
import { openSessions } from '@hotline/server/session/actor.ts'
import { keysOf } from '@hotline/server/session/token.ts'
import { ROUTES } from '../../isolation/routes.ts'
import { serveOn } from '../../world/instance.ts'
import { ABSENT, sample, type Attack } from './by-id.ts'
import type { Member } from './cast.ts'
import { attackStream } from './stream.ts'
import { leak, loss, rightOf, tried, whoIs, type World } from './world.ts'

/** What the attacks over HTTP send with; `as` gives a header for somebody, whatever he holds. */
export type Site = { url: string; as: (who: { personId: string; membershipId: number | null }) => Promise<Record<string, string>> }
type Told = { status: number; text: string; headers: string }

/** The routes that the server has, as it registers them itself. */
export async function routesOf({ product, world }: Attack): Promise<string[]> {
  const hono = await buildHttp({
    app: { ...product.app, env: { ...product.app.env, WEB_DIR: tmpdir() } }, verify: () => Promise.reject(new Error('no request is made here')), sessions: openSessions(product.app.pool, product.app.reference),
    metrics: openMetrics(product.app.pool), issuer: `http://localhost/${world.database.name}`, keys: keysOf('http://localhost'), ready: async () => true,
  })
  return [...new Set(hono.routes.map(({ method, path }) => `${method} ${path}`))]
}

/** The same server as in production on a port: real tokens, real headers, files, the stream, and a sample of the procedures. */
export async function attackOverHttp(attack: Attack, { members, each }: { members: readonly Member[]; each: number }): Promise<{ routes: number }> {
  const routes = await routesOf(attack)
  for (const route of routes) if (!ROUTES[route]) leak(attack.findings, `the route ${route} has no entry in tests/isolation/routes.ts`)
  for (const route of Object.keys(ROUTES)) if (!routes.includes(route)) leak(attack.findings, `tests/isolation/routes.ts names ${route}, which isn't served`)
  const dataDir = mkdtempSync(join(tmpdir(), 'hotline-isolation-'))
  writeFileSync(join(dataDir, 'index.html'), '<!doctype html><title>12345</title>')
  const port = await freePort()
  const served = await serveOn({ ...attack.world.database, dataDir, port }, { SERVICES: 'api,relay,worker', WEB_DIR: dataDir })
  const store = await openStore({ ownerUrl: attack.world.database.ownerUrl, dataDir })
  const people = [...members.map(({ personId }) => personId), ...attack.world.cast.outcasts.map(({ personId }) => personId)]
  await upsertAccounts(store.pool, [...new Set(people)].map((sub) => ({ sub, username: sub, name: '某某', password: 'Demo-12345' })))
  const site: Site = {
    url: served.url,
    as: async ({ personId, membershipId }) => ({ authorization: `Bearer ${await issueToken(personId, { issuer: issuerAt(served.url), store })}`, ...(membershipId === null ? {} : { 'x-membership': String(membershipId) }) }),
  }
  try {
    await openRoutes(attack, site, routes)
    await procedures(attack, site, members, each)
    await files(attack, site, members, each)
    await doors(attack, site, members[0])
    await attackStream(attack, site, members)
  } finally {
    await served.stop()
    await store.close()
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { routes: routes.length }
}

const PATIENCE_MS = 20_000
/** A stream behind a door that stands open never ends. */
const STREAM_MS = 3_000
const get = async (url: string, headers: Record<string, string> = {}, init: RequestInit = {}): Promise<Told> => {
  const response = await fetch(url, { ...init, headers: { ...headers, ...(init.method === 'POST' ? { 'content-type': 'application/json' } : {}) }, signal: AbortSignal.timeout(url.endsWith('signals') ? STREAM_MS : PATIENCE_MS) })
  const kept = [...response.headers].filter(([name]) => !['date', 'content-length', 'connection', 'keep-alive'].includes(name))
  return { status: response.status, text: await response.text(), headers: JSON.stringify(kept) }
}

const SECURE = ['content-security-policy', 'x-content-type-options', 'x-frame-options', 'referrer-policy']

async function openRoutes(attack: Attack, { url }: Site, routes: readonly string[]): Promise<void> {
  const nobody: Member = { personId: 'nobody', membershipId: -1, tenantId: attack.world.places[0]?.id ?? 0, unitId: null, duties: [] }
  const open = routes.flatMap((route) => (ROUTES[route] === 'open' ? [route.split(' ')[1]?.replace('*', '/orders/1') ?? '/'] : []))
  for (const path of [...open, '/realms/hotline/.well-known/openid-configuration', '/realms/hotline/protocol/openid-connect/certs']) {
    tried(attack.findings, attack.world, nobody, null, `GET ${path}`)
    const told = await get(`${url}${path}`)
    if (told.status !== 200) loss(attack.findings, `GET ${path} is answered ${told.status}`)
    attack.scan(attack.findings, nobody, `GET ${path}`, told.text)
    if (!path.startsWith('/realms')) for (const name of SECURE) if (!told.headers.includes(`"${name}"`)) leak(attack.findings, `GET ${path} has no ${name}`)
  }
  tried(attack.findings, attack.world, nobody, null, 'POST /session/backchannel-logout')
  const forged = await get(`${url}/session/backchannel-logout`, {}, { method: 'POST', body: `logout_token=${Buffer.from('{"alg":"none"}').toString('base64url')}.e30.` })
  if (forged.status !== 400) leak(attack.findings, `an unsigned logout token is answered ${forged.status}`)
}

async function procedures({ world, matrix, findings, random, scan }: Attack, site: Site, members: readonly Member[], each: number): Promise<void> {
  const call = async (headers: Record<string, string>, path: string, kind: string, input: unknown): Promise<Told> => {
    const json = input === undefined ? undefined : JSON.stringify(wire.serialize(input))
    return kind === 'mutation' ? get(`${site.url}/trpc/${path}`, headers, { method: 'POST', body: json ?? '{}' }) : get(`${site.url}/trpc/${path}${json ? `?input=${encodeURIComponent(json)}` : ''}`, headers)
  }
  for (const member of members) {
    const headers = await site.as(member)
    for (const order of sample(random, world.orders.filter(({ id }) => !rightOf(world, member, id)), each)) {
      for (const [path, entry] of Object.entries(matrix)) {
        if (entry.foreign !== 'not-found') continue
        tried(findings, world, member, order.tenantId, `http ${path}`)
        const [theirs, absent] = [await call(headers, path, entry.kind, entry.input(order.id, '')), await call(headers, path, entry.kind, entry.input(ABSENT, ''))]
        scan(findings, member, `http ${path}`, theirs.text.replaceAll(order.id, ABSENT))
        if (JSON.stringify(theirs).replaceAll(order.id, ABSENT) !== JSON.stringify(absent)) leak(findings, `http ${path}: ${whoIs(member)} naming ${order.id} is answered ${JSON.stringify(theirs).slice(0, 160)}, an absent one ${JSON.stringify(absent).slice(0, 160)}`)
      }
    }
  }
}

async function files({ world, findings, scan }: Attack, { url, as }: Site, members: readonly Member[], each: number): Promise<void> {
  const stored = Object.entries(world.rows).flatMap(([id, row]) => (row.table === 'attachment' && row.orderId ? [{ id, orderId: row.orderId, tenantId: row.tenantId }] : []))
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0])
  for (const member of members) {
    const headers = await as(member)
    const absent = await get(`${url}/files/${ABSENT}`, headers)
    for (const file of stored.slice(0, each * 4)) {
      tried(findings, world, member, file.tenantId, 'GET /files/:id')
      const told = await get(`${url}/files/${file.id}`, headers)
      const right = rightOf(world, member, file.orderId)
      if (!right && JSON.stringify(told) !== JSON.stringify(absent)) leak(findings, `GET /files: ${whoIs(member)} is answered ${told.status} for a file of order ${file.orderId}`)
      if (right && told.status !== 200) loss(findings, `GET /files: ${whoIs(member)} may read order ${file.orderId} and is answered ${told.status} for its file`)
      if (right) {
        if (ATTACHING.some((verb) => right.verbs.includes(verb))) continue
        const refused = await get(`${url}/files?order=${file.orderId}&name=a.png`, headers, { method: 'POST', body: png })
        if (!refused.text.includes('work-order.forbidden')) leak(findings, `POST /files: ${whoIs(member)}, who may only read order ${file.orderId}, is answered ${refused.status} ${refused.text.slice(0, 80)}`)
        continue
      }
      tried(findings, world, member, file.tenantId, 'POST /files')
      const [put, nowhere] = [await get(`${url}/files?order=${file.orderId}&name=a.png`, headers, { method: 'POST', body: png }), await get(`${url}/files?order=${ABSENT}&name=a.png`, headers, { method: 'POST', body: png })]
      scan(findings, member, 'POST /files', put.text)
      if (JSON.stringify(put) !== JSON.stringify(nowhere)) leak(findings, `POST /files: ${whoIs(member)} is answered ${put.status} on order ${file.orderId}`)
    }
  }
}

/** Without a token, with one of somebody who is nobody any more, with a forged one. */
async function doors({ world, findings }: Attack, { url, as }: Site, someone: Member | undefined): Promise<void> {
  if (!someone) return
  const good = (await as(someone)).authorization ?? ''
  const [head, body] = good.split('.')
  const unsigned = `Bearer ${Buffer.from('{"alg":"none","typ":"at+jwt"}').toString('base64url')}.${body}.`
  const asked = async (what: string, headers: Record<string, string>, status: number, word: string) => {
    for (const path of ['/trpc/workOrder.counts', '/trpc/session.me', `/files/${ABSENT}`, '/trpc/live.signals']) {
      findings.attempts += 1
      findings.foreign += 1
      const told = await get(`${url}${path}`, { ...headers, ...(path.endsWith('signals') ? { accept: 'text/event-stream' } : {}) }).catch(() => ({ status: 200, text: 'without an end' }))
      if ((told.status !== status && !path.endsWith('signals')) || !told.text.includes(word) || told.text.includes('"noun"')) leak(findings, `${path}: ${what} is answered ${told.status} ${told.text.slice(0, 120)}`)
    }
  }
  for (const [what, authorization] of [['no token', ''], ['nonsense', 'Bearer nonsense'], ['a changed signature', `${good.slice(0, -8)}AAAAAAAA`], ['an unsigned token', unsigned], ['a cut token', `${head}.${body}`]] as const) {
    await asked(what, authorization ? { authorization } : {}, 401, 'session.unauthenticated')
  }
  for (const { what, code, ...who } of world.cast.outcasts) await asked(what, await as(who), 403, code)
}

export const someOf = (world: World, tenantIds: readonly number[], duties: readonly string[]): Member[] =>
  world.cast.members.filter((member) => member.personId.startsWith('x-') && tenantIds.includes(member.tenantId) && duties.includes(member.duties.join()))
