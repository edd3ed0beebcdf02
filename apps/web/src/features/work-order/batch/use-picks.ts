import { useCallback, useMemo, useState } from 'react'
import type { OrderRow } from '../../../lib/api.ts'

/** What a list still knows of a picked order when it has scrolled away. */
export type Pick = { id: string; orderNo: string | null; title: string }

export type Picks = { all: readonly Pick[]; ids: ReadonlySet<string>; toggle: (row: OrderRow) => void; drop: (ids: readonly string[]) => void; clear: () => void }

/** The orders picked in one list, in the order they were picked. They stay while pages come and go; another list begins anew. */
export function usePicks(list: string): Picks {
  const [kept, setKept] = useState<{ list: string; rows: ReadonlyMap<string, Pick> }>({ list, rows: NONE })
  const rows = kept.list === list ? kept.rows : NONE
  const change = useCallback(
    (next: (rows: Map<string, Pick>) => void) =>
      setKept((before) => {
        const made = new Map(before.list === list ? before.rows : NONE)
        next(made)
        return { list, rows: made }
      }),
    [list],
  )
  const toggle = useCallback(({ id, orderNo, title }: OrderRow) => change((made) => void (made.delete(id) || made.set(id, { id, orderNo, title }))), [change])
  const drop = useCallback((ids: readonly string[]) => change((made) => ids.forEach((id) => made.delete(id))), [change])
  const clear = useCallback(() => change((made) => made.clear()), [change])
  return useMemo(() => ({ all: [...rows.values()], ids: new Set(rows.keys()), toggle, drop, clear }), [rows, toggle, drop, clear])
}

const NONE: ReadonlyMap<string, Pick> = new Map()
