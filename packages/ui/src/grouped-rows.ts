import type { ReactNode } from 'react'

/** A heading between rows. */
export type RowGroup = { key: string; title: string; note?: ReactNode; count?: number }
export type ListItem<T> = { kind: 'row'; key: string; row: T; index: number } | { kind: 'group'; key: string; group: RowGroup }

/** Rows in their given order, with a heading wherever the group changes. */
export const withGroups = <T>(rows: readonly T[], rowKey: (row: T) => string, groupOf?: (row: T) => RowGroup): ListItem<T>[] => {
  let open: string | undefined
  return rows.flatMap((row, index) => {
    const item: ListItem<T> = { kind: 'row', key: rowKey(row), row, index }
    const group = groupOf?.(row)
    if (!group || group.key === open) return [item]
    open = group.key
    return [{ kind: 'group', key: `group:${group.key}`, group }, item]
  })
}
