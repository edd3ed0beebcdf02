import { Button } from '@hotline/ui/button.tsx'
import { onEscape } from '@hotline/ui/escape.ts'
import { useHotkeys } from '@hotline/ui/hotkeys.ts'
import { useEffect, useRef, type ReactNode } from 'react'
import { useIntakeText } from './text.ts'
import { useWork } from './work.ts'

/**
 * A form of its own in the right panel: what the caller said stays in sight beside it. Its first field takes the
 * focus, Escape goes back, Ctrl+Enter sends.
 */
export function SheetFrame(props: {
  title: string
  note?: ReactNode
  send: string
  /** Why it can't be sent yet. */
  off?: string
  busy?: boolean
  onSend: () => void
  /** What the server said that belongs to no field. */
  error?: string
  children: ReactNode
}) {
  const { title, note, off, busy, onSend, error } = props
  const t = useIntakeText()
  const { openSheet } = useWork()
  const body = useRef<HTMLDivElement>(null)
  const ready = !off && !busy
  useHotkeys({ Escape: () => openSheet('knowledge'), 'Ctrl+Enter': () => (ready ? onSend() : false) })
  useEffect(() => {
    body.current?.querySelector<HTMLElement>('textarea, input:not([tabindex="-1"]), [role="radio"][tabindex="0"], select, button')?.focus()
  }, [])
  return (
    <form
      className="intake-sheet"
      aria-label={title}
      // Escape while a field has the focus: single keys are off there, the way back isn't.
      onKeyDown={onEscape(() => openSheet('knowledge'))}
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) onSend()
      }}
    >
      <header className="ui-part">
        <h2>{title}</h2>
        {note && <span className="ui-hint">{note}</span>}
        <span className="ui-end">
          <Button look="link" size="s" keys="Escape" onPress={() => openSheet('knowledge')}>{t('close')}</Button>
        </span>
      </header>
      <div ref={body} className="ui-scroll intake-sheet-body">{props.children}</div>
      <footer className="ui-keys">
        {(error ?? off) && <span className={error ? 'intake-error' : 'ui-hint'} role={error ? 'alert' : 'status'}>{error ?? off}</span>}
        <span className="ui-end">
          <Button type="submit" look="primary" keys="Ctrl+Enter" off={off} busy={busy}>{props.send}</Button>
        </span>
      </footer>
    </form>
  )
}
