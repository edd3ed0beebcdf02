import { Button } from '@hotline/ui/button.tsx'
import { useUndo } from '@hotline/ui/undo.tsx'
import type { OrderPage } from '../../lib/api.ts'
import type { ReplyForm } from './reply-draft.ts'
import { replyIds } from './reply-editor.tsx'
import { useHandleCopy } from './use-copy.ts'

type Props = { order: OrderPage; value: ReplyForm; onChange: (value: ReplyForm) => void }

/** The reply that came back, a colleague's or one's own, beside the one being written: either is taken, or both together. */
export function EarlierReply({ order, value, onChange }: Props) {
  const t = useHandleCopy()
  const undo = useUndo()
  const { replyText: earlier, replyBy, resolution } = order
  if (!earlier || value.reply.includes(earlier)) return null
  const write = (reply: string) => {
    onChange({ ...value, reply, resolution: value.resolution ?? resolution })
    document.getElementById(replyIds.text)?.focus()
  }
  const swap = () => {
    write(earlier)
    undo({ label: t('earlier.swapped'), commit: () => undefined, undo: () => onChange(value) })
  }
  return (
    <section className="handle-note handle-earlier" aria-label={t('earlier')}>
      <div className="ui-row is-wrap">
        <b>{t('earlier')}</b> <small className="ui-hint">{replyBy}</small>
        <span className="ui-end ui-row">
          {value.reply.trim() ? (
            <>
              <Button size="s" look="plain" onPress={() => write(`${value.reply.trimEnd()}\n${earlier}`)}>{t('earlier.add')}</Button>
              <Button size="s" look="plain" onPress={swap}>{t('earlier.swap')}</Button>
            </>
          ) : <Button size="s" onPress={() => write(earlier)}>{t('earlier.take')}</Button>}
        </span>
      </div>
      <blockquote className="handle-note-said">{earlier}</blockquote>
    </section>
  )
}
