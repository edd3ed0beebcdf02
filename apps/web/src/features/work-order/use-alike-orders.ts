import { useQuery } from '@tanstack/react-query'
import type { Routing } from '../../lib/api.ts'
import { percentText } from '../../lib/format.ts'
import { useTRPC } from '../../lib/trpc.ts'

export type AlikeOrder = Routing['alike'][number] & { /** What speaks for it being the same matter. */ why: string }

/** Orders that may be the same matter as this one, the likeliest first. */
export function useAlikeOrders(orderId: string): { rows: AlikeOrder[]; loading: boolean } {
  const route = useQuery(useTRPC().workOrder.route.queryOptions({ id: orderId }))
  return { rows: (route.data?.alike ?? []).map((row) => ({ ...row, why: [percentText(row.score), ...row.reasons].join('，') })), loading: route.isPending && route.isFetching }
}
