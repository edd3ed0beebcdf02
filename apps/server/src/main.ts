import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { AddressInfo } from 'node:net'
import { openApp } from './app.ts'
import { bootCheck } from './db/boot-check.ts'
import { migrate } from './db/migrate.ts'
import { readEnv, type Env, type Service } from './env.ts'
import { openQueue, type Backend } from './events/queue.ts'
import { startRelay } from './events/relay.ts'
import { buildHttp, type Mount } from './http.ts'
import { log, logError } from './log.ts'
import { openMetrics, type Metrics } from './metrics.ts'
import { notify } from './notice/notify.ts'
import { tellCaller } from './outbound/caller.ts'
import { startSender } from './outbound/sender.ts'
import { openSessions } from './session/actor.ts'
import { keysOf, tokenVerifier } from './session/token.ts'
import { startSweeps } from './sweep/sweeps.ts'
import type { App } from './context.ts'
import { startOpener } from './identity/opener.ts'
import type { Identity } from './identity/port.ts'

export type Server = { url: string; app: App; stop: () => Promise<void> }
export type Options = {
  env: Record<string, string | undefined>
  /** Handlers served beside the product on the same origin: the embedded identity provider. */
  mounts?: Mount[]
  /** Manages the embedded provider's accounts; without it the realm's own, as the environment says. */
  identity?: Identity
  /** Runs after migration and boot check, before anything is served: seeding. */
  prepare?: (app: App) => Promise<void>
}
type Closing = { close: () => Promise<unknown> }

/** Starts the chosen services of this build in this process. They hold no state: any number may run anywhere. */
export async function startServer({ env: source, mounts = [], identity, prepare }: Options): Promise<Server> {
  const env = readEnv(source)
  await migrate(env.OWNER_DATABASE_URL)
  const { app, close } = await openApp(env, identity)
  const closing: Closing[] = [{ close }]
  try {
    await bootCheck(app.pool)
    await prepare?.(app)
    const metrics = openMetrics(app.pool)
    const runs = (service: Service) => env.SERVICES.includes(service)
    if (runs('relay') || runs('worker')) closing.push(...startQueue(app, metrics, runs))
    if (runs('clock')) closing.push(startSweeps(app))
    const url = runs('api') ? await serve(app, env, metrics, mounts, closing) : ''
    log('server.started', { services: env.SERVICES, url })
    return { url, app, stop: () => closeAll(closing) }
  } catch (error) {
    await closeAll(closing)
    throw error
  }
}

function startQueue(app: App, metrics: Metrics, runs: (service: Service) => boolean): Closing[] {
  const backend: Backend = openQueue(app.env)
  const parts: Closing[] = [{ close: () => backend.close() }]
  let quietUntil = 0
  if (runs('relay')) {
    parts.push(startRelay(app, backend, (error) => {
      // The queue being away is said once in a while, not at every poll; nothing is lost meanwhile.
      if (Date.now() < quietUntil) return
      quietUntil = Date.now() + 30_000
      logError('relay.waiting', error)
    }))
  }
  if (runs('worker')) {
    if (app.identity.managed) parts.push(startOpener(app))
    if (app.env.SMS_GATEWAY_URL) parts.push(startSender(app, { url: app.env.SMS_GATEWAY_URL, token: app.env.SMS_GATEWAY_TOKEN ?? null }))
    const failed = (job: { id: string | undefined; attempts: number }, error: Error) => {
      metrics.jobs.inc({ outcome: 'failed' })
      logError('job.failed', error, { ...job })
    }
    parts.push(backend.work(async (job) => {
      await (job.caller ? tellCaller(app, job) : notify(app, job))
      metrics.jobs.inc({ outcome: 'done' })
    }, failed))
  }
  return parts
}

async function serve(app: App, env: Env, metrics: Metrics, mounts: Mount[], closing: Closing[]): Promise<string> {
  // Whoever stands before the server lets an idle connection go first, within a minute; the other way round a request meets a closed one.
  const server = createServer({ keepAliveTimeout: 65_000 })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(env.PORT, resolve)
  })
  // listen() on a TCP port always gives an AddressInfo.
  const port = (server.address() as AddressInfo).port
  const url = env.PUBLIC_URL ?? `http://localhost:${port}`
  const issuer = env.OIDC_ISSUER ?? `${url}/realms/hotline`
  const keys = keysOf(issuer, env.OIDC_ISSUER ? undefined : `http://127.0.0.1:${port}/realms/hotline/protocol/openid-connect/certs`)
  const verify = tokenVerifier({ issuer, audience: env.OIDC_AUDIENCE, keys, ended: app.ends.isEnded })
  const sessions = openSessions(app.pool, app.reference)
  app.feed.onPost(sessions.forget)
  const hono = await buildHttp({
    app, verify, sessions, metrics, issuer, keys,
    ready: () => app.pool.query('select 1').then(() => true, () => false),
  })
  const listener = getRequestListener(hono.fetch)
  server.on('request', (req, res) => {
    const mount = mounts.find(({ prefix }) => req.url?.startsWith(prefix))
    if (mount) mount.handle(req, res)
    else void listener(req, res)
  })
  closing.push({
    close: () => new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    }),
  })
  return url
}

/** The last opened closes first. */
async function closeAll(closing: Closing[]): Promise<void> {
  for (const part of closing.splice(0).reverse()) await part.close().catch((error: unknown) => logError('server.closing', error))
}
