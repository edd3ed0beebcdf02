import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTRPC } from '../../lib/trpc.ts'
import { useSettled } from './use-settled.ts'

/** As much as the server reads at once. */
const MOST = 8000

/** Category, urgency and towns out of the words; the last ones stand until newer ones are there. */
export function useSuggestion(content: string) {
  const trpc = useTRPC()
  const text = useSettled(content.trim()).slice(0, MOST)
  return useQuery(trpc.intake.suggest.queryOptions({ text }, { enabled: text.length > 1, placeholderData: keepPreviousData, staleTime: 60_000 }))
}
