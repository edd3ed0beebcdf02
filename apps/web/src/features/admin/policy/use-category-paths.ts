import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTRPC } from '../../../lib/trpc.ts'

/** How categories are written: all levels of one, by its code. */
export function useCategoryPaths(): (code: string) => string {
  const all = useQuery(useTRPC().directory.categories.queryOptions(undefined, { staleTime: Infinity })).data
  return useMemo(() => {
    const paths = new Map((all ?? []).map(({ code, path }) => [code, path]))
    return (code) => paths.get(code) ?? code
  }, [all])
}
