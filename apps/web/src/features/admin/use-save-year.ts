import { useMutation, useQueryClient } from '@tanstack/react-query'
import { failureOf } from '../../lib/errors.ts'
import { useTRPC } from '../../lib/trpc.ts'

/** Saves one year of the calendar; `stale` when somebody else saved since it was read. */
export function useSaveYear(onSaved: () => void) {
  const trpc = useTRPC()
  const cache = useQueryClient()
  const saving = useMutation(
    trpc.admin.saveCalendarYear.mutationOptions({
      onSuccess: async () => {
        await Promise.all([cache.invalidateQueries(trpc.admin.calendar.queryFilter()), cache.invalidateQueries(trpc.directory.calendar.queryFilter())])
        onSaved()
      },
    }),
  )
  const failure = saving.error ? failureOf(saving.error) : null
  return { save: saving.mutate, busy: saving.isPending, done: saving.isSuccess, error: failure?.sentence ?? null, stale: failure?.code === 'settings.stale', reset: saving.reset }
}
