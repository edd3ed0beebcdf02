import { useId, type ReactNode } from 'react'
import { cx } from './cx.ts'
import { Loading } from './faces.tsx'
import type { RowGroup } from './grouped-rows.ts'
import { ListFoot } from './list-foot.tsx'
import { PickBox } from './pick-box.tsx'
import { useRowKeys } from './row-keys.ts'
import { useRows } from './use-rows.ts'
import './virtual-list.css'

/** The phone's table: rows of any height, drawn by the caller, with headings between groups. */
export function VirtualList<T>(props: {
  label: string
  rows: readonly T[]
  rowKey: (row: T) => string
  renderRow: (row: T) => ReactNode
  /** A row's likely height in px; the real one is measured. */
  rowSize?: number
  selectedKey?: string
  onSelect?: (row: T, index: number) => void
  onOpen?: (row: T) => void
  picked?: ReadonlySet<string>
  /** Rows can be picked, by their box or with X. */
  onPick?: (row: T) => void
  rowName?: (row: T) => string
  groupOf?: (row: T) => RowGroup
  onEndReached?: () => void
  hasMore?: boolean
  loading?: boolean
  empty?: ReactNode
  failed?: ReactNode
  onRetry?: () => void
  keepAs?: string
  keys?: boolean
}) {
  const { rows, rowSize = 60, selectedKey, onSelect, onPick, loading, failed } = props
  const id = useId()
  const { scroller, items, virtual, drawn, onScroll } = useRows({ ...props, failed: Boolean(failed), rowSize, groupSize: 38 })
  useRowKeys({ ...props, enabled: props.keys })
  return (
    <div ref={scroller} className="ui-vlist" role={rows.length ? 'list' : undefined} aria-label={props.label} aria-busy={loading || undefined} tabIndex={0} onScroll={onScroll}>
      {rows.length === 0 && (failed ?? (loading ? <Loading rows={6} /> : props.empty))}
      <div role="presentation" style={{ blockSize: virtual.getTotalSize(), position: 'relative' }}>
        {drawn.map(({ index, start, key }) => {
          const item = items[index]
          if (!item) return null
          const place = { transform: `translateY(${start}px)` }
          if (item.kind === 'group')
            return (
              <div key={key} data-index={index} ref={virtual.measureElement} className="ui-vlist-group" role="listitem" style={place}>
                <h2>
                  {item.group.title} {item.group.count} {item.group.note && <small>{item.group.note}</small>}
                </h2>
              </div>
            )
          return (
            <div
              key={key}
              id={`${id}row-${item.key}`}
              data-index={index}
              ref={virtual.measureElement}
              className={cx('ui-vlist-row', onSelect && 'is-pressable')}
              role="listitem"
              aria-current={item.key === selectedKey ? 'true' : undefined}
              style={place}
              onClick={() => onSelect?.(item.row, item.index)}
            >
              {onPick ? (
                <div className="ui-vlist-pick">
                  <span onClick={(event) => event.stopPropagation()}><PickBox row={item.row} on={props.picked?.has(item.key) ?? false} onPick={onPick} name={props.rowName} /></span>
                  {props.renderRow(item.row)}
                </div>
              ) : props.renderRow(item.row)}
            </div>
          )
        })}
      </div>
      <ListFoot shown={rows.length} loading={loading} failed={Boolean(failed)} onRetry={props.onRetry} />
    </div>
  )
}
