import { useId, type CSSProperties, type ReactNode } from 'react'
import { cx } from './cx.ts'
import { Loading } from './faces.tsx'
import { ListFoot } from './list-foot.tsx'
import { PickBox } from './pick-box.tsx'
import type { RowGroup } from './grouped-rows.ts'
import { useRowKeys } from './row-keys.ts'
import { useRowSize } from './row-size.ts'
import { useRows } from './use-rows.ts'
import { words } from './words.ts'
import './virtual-table.css'

export type Column<T> = {
  key: string
  title: ReactNode
  /** A width in px, or a grid track such as 'minmax(120px, 1fr)'; an equal share unless told. */
  width?: number | string
  align?: 'start' | 'end'
  render: (row: T, index: number) => ReactNode
}

/** Height of a row's second line in px; keep in step with .ui-table.is-tall. */
const SECOND_LINE = 20

/**
 * A long table of which only the rows in sight exist. Rows come in pages: near the end it asks for
 * more. Give `columns`, `rowKey` and `groupOf` that stay the same from render to render.
 */
export function VirtualTable<T>(props: {
  label: string
  columns: readonly Column<T>[]
  rows: readonly T[]
  rowKey: (row: T) => string
  selectedKey?: string
  onSelect?: (row: T, index: number) => void
  onOpen?: (row: T) => void
  picked?: ReadonlySet<string>
  /** Rows can be picked, by their box or with X. */
  onPick?: (row: T) => void
  /** What a row's box is called. */
  rowName?: (row: T) => string
  groupOf?: (row: T) => RowGroup
  onEndReached?: () => void
  hasMore?: boolean
  loading?: boolean
  /** Shown instead of rows when there are none. */
  empty?: ReactNode
  /** Shown instead of rows when none came; with rows, one line under them with `onRetry`. */
  failed?: ReactNode
  onRetry?: () => void
  /** How many there are in all, when known. */
  total?: number
  keepAs?: string
  /** Rows of two lines, for words that don't fit one; every cell may use both. */
  tall?: boolean
  /** Off when another list on the screen has the keys. */
  keys?: boolean
}) {
  const { label, columns, rows, selectedKey, onSelect, picked, loading, failed, hasMore } = props
  const id = useId()
  const rowSize = useRowSize() + (props.tall ? SECOND_LINE : 0)
  const { scroller, items, virtual, drawn, onScroll, topOf } = useRows({ ...props, failed: Boolean(failed), rowSize, groupSize: 28, headSize: 33 })
  useRowKeys({ ...props, enabled: props.keys })
  const { onPick } = props
  const own = columns.map((column) => (typeof column.width === 'number' ? `${column.width}px` : (column.width ?? 'minmax(0, 1fr)'))).join(' ')
  const tracks = onPick ? `40px ${own}` : own
  const rowId = (key: string) => `${id}row-${key}`
  const inSight = drawn.some(({ index }) => items[index]?.key === selectedKey)

  return (
    <div
      ref={scroller}
      className={cx('ui-table', props.tall && 'is-tall')}
      role="grid"
      tabIndex={0}
      aria-label={label}
      aria-rowcount={(props.total ?? (hasMore ? -2 : rows.length)) + 1}
      aria-busy={loading || undefined}
      aria-activedescendant={selectedKey !== undefined && inSight ? rowId(selectedKey) : undefined}
      onScroll={onScroll}
      style={{ '--tracks': tracks } as CSSProperties /* safe: a custom property */}
    >
      <div className="ui-table-head" role="row" aria-rowindex={1}>
        {onPick && <div role="columnheader"><span className="ui-hidden">{words.pick}</span></div>}
        {columns.map((column) => (
          <div key={column.key} role="columnheader" className={cx(column.align === 'end' && 'is-end')}>
            {column.title}
          </div>
        ))}
      </div>
      {rows.length === 0 && (
        <div role="row" className="ui-table-face">
          <div role="gridcell" className="ui-table-face">{failed ?? (loading ? <Loading rows={8} /> : props.empty)}</div>
        </div>
      )}
      <div className="ui-table-body" role="presentation" style={{ blockSize: virtual.getTotalSize() }}>
        {drawn.map(({ index, start, key }) => {
          const item = items[index]
          if (!item) return null
          const style = { transform: `translateY(${topOf(start)}px)` }
          if (item.kind === 'group')
            return (
              <div key={key} role="row" className="ui-table-group" style={style}>
                <div role="gridcell" aria-colspan={columns.length}>
                  <b>{item.group.title}</b> {item.group.count} <span>{item.group.note}</span>
                </div>
              </div>
            )
          return (
            <div
              key={key}
              id={rowId(item.key)}
              role="row"
              aria-rowindex={item.index + 2}
              aria-selected={item.key === selectedKey}
              className={cx('ui-table-row', picked?.has(item.key) && 'is-picked')}
              style={style}
              onClick={() => onSelect?.(item.row, item.index)}
              onDoubleClick={() => props.onOpen?.(item.row)}
            >
              {onPick && (
                <div role="gridcell" className="ui-table-pick" onClick={(event) => event.stopPropagation()}>
                  <PickBox row={item.row} on={picked?.has(item.key) ?? false} onPick={onPick} name={props.rowName} />
                </div>
              )}
              {columns.map((column) => (
                <div key={column.key} role="gridcell" className={cx(column.align === 'end' && 'is-end')}>
                  {column.render(item.row, item.index)}
                </div>
              ))}
            </div>
          )
        })}
      </div>
      <ListFoot shown={rows.length} loading={loading} failed={Boolean(failed)} onRetry={props.onRetry} />
    </div>
  )
}
