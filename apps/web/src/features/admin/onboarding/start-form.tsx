import { Button } from '@hotline/ui/button.tsx'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { whyOf } from '../../../lib/errors.ts'
import { useTRPC } from '../../../lib/trpc.ts'
import { pathOf } from './places.ts'
import { useAgain } from './use-again.ts'
import { useOnboardingCopy } from './use-copy.ts'

/** A name is enough to begin with. The id is made once per form: a second press starts nothing more. */
export function StartForm() {
  const t = useOnboardingCopy()
  const navigate = useNavigate()
  const again = useAgain()
  const [id] = useState(() => crypto.randomUUID())
  const [name, setName] = useState('')
  const start = useMutation(useTRPC().onboarding.start.mutationOptions({ onSuccess: () => void navigate(pathOf(id)), onSettled: again }))
  const off = name.trim().length < 2 ? t('start.missing') : undefined
  return (
    <form
      className="onb-start" aria-label={t('start')}
      onSubmit={(event) => {
        event.preventDefault()
        if (!off && !start.isPending) start.mutate({ id, name: name.trim() })
      }}
    >
      <input className="ui-input" aria-label={t('start.name')} placeholder={t('start.hint')} value={name} maxLength={40} autoComplete="off" onChange={(event) => setName(event.target.value)} />
      <Button type="submit" look="primary" off={off} busy={start.isPending}>{t('start')}</Button>
      {start.error ? <span className="onb-error" role="alert">{whyOf(start.error)}</span> : <span className="ui-hint">{t('start.note')}</span>}
    </form>
  )
}
