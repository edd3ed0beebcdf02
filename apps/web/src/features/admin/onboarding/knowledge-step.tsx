import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '../../../lib/trpc.ts'
import { NoteStep } from './note-step.tsx'
import type { View } from './shapes.ts'
import { useOnboardingCopy } from './use-copy.ts'

/** 知识: what the county reads of its prefecture's entries and has of its own, and who looks after them. */
export function KnowledgeStep({ view }: { view: View }) {
  const t = useOnboardingCopy()
  const profile = useQuery(useTRPC().onboarding.profile.queryOptions({ id: view.id }))
  return (
    <NoteStep view={view} step="knowledge">
      {profile.data && <p className="ui-part">{t('knowledge.counts', profile.data.knowledge)}</p>}
    </NoteStep>
  )
}
