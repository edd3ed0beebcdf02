import { useQuery } from '@tanstack/react-query'
import type { History } from '../../lib/api.ts'
import { useTRPC } from '../../lib/trpc.ts'

/** What has happened to the order; undefined until it is known. */
export function useHistory(orderId: string): History | undefined {
  return useQuery(useTRPC().workOrder.get.queryOptions({ id: orderId })).data?.history
}
