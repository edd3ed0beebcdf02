import { useMutation, useQueryClient } from '@tanstack/react-query'
import { failureOf } from '../../../lib/errors.ts'
import { useTRPC } from '../../../lib/trpc.ts'

/** Everything that can be done to a version or a document; each reads the register anew when it went through. */
export function usePolicyActs() {
  const trpc = useTRPC()
  const cache = useQueryClient()
  const onSuccess = () => cache.invalidateQueries(trpc.policy.pathFilter())
  const saveVersion = useMutation(trpc.policy.saveVersion.mutationOptions({ onSuccess }))
  const withdraw = useMutation(trpc.policy.withdraw.mutationOptions({ onSuccess }))
  const consult = useMutation(trpc.policy.consult.mutationOptions({ onSuccess }))
  const answer = useMutation(trpc.policy.answer.mutationOptions({ onSuccess }))
  const submit = useMutation(trpc.policy.submit.mutationOptions({ onSuccess }))
  const decide = useMutation(trpc.policy.decide.mutationOptions({ onSuccess }))
  const saveDocument = useMutation(trpc.policy.saveDocument.mutationOptions({ onSuccess }))
  const bind = useMutation(trpc.policy.bind.mutationOptions({ onSuccess }))
  const all = [saveVersion, withdraw, consult, answer, submit, decide, saveDocument, bind]
  const wrong = all.find(({ error }) => error)?.error
  return { saveVersion, withdraw, consult, answer, submit, decide, saveDocument, bind, busy: all.some(({ isPending }) => isPending), failure: wrong ? failureOf(wrong) : null }
}
