import type { TreeNode } from '@hotline/ui/tree-rows.ts'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTRPC } from '../../../lib/trpc.ts'

/** Everybody of the own tenant, for the picker: found by name, pinyin or unit. */
export function useColleagues(): readonly TreeNode[] {
  const found = useQuery(useTRPC().delegation.colleagues.queryOptions(undefined, { staleTime: 60_000 })).data
  return useMemo(() => found?.map(({ id, name, units }) => ({ key: id, label: name, hint: units.join('、') || undefined, also: units })) ?? [], [found])
}
