import { useMemo } from 'react'
import { whyOf } from '../../../lib/errors.ts'

type Query<Row> = {
  data: { pages: readonly { rows: readonly Row[] }[] } | undefined; error: unknown; isFetching: boolean; isRefetching: boolean; hasNextPage: boolean; isFetchNextPageError: boolean
  fetchNextPage: () => unknown; refetch: () => unknown
}

/** A register's pages as one list, as VirtualTable takes it. */
export function usePages<Row>(list: Query<Row>) {
  const { data, fetchNextPage, refetch, isFetchNextPageError } = list
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows) ?? [], [data])
  return {
    rows, loading: list.isFetching && !list.isRefetching, error: list.error ? whyOf(list.error) : null, hasMore: list.hasNextPage,
    onEndReached: () => void fetchNextPage(), onRetry: () => void (isFetchNextPageError ? fetchNextPage() : refetch()),
  }
}
