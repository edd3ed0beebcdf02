import { useMemo } from 'react'
import type { Filters } from '../../lib/filters.ts'
import { useView } from '../../lib/use-view.ts'
import { isDue } from './calling-times.ts'

export const CALLBACK_TABS = ['waiting', 'merged', 'questions', 'judging'] as const
export type CallbackTab = (typeof CALLBACK_TABS)[number]
/** Where the hour decides who may be called now. */
export const isTimed = (tab: CallbackTab): boolean => tab === 'waiting' || tab === 'merged'

/** Who is to be called, those that may be called now before those whose hour is still to come. */
export function useList(tab: CallbackTab, filters: Filters, now: Date) {
  const view = useView(`callback.${tab}`, filters)
  const rows = useMemo(() => {
    if (!isTimed(tab)) return view.rows
    const later = view.rows.filter((row) => !isDue(row, now)).sort((a, b) => Number(a.nextCallbackAt) - Number(b.nextCallbackAt))
    return [...view.rows.filter((row) => isDue(row, now)), ...later]
  }, [view.rows, now, tab])
  return { ...view, rows }
}
