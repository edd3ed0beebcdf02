import { SHORTEST_STATEMENT, type NoteContent } from '@hotline/domain/onboarding/content.ts'
import { NOT_COUNTED_STEPS, stepNames, type Step } from '@hotline/domain/onboarding/steps.ts'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useMe } from '../../../lib/me.ts'
import { useTRPC, useTRPCClient } from '../../../lib/trpc.ts'
import { Conflict } from './conflict.tsx'
import { SavedLine } from './saved-line.tsx'
import type { View } from './shapes.ts'
import { StepFace } from './step-face.tsx'
import { StepHead } from './step-head.tsx'
import { noteOf } from './step-words.ts'
import { WordsField } from './text-fields.tsx'
import { useAgain } from './use-again.ts'
import { useOnboardingCopy } from './use-copy.ts'
import { useStepDraft, type Stored } from './use-step-draft.ts'

export type NoteStepName = Exclude<Step, 'tenant'>

/** A step that is kept as words: what was agreed, by whom, where it is written. `children` is what the product itself knows of it. */
export function NoteStep(props: { view: View; step: NoteStepName; children?: ReactNode }) {
  const stored = useQuery(useTRPC().onboarding.step.queryOptions({ id: props.view.id, step: props.step }, { staleTime: 0, gcTime: 0 }))
  return <StepFace asked={stored}>{(step) => <NoteForm key={props.step} {...props} stored={noteOf(step)} />}</StepFace>
}

function NoteForm(props: { view: View; step: NoteStepName; stored: Stored<NoteContent>; children?: ReactNode }) {
  const t = useOnboardingCopy()
  const { view, step, stored } = props
  const client = useTRPCClient()
  const again = useAgain()
  const { membership } = useMe()
  const counted = !NOT_COUNTED_STEPS.includes(step)
  const draft = useStepDraft<NoteContent>({
    keepAs: `${membership.id}:onboarding:${view.id}:${step}`, stored,
    save: async (version, { content, done }) => {
      const saved = await client.onboarding.saveStep.mutate({ id: view.id, step, version, content, done })
      void again()
      return saved
    },
    read: async () => noteOf(await client.onboarding.step.query({ id: view.id, step })),
  })
  return (
    <>
      <StepHead view={view} step={step} note={t(counted ? `noteHint.${step}` : 'step.notCounted')} />
      <div className="ui-scroll">
        {draft.theirs && <Conflict mine={draft.content} theirs={draft.theirs} fields={[{ key: 'note', label: t('note'), show: ({ note }) => note }]} onKeep={draft.keep} />}
        {props.children}
        <div className="onb-form is-wide">
          <p className="ui-muted">{t(`noteAsk.${step}`)}</p>
          <WordsField label={t('note')} value={draft.content.note} most={4000} rows={8} locked={!view.may.run} onChange={(note) => draft.set({ content: { note } })} />
          <label className="ui-check onb-done">
            <input type="checkbox" checked={draft.done} disabled={!view.may.run || (!draft.done && !counted && draft.content.note.trim().length < SHORTEST_STATEMENT)} onChange={(event) => draft.set({ done: event.target.checked })} />
            {t(counted ? 'step.markDone' : 'step.state', { step: stepNames[step] })}
          </label>
        </div>
      </div>
      <div className="ui-keys"><SavedLine status={draft.status} error={draft.error} idle={stored.version ? t('save.before') : t('save.none')} /></div>
    </>
  )
}
