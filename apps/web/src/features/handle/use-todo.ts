import { useMemo } from 'react'
import type { OrderRow } from '../../lib/api.ts'
import { useView, type ViewRows } from '../../lib/use-view.ts'
import { byDay, type DayGroup } from './day-groups.ts'

/** A row of the unit's list; `part` where the unit only co-handles. */
export type TodoRow = OrderRow & { part: boolean; group: DayGroup }
export type Todo = Omit<ViewRows, 'rows'> & { rows: TodoRow[] }

/** Everything this unit has to do, by due date; an order it leads isn't listed again as a part. */
export function useTodo(now: Date): Todo {
  const todo = useView('handle.todo')
  const approving = useView('handle.approving')
  const parts = useView('handle.parts')
  const rows = useMemo((): TodoRow[] => {
    const led = [...todo.rows, ...approving.rows]
    const ids = new Set(led.map(({ id }) => id))
    const all = [...led.map((row) => ({ ...row, part: false })), ...parts.rows.filter(({ id }) => !ids.has(id)).map((row) => ({ ...row, part: true }))]
    return byDay(all, now).map(({ row, group }) => ({ ...row, group }))
  }, [todo.rows, approving.rows, parts.rows, now])
  return { rows, ...together([todo, approving, parts], rows.length) }
}

/** The lists beside the day's work: disputes that wait for this unit's word, what it asked for, what stands still. */
export const SIDE_LISTS = { opinions: 'dispatch.opinions', requests: 'handle.requests', suspended: 'handle.suspended' } as const
export type SideList = keyof typeof SIDE_LISTS

/** One of the lists beside the day's work. */
export function useSideList(name: SideList, enabled = true): Todo {
  const view = useView(SIDE_LISTS[name], {}, { enabled })
  const rows = useMemo(() => view.rows.map((row): TodoRow => ({ ...row, part: false, group: 'LATER' })), [view.rows])
  return { rows, ...together([view], rows.length) }
}

function together(views: readonly ViewRows[], shown: number): Omit<ViewRows, 'rows'> {
  return {
    loading: shown === 0 && views.some(({ loading }) => loading),
    error: views.find(({ error }) => error)?.error ?? null,
    hasMore: views.some(({ hasMore }) => hasMore),
    onEndReached: () => {
      for (const view of views) if (view.hasMore && !view.loading) view.onEndReached()
    },
    onRetry: () => {
      for (const view of views) if (view.error) view.onRetry()
    },
  }
}
