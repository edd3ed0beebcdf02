import { Button } from '@hotline/ui/button.tsx'
import { useState } from 'react'
import { usePerform } from '../../lib/perform.ts'
import { againForm } from './again.ts'
import type { CallerOrders } from './shapes.ts'
import { useIntakeText } from './text.ts'
import { useOpenDraft } from './use-open-draft.ts'
import { useWork } from './work.ts'

type Row = CallerOrders['past'][number]

/**
 * 再次反映 (T41): the new facts are noted on the closed order, and a draft that names it opens with them. A draft in
 * which nothing has been typed yet is the same call and makes room.
 */
export function RepeatForm({ row, onBack, onOpen }: { row: Pick<Row, 'id' | 'version'>; onBack: () => void; onOpen: (id: string) => void }) {
  const t = useIntakeText()
  const { order, form } = useWork()
  const note = usePerform('repeat')
  const discard = usePerform('discardDraft')
  const opening = useOpenDraft()
  // words already typed into this draft are what the caller says now
  const [text, setText] = useState(form.content)
  const [noted, setNoted] = useState(false)
  const busy = note.busy || opening.busy || discard.busy
  const send = async () => {
    if (!text.trim() || busy) return
    // a draft that wouldn't open is tried again without noting the same facts twice
    if (!noted && !(await note.run(row, { newFacts: text }))) return
    setNoted(true)
    const opened = await opening.open({ ...againForm(order), previousOrderId: row.id, content: text }, form)
    if (!opened) return
    if (!form.content.trim() || form.content.trim() === text.trim()) await discard.run(order, { reason: 'DUPLICATE_ENTRY', nothingPromised: true })
    onOpen(opened.id)
  }
  const error = note.error ?? opening.error
  return (
    <form
      className="intake-sayform" aria-label={t('past.repeat')}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <textarea className="ui-input intake-note" rows={3} autoFocus aria-label={t('repeat.text')} placeholder={t('repeat.text')} value={text} onChange={(event) => setText(event.target.value)} />
      {error && <b className="intake-error" role="alert">{error}</b>}
      <div className="ui-row">
        <Button type="submit" size="s" busy={busy} off={text.trim() ? undefined : t('repeat.text')}>{t('repeat.send')}</Button>
        <Button look="plain" size="s" onPress={onBack}>{t('back')}</Button>
      </div>
    </form>
  )
}
