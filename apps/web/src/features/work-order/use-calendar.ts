import type { Calendar } from '@hotline/domain/deadline/calendar.ts'
import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '../../lib/trpc.ts'

/** The own tenant's working days, to draw time by; null until known. */
export function useCalendar(): Calendar | null {
  return useQuery(useTRPC().directory.calendar.queryOptions(undefined, { staleTime: 300_000 })).data ?? null
}
