import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { OrderRow } from '../../lib/api.ts'
import { useTRPC, useTRPCClient } from '../../lib/trpc.ts'

const REST_MS = 300

/** Reads what stands under the chosen row once the hands rest on it, so that it is open the moment this one is sent. */
export function useAhead(rows: readonly OrderRow[], chosen: string | undefined): void {
  const trpc = useTRPC()
  const client = useTRPCClient()
  const cache = useQueryClient()
  const at = rows.findIndex((row) => row.id === chosen)
  const next = at < 0 ? undefined : rows[at + 1]?.id
  useEffect(() => {
    if (!next) return
    const timer = setTimeout(() => {
      // kept as read ahead: nobody has looked at it yet
      void cache.prefetchQuery({ ...trpc.workOrder.get.queryOptions({ id: next }), queryFn: () => client.workOrder.get.query({ id: next, ahead: true }) })
      void cache.prefetchQuery(trpc.workOrder.route.queryOptions({ id: next }))
    }, REST_MS)
    return () => clearTimeout(timer)
  }, [cache, client, trpc, next])
}
