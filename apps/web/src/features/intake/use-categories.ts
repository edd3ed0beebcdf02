import { useIntakeText } from './text.ts'
import type { TreeNode } from '@hotline/ui/tree-rows.ts'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTRPC } from '../../lib/trpc.ts'

/** Two digits a level (rule 2.4). */
const LEVEL = 2

/** The matter tree for the picker; a node with finer ones below can only be opened. */
export function useCategories(): { nodes: TreeNode[]; pathOf: (code: string) => string } {
  const t = useIntakeText()
  const trpc = useTRPC()
  const categories = useQuery(trpc.directory.categories.queryOptions(undefined, { staleTime: Infinity })).data
  return useMemo(() => {
    const open = (categories ?? []).filter((category) => !category.closed)
    const paths = new Map(categories?.map(({ code, path }) => [code, path]))
    return {
      nodes: open.map(({ code, name, leaf }) => ({ key: code, label: name, parentKey: code.length > LEVEL ? code.slice(0, -LEVEL) : undefined, off: leaf ? undefined : t('category.finer') })),
      pathOf: (code: string) => paths.get(code) ?? code,
    }
  }, [categories, t])
}
