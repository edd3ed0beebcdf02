import type { AppRouter } from '@hotline/server/router.ts'
import { createTRPCContext } from '@trpc/tanstack-react-query'

/** `useTRPC()` makes query and mutation options; `useTRPCClient()` calls without the cache. */
export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>()
