import { useMutation, useQueryClient } from '@tanstack/react-query'
import { failureOf } from '../../../lib/errors.ts'
import { useTRPC } from '../../../lib/trpc.ts'

/** Giving and ending; every list of delegations reads again after each. */
export function useDelegationActs() {
  const trpc = useTRPC()
  const cache = useQueryClient()
  const told = { onSuccess: () => cache.invalidateQueries(trpc.delegation.pathFilter()) }
  const make = useMutation(trpc.delegation.make.mutationOptions(told))
  const end = useMutation(trpc.delegation.end.mutationOptions(told))
  return { make, end, refused: make.error ? failureOf(make.error).sentence : null, endRefused: end.error ? failureOf(end.error).sentence : null }
}
