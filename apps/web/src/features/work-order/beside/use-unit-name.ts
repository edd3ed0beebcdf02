import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '../../../lib/trpc.ts'

/** Names units by their id; empty until they are known. */
export function useUnitName(): (id: number) => string {
  const units = useQuery(useTRPC().directory.units.queryOptions({}, { staleTime: 300_000 })).data
  return (id) => units?.find((unit) => unit.id === id)?.name ?? ''
}
