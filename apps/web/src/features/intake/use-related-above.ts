import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '../../lib/trpc.ts'
import type { IntakeForm } from './form.ts'

/** Whether the prefecture has an open order of this caller and category: that, and nothing about it. */
export function useRelatedAbove(orderId: string, { categoryCode }: IntakeForm): boolean {
  return useQuery(useTRPC().intake.relatedAbove.queryOptions({ id: orderId, categoryCode: categoryCode ?? '' }, { enabled: categoryCode !== null, staleTime: 15_000 })).data ?? false
}
