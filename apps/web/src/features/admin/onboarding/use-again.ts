import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useTRPC } from '../../../lib/trpc.ts'

/** Reads everything of the wizard again, after something was done; what is being typed stands. */
export function useAgain(): () => Promise<void> {
  const trpc = useTRPC()
  const cache = useQueryClient()
  return useCallback(() => cache.invalidateQueries({ queryKey: trpc.onboarding.pathKey() }), [cache, trpc])
}
