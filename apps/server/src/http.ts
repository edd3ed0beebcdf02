import { createReadStream, existsSync, statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { Readable } from 'node:stream'
import { DomainError } from '@hotline/domain/errors.ts'
import type { TRPCError } from '@trpc/server'
import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { Hono, type MiddlewareHandler } from 'hono'
import { except } from 'hono/combine'
import { secureHeaders } from 'hono/secure-headers'
import { answered } from './answer.ts'
import { bodyWithin } from './body-within.ts'
import type { App } from './context.ts'
import { fileRoutes, MAX_FILE_BYTES } from './files/routes.ts'
import { logError } from './log.ts'
import type { Metrics } from './metrics.ts'
import { appRouter } from './router.ts'
import type { Sessions } from './session/actor.ts'
import { BACKCHANNEL_PATH, backchannelRoutes } from './session/backchannel.ts'
import type { Keys, Verifier } from './session/token.ts'
import { sessionOf, type Request as TrpcRequest } from './trpc.ts'

export type Mount = { prefix: string; handle: (req: IncomingMessage, res: ServerResponse) => void }
type Parts = { app: App; verify: Verifier; sessions: Sessions; metrics: Metrics; issuer: string; keys: Keys; ready: () => Promise<boolean> }

const MAX_BATCH = 10
const BODY_BYTES = 1024 * 1024
/** A roster of units or people comes inside the call. */
const ROSTER_BYTES = 3 * BODY_BYTES
const HTTP_STATUS: Record<string, 401 | 403 | 404 | 413> = { 'session.unauthenticated': 401, 'session.no-membership': 403, 'session.no-account': 403, 'session.disabled': 403, 'session.wrong-claims': 403, 'work-order.forbidden': 403, 'work-order.not-found': 404, 'file.too-large': 413 }

/** Health, API, files and the web, from one origin. */
export async function buildHttp({ app, verify, sessions, metrics, issuer, keys, ready }: Parts): Promise<Hono> {
  const requestOf = (headers: Headers): TrpcRequest => {
    const membership = Number(headers.get('x-membership') ?? Number.NaN)
    return { app, verify, sessions, authorization: headers.get('authorization') ?? undefined, membershipId: Number.isInteger(membership) ? membership : null }
  }
  const hono = new Hono()
  // What a route says itself stands: an attachment's own policy is the stricter one.
  const securing = secureHeaders({ contentSecurityPolicy: contentPolicy(issuer), referrerPolicy: 'same-origin', xFrameOptions: 'SAMEORIGIN', overwrite: false })
  const secured = await headersOf(securing)
  // The API's answers are made with these: set one by one on an answer that is there, they cost more than its rights.
  hono.use(except('/trpc/*', securing))
  hono.get('/healthz', (c) => c.text('ok'))
  hono.get('/readyz', async (c) => ((await ready()) ? c.text('ready') : c.text('not ready', 503)))
  hono.get('/metrics', async (c) => c.text(await metrics.text(), 200, { 'content-type': 'text/plain; version=0.0.4' }))
  hono.get('/config.json', (c) => c.json({ issuer, clientId: app.env.OIDC_CLIENT, idleMinutes: app.env.SESSION_IDLE_MINUTES }))
  hono.route(BACKCHANNEL_PATH, backchannelRoutes({ issuer, client: app.env.OIDC_CLIENT, keys, ends: app.ends }))

  const limited = (maxSize: number) => bodyWithin(maxSize, (c) => c.json({ error: { message: 'server.body-too-large' } }, 413, secured))
  const [usual, roster] = [limited(BODY_BYTES), limited(ROSTER_BYTES)]
  hono.use('/trpc/*', (c, next) => (/^\/trpc\/onboarding\.(check|commit)Import$/.test(c.req.path) ? roster : usual)(c, next))
  hono.all('/trpc/*', (c) => {
    const paths = decodeURIComponent(c.req.path.slice('/trpc/'.length)).split(',')
    if (paths.length > MAX_BATCH) return c.json({ error: { message: 'server.batch-too-large' } }, 413, secured)
    const ctx = requestOf(c.req.raw.headers)
    return metrics.timed(labelOf(paths), async () =>
      (await answered({ request: c.req, paths, ctx, failed, headers: secured })) ?? fetchRequestHandler({ endpoint: '/trpc', req: c.req.raw, router: appRouter, allowMethodOverride: true, createContext: () => ctx, onError: failed, responseMeta: () => ({ headers: new Headers(secured) }) }),
    )
  })
  hono.use('/files/*', bodyWithin(MAX_FILE_BYTES + 1024, (c) => c.json({ code: 'file.too-large', params: { mb: MAX_FILE_BYTES / 1024 / 1024 } }, 413)))
  hono.route('/files', fileRoutes({ app, sessionOf: (headers) => sessionOf(requestOf(headers)) }))
  if (app.env.WEB_DIR) hono.get('*', (c) => serveWeb(app.env.WEB_DIR ?? '', new URL(c.req.url).pathname))

  hono.onError((error, c) => {
    if (error instanceof DomainError) return c.json({ code: error.code, params: error.params }, HTTP_STATUS[error.code] ?? 422, secured)
    logError('request.failed', error, { path: c.req.path })
    return c.json({ code: 'server.failed', params: {} }, 500, secured)
  })
  return hono
}

/** The headers that this puts on an answer. */
const headersOf = async (securing: MiddlewareHandler): Promise<Record<string, string>> =>
  Object.fromEntries((await new Hono().get('/', securing, (c) => c.body(null)).request('/')).headers)

/** What a refusal of the rules isn't is the operator's to know. */
function failed({ error, path }: { error: TRPCError; path: string | undefined }): void {
  if (!(error.cause instanceof DomainError) && error.code === 'INTERNAL_SERVER_ERROR') logError('request.failed', error.cause ?? error, { path })
}

/** What a request is counted under: a procedure there is, so that nobody fills the memory with names of his own making. */
function labelOf([path = '', ...others]: readonly string[]): string {
  if (others.length) return 'batch'
  return Object.hasOwn(appRouter._def.procedures, path) ? path : 'unknown'
}

/** antd writes style elements at run time; scripts only come from our own files. */
const contentPolicy = (issuer: string) => {
  const idp = new URL(issuer).origin
  return {
    defaultSrc: ["'self'"], scriptSrc: ["'self'"], styleSrc: ["'self'", "'unsafe-inline'"], imgSrc: ["'self'", 'data:', 'blob:'],
    // blob: a printed sheet is a document of our own in a hidden frame
    connectSrc: ["'self'", idp], frameSrc: ["'self'", 'blob:', idp], frameAncestors: ["'self'"], objectSrc: ["'none'"], baseUri: ["'self'"],
  }
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml', '.png': 'image/png', '.ico': 'image/x-icon', '.json': 'application/json', '.woff2': 'font/woff2',
}

/** Built files by name; every other path is a screen of the single page. */
function serveWeb(root: string, path: string): Response {
  const wanted = join(root, normalize(decodeURIComponent(path)).replace(/^(\.\.[/\\])+/, ''))
  const isFile = wanted.startsWith(root) && existsSync(wanted) && statSync(wanted).isFile()
  if (!isFile && extname(path) !== '') return new Response('not found', { status: 404 })
  const file = isFile ? wanted : join(root, 'index.html')
  const hashed = path.startsWith('/assets/')
  const headers = { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', 'cache-control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache' }
  // Node's web stream and the DOM's are the same thing under two type names.
  return new Response(Readable.toWeb(createReadStream(file)) as ReadableStream, { headers })
}
