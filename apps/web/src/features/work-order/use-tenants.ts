import { useQuery } from '@tanstack/react-query'
import type { Outputs } from '../../lib/api.ts'
import { useTRPC } from '../../lib/trpc.ts'

/** The prefecture's tenants; empty until they are known. */
export function useTenants(): Outputs['directory']['tenants'] {
  return useQuery(useTRPC().directory.tenants.queryOptions(undefined, { staleTime: 300_000 })).data ?? []
}
