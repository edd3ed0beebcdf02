import type { Draft } from '@hotline/ui/use-draft.ts'
import { Loading } from '@hotline/ui/faces.tsx'
import type { ReactNode } from 'react'
import { useKeptDraft, useStoredDraft } from '../../lib/drafts.ts'

/** Opens a form once it is known what was typed before, here or on another machine. Without the server, the words of this browser do. */
export function WithDraft<T extends Record<string, unknown>>(props: { draftKey: string; initial: T; children: (draft: Draft<T>) => ReactNode }) {
  const stored = useStoredDraft(props.draftKey)
  if (stored.isPending && stored.fetchStatus === 'fetching' && stored.failureCount === 0) return <Loading rows={2} />
  return <Kept key={props.draftKey} {...props} stored={stored.data} />
}

function Kept<T extends Record<string, unknown>>(props: Parameters<typeof WithDraft<T>>[0] & { stored: ReturnType<typeof useStoredDraft>['data'] }) {
  return <>{props.children(useKeptDraft(props.draftKey, props.initial, props.stored))}</>
}
