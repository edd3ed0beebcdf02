import { MATCH_DEFAULTS } from '@hotline/domain/duplicates/score.ts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTRPC } from '../../lib/trpc.ts'
import type { IntakeForm } from './form.ts'
import { useSettled } from './use-settled.ts'

/** Open orders that may be the same matter (rule 4.6); asked again whenever what they are compared by changes. */
export function useAlike(orderId: string, { categoryCode, townCode, address, content }: IntakeForm) {
  const trpc = useTRPC()
  const settled = useSettled(address.trim())
  // Queries travel in the address: no more of the words than are compared.
  const text = useSettled(content.trim().slice(0, MATCH_DEFAULTS.text.readUpTo))
  return useQuery(
    trpc.intake.alike.queryOptions(
      { exceptId: orderId, categoryCode: categoryCode ?? '', townCode, address: settled, text },
      { enabled: categoryCode !== null, placeholderData: keepPreviousData, staleTime: 15_000 },
    ),
  )
}
