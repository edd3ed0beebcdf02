import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { Inputs } from '../../lib/api.ts'
import { whyOf } from '../../lib/errors.ts'
import { useTRPC, useTRPCClient } from '../../lib/trpc.ts'
import { carriedOver } from './again.ts'
import type { IntakeForm } from './form.ts'

type Start = Omit<Inputs['workOrder']['openDraft'], 'idempotencyKey'>

/** Opens a draft. With `from`, the second matter of a call starts with its speaker and place. A repeated press opens one draft. */
export function useOpenDraft() {
  const trpc = useTRPC()
  const client = useTRPCClient()
  const cache = useQueryClient()
  const attempt = useRef<{ payload: string; key: string }>(undefined)
  const opening = useMutation({
    mutationFn: async ({ start, from }: { start: Start; from: IntakeForm | undefined }) => {
      const payload = JSON.stringify(start)
      if (attempt.current?.payload !== payload) attempt.current = { payload, key: crypto.randomUUID() }
      const opened = await client.workOrder.openDraft.mutate({ ...start, idempotencyKey: attempt.current.key })
      attempt.current = undefined
      if (from) await client.draft.save.mutate({ key: `intake:${opened.id}`, content: carriedOver(from) })
      return opened
    },
    onSuccess: () => cache.invalidateQueries({ queryKey: trpc.workOrder.pathKey() }),
  })
  return {
    open: async (start: Start, from?: IntakeForm) => opening.mutateAsync({ start, from }).catch(() => null),
    busy: opening.isPending,
    error: opening.error ? whyOf(opening.error) : undefined,
  }
}
