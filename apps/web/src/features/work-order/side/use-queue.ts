import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { OrderRow } from '../../../lib/api.ts'

type Row = Pick<OrderRow, 'id' | 'version'>
type Seen = { at: number; version: number }

/** What is open of a desk's queue. */
export type Queue = {
  chosen: string | undefined
  /** Another one; `undefined` for the first of another list. */
  choose: (id: string | undefined) => void
  /** Set where the chosen order left the queue and nobody here sent it: the version last seen in the list. */
  left: number | undefined
  /** The chosen order was acted upon here: what comes after it is open at once. */
  finish: () => void
  /** On to what took the place of an order that left. */
  goOn: () => void
  follow: (rows: readonly Row[]) => void
  isDone: (row: Row) => boolean
}

/**
 * Something is always open: the first row to begin with, and after acting the row that moved up. An order that
 * somebody else took stays open until one goes on, for nobody should find another order under his hands.
 */
export function useQueue(): Queue {
  const [chosen, setChosen] = useState<string>()
  const [left, setLeft] = useState<number>()
  // acted upon here, with the version that was; the list may show it a moment longer
  const [done, setDone] = useState<ReadonlyMap<string, number>>(new Map())
  const seen = useRef<Seen>({ at: 0, version: 0 })

  const isDone = useCallback((row: Row) => row.version <= (done.get(row.id) ?? -1), [done])
  const follow = useCallback((rows: readonly Row[]) => {
    const now = rows.findIndex((row) => row.id === chosen)
    const row = rows[now]
    if (row) seen.current = { at: now, version: row.version }
    else if (chosen === undefined) setChosen(rows[Math.min(seen.current.at, rows.length - 1)]?.id)
    setLeft(row || chosen === undefined ? undefined : seen.current.version)
  }, [chosen])
  const choose = useCallback((id: string | undefined) => {
    if (id === undefined) seen.current = { at: 0, version: 0 }
    setChosen(id)
  }, [])
  const goOn = useCallback(() => setChosen(undefined), [])
  const finish = () => {
    if (chosen !== undefined) setDone(new Map([...done, [chosen, seen.current.version]]))
    setChosen(undefined)
  }
  return { chosen, choose, left, finish, goOn, follow, isDone }
}

/** The rows that are still to be done; keeps the queue's choice among them. */
export function useQueued<R extends Row>(queue: Pick<Queue, 'follow' | 'isDone'>, rows: readonly R[]): readonly R[] {
  const { follow, isDone } = queue
  const shown = useMemo(() => rows.filter((row) => !isDone(row)), [rows, isDone])
  useEffect(() => follow(shown), [shown, follow])
  return shown
}
