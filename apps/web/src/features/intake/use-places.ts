import type { TreeNode } from '@hotline/ui/tree-rows.ts'
import { useQueries, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTRPC } from '../../lib/trpc.ts'
import type { IntakeForm } from './form.ts'

/** Counties with their townships, for one picker. Divisions change by the year: asked for once. */
export function usePlaces(): TreeNode[] {
  const trpc = useTRPC()
  const tenants = useQuery(trpc.directory.tenants.queryOptions(undefined, { staleTime: Infinity })).data
  const areas = useMemo(() => tenants?.map(({ areaCode, name }) => ({ areaCode, name })) ?? [], [tenants])
  const towns = useQueries({
    queries: areas.map(({ areaCode }) => trpc.directory.towns.queryOptions({ areaCode }, { staleTime: Infinity })),
    combine: (results) => results.flatMap((result) => result.data ?? []),
  })
  return useMemo(
    () => [
      ...areas.map(({ areaCode, name }) => ({ key: areaCode, label: name })),
      ...towns.map(({ code, name }) => ({ key: code, label: name, parentKey: code.slice(0, 6) })),
    ],
    [areas, towns],
  )
}

/** 喀什市 · 东湖街道 */
export function placeName(places: readonly TreeNode[], { areaCode, townCode }: Pick<IntakeForm, 'areaCode' | 'townCode'>): string | undefined {
  const label = (key: string | null) => places.find((place) => place.key === key)?.label
  const names = [label(areaCode), label(townCode)].filter(Boolean)
  return names.length ? names.join(' · ') : undefined
}
