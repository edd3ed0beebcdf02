import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import { withGroups, type RowGroup } from './grouped-rows.ts'

// where each named list was left, so that coming back lands on the same row
const left = new Map<string, number>()

/** What table and list share: only the rows in sight are drawn, more are asked for near the end. */
export const useRows = <T>(options: {
  rows: readonly T[]
  rowKey: (row: T) => string
  groupOf?: (row: T) => RowGroup
  rowSize: number
  groupSize: number
  selectedKey?: string
  hasMore?: boolean
  loading?: boolean
  failed?: boolean
  onEndReached?: () => void
  /** Names the list so that its scroll is kept while it is away. */
  keepAs?: string
  /** Height of what sticks over the rows. */
  headSize?: number
}) => {
  const { rows, rowKey, groupOf, rowSize, groupSize, selectedKey, keepAs, headSize = 0 } = options
  const scroller = useRef<HTMLDivElement>(null)
  const items = useMemo(() => withGroups(rows, rowKey, groupOf), [rows, rowKey, groupOf])
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => (items[at]?.kind === 'group' ? groupSize : rowSize),
    getItemKey: (at) => items[at]?.key ?? at,
    overscan: 8,
    // the head sticks over the rows and stands before them
    scrollPaddingStart: headSize,
    scrollMargin: headSize,
    initialOffset: () => (keepAs ? (left.get(keepAs) ?? 0) : 0),
  })

  const drawn = virtual.getVirtualItems()
  const lastDrawn = drawn.at(-1)?.index ?? -1
  const nearEnd = items.length > 0 && lastDrawn >= items.length - 10
  const { hasMore, loading, failed, onEndReached } = options
  useEffect(() => {
    if (nearEnd && hasMore && !loading && !failed) onEndReached?.()
    // asked again for each new length, not for each render
  }, [nearEnd, hasMore, loading, failed, items.length, onEndReached])

  // density changes the height of every row
  useLayoutEffect(() => virtual.measure(), [rowSize, virtual])

  useEffect(() => {
    const at = selectedKey === undefined ? -1 : items.findIndex((item) => item.kind === 'row' && item.key === selectedKey)
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' })
    // only a new choice moves the list; rows that arrive must not
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [selectedKey])

  const onScroll = () => {
    if (keepAs && scroller.current) left.set(keepAs, scroller.current.scrollTop)
  }
  return { scroller, items, virtual, drawn, onScroll, topOf: (start: number) => start - headSize }
}
