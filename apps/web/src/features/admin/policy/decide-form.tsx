import { Button } from '@hotline/ui/button.tsx'
import { Field } from '@hotline/ui/field.tsx'
import { useState } from 'react'
import type { usePolicyActs } from './use-policy-acts.ts'
import { usePolicyCopy } from './use-policy-copy.ts'

/** The second person publishes, or hands it back and says why. */
export function DecideForm(props: { seen: { id: number; revision: number }; hint: string; acts: ReturnType<typeof usePolicyActs>; onDone: () => void }) {
  const t = usePolicyCopy()
  const [words, setWords] = useState('')
  const { decide, failure } = props.acts
  const send = (publish: boolean) => decide.mutate({ ...props.seen, publish, words: words.trim() }, { onSuccess: props.onDone })
  return (
    <form className="pol-form" aria-label={t('decide')} onSubmit={(event) => event.preventDefault()}>
      <p className="ui-hint">{props.hint}</p>
      <Field label={t('decideWords')}>{({ id }) => <input id={id} className="ui-input" value={words} maxLength={2000} onChange={(event) => setWords(event.target.value)} />}</Field>
      <div className="ui-keys">
        <Button look="primary" busy={decide.isPending} onPress={() => send(true)}>{t('publish')}</Button>
        <Button off={words.trim() ? undefined : t('decideWords')} onPress={() => send(false)}>{t('handBack')}</Button>
        <Button look="plain" onPress={props.onDone}>{t('cancel')}</Button>
        {failure && <span className="adm-error" role="alert">{failure.sentence}</span>}
      </div>
    </form>
  )
}
