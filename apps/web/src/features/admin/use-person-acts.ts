import { useMutation, useQueryClient } from '@tanstack/react-query'
import { failureOf } from '../../lib/errors.ts'
import { useTRPC } from '../../lib/trpc.ts'

type Saved = { personId: string; password: string | null; until: Date | null }

/** Everything that can be done to one person (null: somebody new). Lists and the form read again after each. */
export function usePersonActs(personId: string | null, onPassword: (saved: Saved) => void) {
  const trpc = useTRPC()
  const cache = useQueryClient()
  const again = async () => {
    await Promise.all([trpc.admin.people, trpc.admin.person, trpc.admin.accounts, trpc.admin.units].map((each) => cache.invalidateQueries(each.pathFilter())))
  }
  const told = { onSuccess: async (saved: Saved) => {
    onPassword(saved)
    await again()
  } }
  const save = useMutation(trpc.admin.savePerson.mutationOptions(told))
  const reset = useMutation(trpc.admin.resetPerson.mutationOptions(told))
  const disable = useMutation(trpc.admin.disablePerson.mutationOptions({ onSuccess: again }))
  const enable = useMutation(trpc.admin.enablePerson.mutationOptions({ onSuccess: again }))
  const retry = useMutation(trpc.admin.retryAccount.mutationOptions({ onSuccess: again }))
  const acts = [save, reset, disable, enable, retry]
  // A refusal about one person doesn't stand beside another.
  const failed = acts.find(({ error, variables }) => error && variables?.personId === personId)?.error
  /** Only the newest act's refusal stands on the screen. */
  const fresh = () => {
    for (const act of acts) act.reset()
  }
  return { saved: personId !== null && save.data?.personId === personId, save, reset, disable, enable, retry, fresh, busy: acts.some(({ isPending }) => isPending), failure: failed ? failureOf(failed) : null }
}
