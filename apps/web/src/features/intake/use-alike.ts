import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTRPC } from '../../lib/trpc.ts'
import type { IntakeForm } from './form.ts'
import { useSettled } from './use-settled.ts'

/** Open orders of the same category at the same place (rule 4.6); asked again whenever either changes. */
export function useAlike(orderId: string, { categoryCode, townCode, address }: IntakeForm) {
  const trpc = useTRPC()
  const settled = useSettled(address.trim())
  return useQuery(
    trpc.intake.alike.queryOptions(
      { exceptId: orderId, categoryCode: categoryCode ?? '', townCode, address: settled },
      { enabled: categoryCode !== null && (townCode !== null || settled !== ''), placeholderData: keepPreviousData, staleTime: 15_000 },
    ),
  )
}
