import { openApp } from '@hotline/server/app.ts'
import type { App } from '@hotline/server/context.ts'
import { readEnv } from '@hotline/server/env.ts'
import { appRouter } from '@hotline/server/router.ts'
import { openSessions } from '@hotline/server/session/actor.ts'
import { createCallerFactory } from '@hotline/server/trpc.ts'
import { DomainError } from '@hotline/domain/errors.ts'
import { PII_KEY } from '../../world/database.ts'
import type { Member } from './cast.ts'
import type { World } from './world.ts'

export type Caller = ReturnType<ReturnType<typeof createCallerFactory<typeof appRouter['_def']['record']>>>
type Asker = Pick<Member, 'personId'> & { membershipId: number | null }
/** The product as the attacks meet it: every procedure by its path, with the middleware that a request goes through. */
export type Product = {
  app: App
  /** What somebody is answered, as text; a refusal is `!code {params}`. An error that is no refusal is a finding of its own. */
  ask: (who: Asker, path: string, input: unknown) => Promise<string>
  /** Forgets who holds what, as after the second that a session is remembered. */
  forgetSessions: () => void
  close: () => Promise<void>
}

const HANDS = 6

/** Opens the product on the world's database. A call is made directly, not over HTTP: the same middleware, session, transaction and policies. */
export async function openProduct({ database }: Pick<World, 'database'>): Promise<Product> {
  const { app, close } = await openApp(readEnv({ DATABASE_URL: database.appUrl, OWNER_DATABASE_URL: database.ownerUrl, PII_KEY, POOL_SIZE: String(HANDS * 2) }))
  const createCaller = createCallerFactory(appRouter)
  // Who signs in is the identity provider's business, and tried over HTTP; the session behind it is the product's own.
  const verify = async (authorization: string | undefined) => {
    if (!authorization) throw new DomainError('session.unauthenticated')
    return { sub: authorization, sid: null, issuedAt: Date.now(), expiresAt: Date.now() + 3_600_000 }
  }
  let sessions = openSessions(app.pool, app.reference)
  return {
    app, close,
    forgetSessions: () => {
      sessions = openSessions(app.pool, app.reference)
    },
    ask: async ({ personId, membershipId }, path, input) => {
      const caller = createCaller({ app, verify, sessions, authorization: personId, membershipId })
      return answerOf(() => procedureAt(caller, path)(input))
    },
  }
}

/** tRPC's caller is a tree of functions by the procedures' names. */
function procedureAt(caller: unknown, path: string): (input: unknown) => Promise<unknown> {
  const [noun = '', verb = ''] = path.split('.')
  // Every path comes from the router itself.
  const tree = caller as Record<string, Record<string, (input: unknown) => Promise<unknown>>>
  const procedure = tree[noun]?.[verb]
  if (!procedure) throw new Error(`no procedure ${path}`)
  return procedure
}

export async function answerOf(work: () => Promise<unknown>): Promise<string> {
  try {
    return JSON.stringify(await work()) ?? 'null'
  } catch (error) {
    const cause = error instanceof Error ? (error.cause ?? error) : error
    if (cause instanceof DomainError) return `!${cause.code} ${JSON.stringify(cause.params)}`
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === 'BAD_REQUEST') return '!server.bad-request {}'
    return `!!unexpected ${error instanceof Error ? error.message : String(error)}`
  }
}

/** Each item once, a few at a time. */
export async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items]
  await Promise.all(Array.from({ length: HANDS }, async () => {
    for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) await work(item)
  }))
}
