import { CHANNELS, type Channel } from '@hotline/domain/work-order/model.ts'
import { channelNames } from '@hotline/domain/work-order/phrases/names.zh-CN.ts'
import { Button } from '@hotline/ui/button.tsx'
import { Field } from '@hotline/ui/field.tsx'
import { useId, useState } from 'react'
import { useIntakeText } from './text.ts'
import { useOpenDraft } from './use-open-draft.ts'

/** These start from a number; the rest may come without one. */
const NUMBERED: readonly Channel[] = ['PHONE', 'SMS']

/** A call taken by hand: the number typed, Enter, and the time runs (rule 12.3). Other sources choose themselves first. */
export function NewCall({ onOpened }: { onOpened: (id: string) => void }) {
  const t = useIntakeText()
  const noteId = useId()
  const [phone, setPhone] = useState('')
  const [channel, setChannel] = useState<Channel>('PHONE')
  const opening = useOpenDraft()
  const numbered = NUMBERED.includes(channel)
  const off = numbered && !phone.trim() ? t('new.phone') : undefined
  const start = async () => {
    if (off || opening.busy) return
    const opened = await opening.open({ channel, phone: phone.replaceAll(/[\s-]/g, '') || undefined })
    if (opened) onOpened(opened.id)
  }
  return (
    <form
      className="ui-part ui-stack intake-new"
      aria-label={t('new.title')}
      onSubmit={(event) => {
        event.preventDefault()
        void start()
      }}
    >
      <h2>{t('new.title')}</h2>
      <input
        className="ui-input intake-number" type="tel" inputMode="tel" autoFocus aria-label={t('new.phone')} placeholder={t('new.phone')} aria-describedby={noteId}
        aria-invalid={opening.error ? true : undefined} value={phone} onChange={(event) => setPhone(event.target.value)}
      />
      {opening.error ? <b id={noteId} className="intake-error" role="alert">{opening.error}</b> : <p id={noteId} className="ui-hint">{t('new.phone-hint')}</p>}
      <Field label={t('new.channel')}>
        {({ id }) => (
          <select id={id} className="ui-input" value={channel} onChange={(event) => isChannel(event.target.value) && setChannel(event.target.value)}>
            {CHANNELS.map((value) => <option key={value} value={value}>{channelNames[value]}</option>)}
          </select>
        )}
      </Field>
      <Button type="submit" look="primary" keys="Enter" block off={off} busy={opening.busy}>{t('new.start')}</Button>
    </form>
  )
}

const channels: readonly string[] = CHANNELS
const isChannel = (value: string): value is Channel => channels.includes(value)
