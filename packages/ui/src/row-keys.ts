import { useHotkeys, type KeyMap } from './hotkeys.ts'

/** J K and arrows move the choice, Enter opens, X picks; off while something is typed elsewhere. */
export const useRowKeys = <T>(options: {
  rows: readonly T[]
  rowKey: (row: T) => string
  selectedKey?: string
  onSelect?: (row: T, index: number) => void
  onOpen?: (row: T) => void
  onPick?: (row: T) => void
  enabled?: boolean
}): void => {
  const { rows, rowKey, selectedKey, onSelect, onOpen, onPick, enabled = true } = options
  const at = rows.findIndex((row) => rowKey(row) === selectedKey)
  const move = (step: number) => {
    const to = at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + step))
    const row = rows[to]
    if (row !== undefined && to !== at) onSelect?.(row, to)
  }
  const chosen = rows[at]
  const keys: KeyMap = {
    j: () => move(1),
    k: () => move(-1),
    ArrowDown: (event) => (elsewhere(event) ? false : move(1)),
    ArrowUp: (event) => (elsewhere(event) ? false : move(-1)),
  }
  if (onOpen) keys['Enter'] = () => (chosen === undefined ? false : onOpen(chosen))
  if (onPick) keys['x'] = () => (chosen === undefined ? false : onPick(chosen))
  useHotkeys(keys, { enabled: enabled && Boolean(onSelect) })
}

// arrows belong to whatever scrolls or walks under the focus, if that isn't a list of rows
const elsewhere = (event: KeyboardEvent): boolean =>
  event.target instanceof Element && event.target !== document.body && !event.target.closest('.ui-table, .ui-vlist')
