import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTRPC } from '../../lib/trpc.ts'
import type { IntakeForm } from './form.ts'
import { useSettled } from './use-settled.ts'

/** As much as the server takes; how much of it is compared is what the prefecture has published. */
const MOST = 8000

/** Open orders that may be the same matter (rule 4.6); asked again whenever what they are compared by changes. */
export function useAlike(orderId: string, { categoryCode, townCode, address, content }: IntakeForm) {
  const trpc = useTRPC()
  const settled = useSettled(address.trim())
  const text = useSettled(content.trim().slice(0, MOST))
  return useQuery(
    trpc.intake.alike.queryOptions(
      { exceptId: orderId, categoryCode: categoryCode ?? '', townCode, address: settled, text },
      { enabled: categoryCode !== null, placeholderData: keepPreviousData, staleTime: 15_000 },
    ),
  )
}
