import { Button } from '@hotline/ui/button.tsx'
import { Field } from '@hotline/ui/field.tsx'
import { useState } from 'react'
import type { usePolicyActs } from './use-policy-acts.ts'
import { usePolicyCopy } from './use-policy-copy.ts'

type Recorded = { body: string; on: string; words: string }
const NOTHING: Recorded = { body: '', on: '', words: '' }
const isFull = ({ body, on, words }: Recorded): boolean => Boolean(body.trim() && on && words.trim())

/** Puts the legality review, the approval and the date on record, for a second person to publish. */
export function SubmitForm(props: { seen: { id: number; revision: number }; openEnded: boolean; acts: ReturnType<typeof usePolicyActs>; onDone: () => void }) {
  const t = usePolicyCopy()
  const [legality, setLegality] = useState(NOTHING)
  const [approval, setApproval] = useState(NOTHING)
  const [dates, setDates] = useState({ effectiveOn: '', effectiveUntil: '' })
  const { submit, failure } = props.acts
  const ready = isFull(legality) && isFull(approval) && dates.effectiveOn !== ''
  const send = () => submit.mutate({ ...props.seen, legality, approval, effectiveOn: dates.effectiveOn, effectiveUntil: dates.effectiveUntil || null }, { onSuccess: props.onDone })
  return (
    <form className="pol-form" aria-label={t('submit')} onSubmit={(event) => event.preventDefault()}>
      <RecordFields title={t('legality')} value={legality} onChange={setLegality} />
      <RecordFields title={t('approval')} value={approval} onChange={setApproval} />
      <div className="pol-dates">
        <Field label={t('from2')} required>{({ id }) => <input id={id} type="date" className="ui-input" value={dates.effectiveOn} onChange={(event) => setDates({ ...dates, effectiveOn: event.target.value })} />}</Field>
        {!props.openEnded && <Field label={t('until2')} hint={t('untilHint')}>{({ id, describedBy }) => <input id={id} type="date" className="ui-input" aria-describedby={describedBy} value={dates.effectiveUntil} onChange={(event) => setDates({ ...dates, effectiveUntil: event.target.value })} />}</Field>}
      </div>
      <div className="ui-keys">
        <Button look="primary" busy={submit.isPending} off={ready ? undefined : t('submitHint')} onPress={send}>{t('send2')}</Button>
        <Button look="plain" onPress={props.onDone}>{t('cancel')}</Button>
        {failure ? <span className="adm-error" role="alert">{failure.sentence}</span> : <span className="ui-hint">{t('submitHint')}</span>}
      </div>
    </form>
  )
}

function RecordFields(props: { title: string; value: Recorded; onChange: (value: Recorded) => void }) {
  const t = usePolicyCopy()
  const { title, value, onChange } = props
  return (
    <fieldset className="pol-recorded">
      <legend>{title}</legend>
      <input className="ui-input" aria-label={`${title}：${t('body')}`} placeholder={t('body')} value={value.body} maxLength={80} onChange={(event) => onChange({ ...value, body: event.target.value })} />
      <input className="ui-input" type="date" aria-label={`${title}：${t('on')}`} value={value.on} onChange={(event) => onChange({ ...value, on: event.target.value })} />
      <input className="ui-input" aria-label={`${title}：${t('record')}`} placeholder={t('record')} value={value.words} maxLength={500} onChange={(event) => onChange({ ...value, words: event.target.value })} />
    </fieldset>
  )
}
