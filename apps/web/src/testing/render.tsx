import type { AppRouter } from '@hotline/server/router.ts'
import { UndoProvider } from '@hotline/ui/undo.tsx'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, type RenderResult } from '@testing-library/react'
import { createTRPCClient, httpBatchLink } from '@trpc/client'
import { Suspense, type ReactNode } from 'react'
import { MemoryRouter } from 'react-router'
import { wire } from '@hotline/domain/wire.ts'
import { TRPCProvider } from '../lib/trpc.ts'

/** Draws a screen as the app would: data from the handlers of `api`, an address, undo. */
export function draw(screen: ReactNode, { at = '/' }: { at?: string } = {}): RenderResult & { cache: QueryClient } {
  const cache = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const client = createTRPCClient<AppRouter>({ links: [httpBatchLink({ url: 'http://localhost/trpc', transformer: wire })] })
  const drawn = render(
    <QueryClientProvider client={cache}>
      <TRPCProvider trpcClient={client} queryClient={cache}>
        <UndoProvider>
          <MemoryRouter initialEntries={[at]}>
            <Suspense>{screen}</Suspense>
          </MemoryRouter>
        </UndoProvider>
      </TRPCProvider>
    </QueryClientProvider>,
  )
  return { ...drawn, cache }
}
