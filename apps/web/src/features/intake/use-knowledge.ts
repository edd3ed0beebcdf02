import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTRPC } from '../../lib/trpc.ts'
import { useSettled } from './use-settled.ts'

/** The last words said matter most, and the server reads no more than this. */
const MOST = 500

/** Knowledge for what is being typed; older results stand until newer ones are there. */
export function useKnowledge(words: string) {
  const trpc = useTRPC()
  const text = useSettled(words.trim()).slice(-MOST)
  return useQuery(trpc.knowledge.search.queryOptions({ text }, { enabled: text.length > 1, placeholderData: keepPreviousData, staleTime: 60_000 }))
}
