import { useEffect, useRef } from 'react'
import type { OrderRow } from '../../../lib/api.ts'

/** Something is always open: the first row to begin with, and after acting the row that moved up. */
export function useNextOpen(rows: readonly OrderRow[], chosen: string | undefined, onChoose: (id: string | undefined) => void): void {
  const at = useRef(0)
  useEffect(() => {
    const now = rows.findIndex((row) => row.id === chosen)
    if (now >= 0) {
      at.current = now
      return
    }
    const next = rows[Math.min(at.current, rows.length - 1)]?.id
    if (next !== chosen) onChoose(next)
  }, [rows, chosen, onChoose])
}
