import { useDraft, type Draft } from '@hotline/ui/use-draft.ts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMe } from './me.ts'
import { useTRPC, useTRPCClient } from './trpc.ts'

/** What the server holds of a form; ask for it before the form opens. */
export function useStoredDraft(key: string) {
  return useQuery(useTRPC().draft.get.queryOptions({ key }, { staleTime: 0, gcTime: 0 }))
}

/** A form's words, kept in this browser and on the server; `clear` forgets both. The browser's copy belongs to this membership alone. */
export function useKeptDraft<T extends Record<string, unknown>>(key: string, initial: T, stored: { content: Record<string, unknown>; updatedAt: Date } | null | undefined): Draft<T> {
  const client = useTRPCClient()
  const cache = useQueryClient()
  const trpc = useTRPC()
  const { membership } = useMe()
  const draft = useDraft<T>({
    key: `${membership.id}:${key}`,
    initial,
    save: (content) => client.draft.save.mutate({ key, content }),
    // fields that a newer version of the form has gained start as they would
    remote: stored ? { value: { ...initial, ...stored.content }, at: stored.updatedAt.toISOString() } : undefined,
  })
  const clear = () => {
    draft.clear()
    cache.setQueryData(trpc.draft.get.queryKey({ key }), null)
    // what stays behind is offered again at the next opening, nothing worse
    client.draft.clear.mutate({ key }).catch(() => undefined)
  }
  return { ...draft, clear }
}
