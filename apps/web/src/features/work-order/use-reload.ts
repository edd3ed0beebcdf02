import { useQueryClient } from '@tanstack/react-query'
import { useTRPC } from '../../lib/trpc.ts'

/** Reads the orders on this screen again. */
export function useReload(): () => Promise<void> {
  const trpc = useTRPC()
  const cache = useQueryClient()
  return () => cache.invalidateQueries({ queryKey: trpc.workOrder.get.pathKey() })
}
