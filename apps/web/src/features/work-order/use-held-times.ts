import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { OrderPage, Outputs } from '../../lib/api.ts'
import { useTRPC } from '../../lib/trpc.ts'
import { useOfficeText } from './worked.ts'

export type HeldSpan = Outputs['workOrder']['custodyTimes']['spans'][number]

/**
 * How long somebody had the order in office time, each holder by his own calendar, as the server counts it; `from` names
 * the stretch. Null for what isn't one of them, and until they are there; empty where that calendar lacks a year.
 */
export function useHeldText(order: Pick<OrderPage, 'id' | 'version'>): (from: readonly Date[]) => string | null {
  const spans = useQuery(useTRPC().workOrder.custodyTimes.queryOptions({ id: order.id, version: order.version })).data?.spans
  const office = useOfficeText()
  return useCallback(
    (from) => {
      const held = from.map((at) => spans?.find((span) => span.from.getTime() === at.getTime()))
      if (!held.every((span) => span !== undefined)) return null
      const known = held.flatMap(({ workingDays: days, workingMs: ms }) => (days === null || ms === null ? [] : [{ days, ms }]))
      return known.length === held.length ? office(...known) : ''
    },
    [spans, office],
  )
}
