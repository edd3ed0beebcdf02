import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTRPC } from '../../lib/trpc.ts'
import type { IntakeForm } from './form.ts'

/** The limits an order registered now would get. */
export function useLimits({ requestType, urgency }: IntakeForm) {
  const trpc = useTRPC()
  return useQuery(trpc.intake.limits.queryOptions({ requestType: requestType ?? 'OTHER', urgency }, { enabled: requestType !== null, placeholderData: keepPreviousData, staleTime: 60_000 }))
}
