import { Button } from '@hotline/ui/button.tsx'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { whyOf } from '../../../lib/errors.ts'
import { useTRPC } from '../../../lib/trpc.ts'
import type { View } from './shapes.ts'
import { WordsField } from './text-fields.tsx'
import { useAgain } from './use-again.ts'
import { useOnboardingCopy } from './use-copy.ts'

/** Stops intake, starts it again, or takes a decided end back: what can be turned round asks only why. */
export function PauseForm({ view, act }: { view: View; act: 'suspend' | 'resume' | 'undoEnd' }) {
  const t = useOnboardingCopy()
  const trpc = useTRPC()
  const again = useAgain()
  const [words, setWords] = useState('')
  const suspend = useMutation(trpc.onboarding.suspend.mutationOptions({ onSettled: again }))
  const resume = useMutation(trpc.onboarding.resume.mutationOptions({ onSettled: again }))
  const undoEnd = useMutation(trpc.onboarding.undoEnd.mutationOptions({ onSettled: again }))
  const sent = { suspend, resume, undoEnd }[act]
  const off = words.trim() ? undefined : t('life.words')
  const send = () => {
    if (!off && !sent.isPending) sent.mutate({ id: view.id, version: view.version, words })
  }
  return (
    <form className="onb-form is-wide" aria-label={t(`life.${act}`)} onSubmit={(event) => (event.preventDefault(), send())}>
      <WordsField label={t('life.wordsLabel')} required most={500} rows={2} value={words} onChange={setWords} />
      {sent.error && <p className="onb-error" role="alert">{whyOf(sent.error)}</p>}
      <span><Button type="submit" look="primary" busy={sent.isPending} off={off}>{t(`lifeSend.${act}`, { name: view.name })}</Button></span>
    </form>
  )
}
