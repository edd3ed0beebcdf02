import { useSuspenseQuery } from '@tanstack/react-query'
import type { Me } from './api.ts'
import { useTRPC } from './trpc.ts'

/** Who is signed in. The shell has already waited for it, so screens find it at once. */
export function useMe(): Me {
  return useSuspenseQuery(useTRPC().session.me.queryOptions()).data
}
