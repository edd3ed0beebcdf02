import { DomainError, must } from '@hotline/domain/errors.ts'
import { isFrozen } from '@hotline/domain/tenant/model.ts'
import { initTRPC, TRPCError } from '@trpc/server'
import { wire } from '@hotline/domain/wire.ts'
import type { App } from './context.ts'
import { inScope } from './db/in-scope.ts'
import { repeated } from './db/repeat.ts'
import type { Session, Sessions } from './session/actor.ts'
import type { Identity, Verifier } from './session/token.ts'

export type Request = { app: App; verify: Verifier; sessions: Sessions; authorization: string | undefined; membershipId: number | null }

/** The code and its parameters travel; the sentence is the client's. Anything unexpected says no more than "failed". */
const t = initTRPC.context<Request>().create({
  transformer: wire,
  sse: { ping: { enabled: true, intervalMs: 15_000 }, client: { reconnectAfterInactivityMs: 45_000 } },
  errorFormatter: ({ shape, error }) => {
    const cause = error.cause
    const { message: _message, data, ...rest } = shape
    const known = cause instanceof DomainError ? { code: cause.code, params: cause.params } : { code: error.code === 'BAD_REQUEST' ? 'server.bad-request' : 'server.failed', params: {} }
    return { ...rest, message: known.code, data: { httpStatus: data.httpStatus, path: data.path, domain: known } }
  },
})

const HTTP: Record<string, TRPCError['code']> = {
  'session.unauthenticated': 'UNAUTHORIZED',
  'session.no-membership': 'FORBIDDEN',
  'session.no-account': 'FORBIDDEN',
  'session.disabled': 'FORBIDDEN',
  'session.wrong-claims': 'FORBIDDEN',
  'work-order.not-found': 'NOT_FOUND',
  'work-order.forbidden': 'FORBIDDEN',
  'work-order.stale': 'CONFLICT',
  'work-order.repeated-key': 'CONFLICT',
  'settings.forbidden': 'FORBIDDEN',
  'onboarding.forbidden': 'FORBIDDEN',
  'onboarding.not-found': 'NOT_FOUND',
  'onboarding.stale': 'CONFLICT',
  'unit.not-found': 'NOT_FOUND',
  'unit.change-missing': 'NOT_FOUND',
  'unit.stale': 'CONFLICT',
  'unit.repeated-key': 'CONFLICT',
  'policy.not-found': 'NOT_FOUND',
  'policy.stale': 'CONFLICT',
}

/** A refusal of the rules as a tRPC error; everything else passes unchanged. */
export function asTrpcError(error: unknown): unknown {
  if (error instanceof DomainError) return new TRPCError({ code: HTTP[error.code] ?? 'UNPROCESSABLE_CONTENT', message: error.code, cause: error })
  return error
}

export async function sessionOf(request: Request): Promise<Session & { identity: Identity }> {
  const identity = await request.verify(request.authorization)
  return { ...(await request.sessions.of(await request.sessions.personOf(identity.sub), request.membershipId)), identity }
}

/** What people of a tenant that has ended may still do: read, be seen reading, and close accounts (rule 14: freeze, keep read access). */
const STAYS_OPEN: ReadonlySet<string> = new Set(['workOrder.reveal', 'workOrder.previewBatch', 'print.orderSheet', 'notice.read', 'draft.clear', 'presence.touch', 'presence.leave', 'admin.disablePerson', 'delegation.end', 'trace.settle'])

/** Who asks; in a tenant that has ended hardly anything may still be changed. */
async function asking(ctx: Request, type: string, path: string): Promise<Session & { identity: Identity }> {
  const session = await sessionOf(ctx)
  const { tenantId, tenantName } = session.actor
  const closed = type === 'mutation' && !STAYS_OPEN.has(path) && isFrozen((await ctx.app.reference.of(tenantId)).tenants.get(tenantId)?.status ?? 'LIVE')
  must(!closed, 'onboarding.frozen', { tenant: tenantName })
  return session
}

/** A refused command must roll back, and be told as what it is; tRPC hands refusals over as values. */
function mustBeOk<Result extends { ok: true } | { ok: false; error: TRPCError }>(result: Result): Result {
  if (!result.ok) throw result.error.cause instanceof DomainError ? result.error.cause : result.error
  return result
}

/** What went wrong as it is told. Each step of a procedure copies its context and waits by itself, so that those below are one step each. */
const told = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    throw asTrpcError(error)
  }
}

/** Knows who asks, opens no transaction: subscriptions and long answers. */
export const authed = t.procedure.use(({ ctx, next, type, path }) =>
  told(async () => mustBeOk(await next({ ctx: await asking(ctx, type, path) }))),
)

/**
 * The procedure nearly everything uses: one person, one membership, one transaction under its tenant. It is done
 * again when another transaction got in its way; a command's key keeps that from counting twice.
 */
export const scoped = t.procedure.use(({ ctx, next, type, path }) =>
  told(async () => {
    const session = await asking(ctx, type, path)
    return repeated(() => inScope(ctx.app.pool, session.actor.tenantId, async (tx) => mustBeOk(await next({ ctx: { ...session, tx } }))))
  }),
)

export const router = t.router
export const createCallerFactory = t.createCallerFactory
