import { useInfiniteQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { OrderRow, Outputs, ViewName } from './api.ts'
import { whyOf } from './errors.ts'
import type { Filters } from './filters.ts'
import { useTRPC } from './trpc.ts'

export type ViewRows = {
  rows: OrderRow[]
  /** What a list of calls goes by; of other lists, and until it is known, none. */
  calling?: Outputs['workOrder']['list']['calling']
  loading: boolean
  /** Why nothing came, or no more came. */
  error: string | null
  hasMore: boolean
  onEndReached: () => void
  onRetry: () => void
}

/** A desk's list, page after page, or what `search` finds in it; its answer fits VirtualTable and VirtualList. Old rows stand until new ones are there. */
export function useView(view: ViewName, filters: Filters = {}, options: { enabled?: boolean; search?: string } = {}): ViewRows {
  const trpc = useTRPC()
  const list = useInfiniteQuery(
    trpc.workOrder.list.infiniteQueryOptions({ view, filters, search: options.search || undefined }, { getNextPageParam: (page) => page.next, placeholderData: (before, query) => (viewOf(query?.queryKey) === view ? before : undefined), enabled: options.enabled ?? true }),
  )
  const { fetchNextPage, refetch, isFetchNextPageError } = list
  // a row that moved while pages were read may come twice
  const rows = useMemo(() => [...new Map(list.data?.pages.flatMap((page) => page.rows).map((row) => [row.id, row])).values()], [list.data])
  const onEndReached = useCallback(() => void fetchNextPage(), [fetchNextPage])
  const onRetry = useCallback(() => void (isFetchNextPageError ? fetchNextPage() : refetch()), [isFetchNextPageError, fetchNextPage, refetch])
  return { rows, calling: list.data?.pages[0]?.calling, loading: list.isFetching && !list.isRefetching, error: list.error ? whyOf(list.error) : null, hasMore: list.hasNextPage, onEndReached, onRetry }
}

/** Which list a query read: another list's rows are no stand-in. */
function viewOf(queryKey: readonly unknown[] | undefined): unknown {
  const asked = queryKey?.[1]
  const input = typeof asked === 'object' && asked !== null && 'input' in asked ? asked.input : null
  return typeof input === 'object' && input !== null && 'view' in input ? input.view : undefined
}
