import { useQuery } from '@tanstack/react-query'
import type { Outputs } from '../lib/api.ts'
import { dayText } from '../lib/time.ts'
import { useTRPC } from '../lib/trpc.ts'
import { useShellCopy } from './use-copy.ts'

const MINUTE_MS = 60_000

/** What everybody in this centre has to know of it: that its end is decided, or that it takes no new matters. Undefined while there is nothing. */
export function useStanding(): string | undefined {
  const t = useShellCopy()
  const standing: Outputs['directory']['standing'] | undefined = useQuery({ ...useTRPC().directory.standing.queryOptions(), staleTime: MINUTE_MS, refetchInterval: 5 * MINUTE_MS }).data
  if (!standing) return undefined
  const { status, ending } = standing
  if (ending) return ending.what === 'MERGED' ? t('standing.merging', { day: dayText(ending.at), into: ending.into ?? '' }) : t('standing.leaving', { day: dayText(ending.at) })
  if (status === 'MERGED' || status === 'OFFBOARDED') return t('standing.ended')
  return status === 'SUSPENDED' ? t('standing.suspended') : undefined
}
