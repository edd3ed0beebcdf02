import type { AppRouter } from '@hotline/server/router.ts'
import { QueryClient } from '@tanstack/react-query'
import { createTRPCClient, httpBatchLink, httpLink, httpSubscriptionLink, splitLink, TRPCClientError, type TRPCClient } from '@trpc/client'
import { EventSource } from 'eventsource'
import { wire } from '@hotline/domain/wire.ts'
import { authHeaders, signedOut } from '../lib/http.ts'

const url = '/trpc'
/** Longer addresses are cut by some proxies; the batch is then split. */
const MAX_URL = 4000
/** A question longer than this in an address travels in the body: all that a caller has said is more than an address holds. */
const LONG_INPUT = 2000

let leaving = false
window.addEventListener('pagehide', () => (leaving = true), { capture: true })
window.addEventListener('pageshow', () => (leaving = false))

/** Our own server: queries and commands in batches, what changes as a stream. */
export function createClient(): TRPCClient<AppRouter> {
  return createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: (op) => op.type === 'subscription',
        true: httpSubscriptionLink({
          url, transformer: wire, EventSource,
          // the browser's own EventSource sends no headers
          eventSourceOptions: { fetch: async (input, init) => watched(input, { ...init, headers: { ...init.headers, ...(await authHeaders()) } }) },
        }),
        false: splitLink({
          // a batch waits for a timer, and a page that goes away has none any more
          condition: () => leaving,
          true: httpLink({ url, transformer: wire, headers: authHeaders, fetch: watched }),
          false: splitLink({
            condition: (op) => op.type === 'query' && lengthOf(op.input) > LONG_INPUT,
            true: httpBatchLink({ url, transformer: wire, maxItems: 10, methodOverride: 'POST', headers: authHeaders, fetch: watched }),
            false: httpBatchLink({ url, transformer: wire, maxItems: 10, maxURLLength: MAX_URL, headers: authHeaders, fetch: watched }),
          }),
        }),
      }),
    ],
  })
}

/** In an address each Chinese character is nine. */
const lengthOf = (input: unknown): number => (input === undefined ? 0 : encodeURIComponent(JSON.stringify(input)).length)

/** What browsers let outlive its page. */
const KEEPALIVE_BYTES = 60_000

async function watched(input: RequestInfo | URL | string, init?: RequestInit): Promise<Response> {
  // A command sent while the page goes away, a draft's last words above all, still arrives.
  const keepalive = typeof init?.body === 'string' && init.body.length * 3 < KEEPALIVE_BYTES
  const answer = await fetch(input, { ...init, keepalive })
  if (answer.status === 401) signedOut()
  return answer
}

/** What the rules refuse stays refused; only what never arrived is asked again. */
const lost = (error: unknown): boolean => error instanceof TRPCClientError && error.data === undefined

export const createCache = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { staleTime: 10_000, retry: (count, error) => count < 2 && lost(error), refetchOnWindowFocus: false },
      mutations: { retry: false },
    },
  })
