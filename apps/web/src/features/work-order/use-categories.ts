import type { TreeNode } from '@hotline/ui/tree-rows.ts'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTRPC } from '../../lib/trpc.ts'
import { useOrderCopy } from './use-copy.ts'

/** Two digits a level (rule 2.4). */
const LEVEL = 2

/** The open categories as a tree; only its leaves can be chosen. */
export function useCategoryNodes(): TreeNode[] {
  const t = useOrderCopy()
  const all = useQuery(useTRPC().directory.categories.queryOptions(undefined, { staleTime: Infinity })).data
  return useMemo(
    () => (all ?? []).filter((category) => !category.closed).map(({ code, name, leaf }) => ({ key: code, label: name, parentKey: code.length > LEVEL ? code.slice(0, -LEVEL) : undefined, off: leaf ? undefined : t('category.finer') })),
    [all, t],
  )
}
