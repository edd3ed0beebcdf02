import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { HonoRequest } from 'hono/request'
import { answered } from './answer.ts'
import { appRouter } from './router.ts'
import type { Request as Context } from './trpc.ts'

export type Told = { status: number; headers: [string, string][]; body: unknown; failures: string[] }

/** What a request under /trpc/ is answered the short way, `null` where it is left to tRPC's own handler; and what that says. */
export const WAYS = {
  short: (request: Request, ctx: Context) => told((failed) => answered({ request: new HonoRequest(request), paths: new URL(request.url).pathname.slice('/trpc/'.length).split(','), ctx, failed })),
  handler: (request: Request, ctx: Context) => told((failed) => fetchRequestHandler({ endpoint: '/trpc', req: request, router: appRouter, allowMethodOverride: true, createContext: () => ctx, onError: failed })),
}

async function told(answer: (failed: (failure: { error: Error; path: string | undefined }) => void) => Promise<Response | null>): Promise<Told | null> {
  const failures: string[] = []
  const response = await answer(({ error, path }) => void failures.push(`${path}: ${error.message}`))
  // Which of several in a batch fails first is nobody's business.
  return response && { status: response.status, headers: [...response.headers].toSorted(), body: await response.json(), failures: failures.toSorted() }
}
