import { Button } from '@hotline/ui/button.tsx'
import { onEscape } from '@hotline/ui/escape.ts'
import { useHotkeys } from '@hotline/ui/hotkeys.ts'
import { useRef, type ReactNode } from 'react'
import type { OrderVerb } from '@hotline/domain/work-order/registry.ts'
import type { OrderPage } from '../../../lib/api.ts'
import { WritingHere } from '../presence.tsx'
import { Stale } from '../stale.tsx'
import { SaidProvider, speaksOf, type Said } from '../../../lib/field-error.ts'
import { useFocusInvalid } from './use-focus-invalid.ts'
import './side.css'

type Props = {
  label: string
  send: string
  /** Why it can't be sent yet. */
  off?: string
  note?: string
  order: OrderPage
  verbs?: readonly OrderVerb[]
  command: Said & { busy: boolean; stale: boolean; sent: number | null; reset: () => void }
  /** The fields that show their own errors. */
  abouts?: readonly string[]
  onSend: () => void
  /** Throws away what was typed. */
  onDrop: () => void
  /** Escape, from within a field too. */
  onBack?: () => void
  children: ReactNode
}

/** One act at the foot of the right side: its fields, what the server said, and the button that sends it with Ctrl+Enter. */
export function SideForm(props: Props) {
  const { label, send, off, note, command, onSend, order } = props
  const ready = !off && !command.busy
  const form = useRef<HTMLFormElement>(null)
  const atField = props.abouts?.some((about) => speaksOf(command, about)) ?? false
  useFocusInvalid(form, command.code)
  useHotkeys({ 'Ctrl+Enter': () => (ready ? onSend() : false) })
  return (
    <form
      ref={form} className="order-side" aria-label={label}
      onKeyDown={props.onBack && onEscape(props.onBack)}
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) onSend()
      }}
    >
      <div className="side-form">
        <SaidProvider value={command}>{props.children}</SaidProvider>
        <Stale order={order} sent={command.sent} verbs={props.verbs} busy={command.busy} onAgain={() => ready && onSend()} onDrop={() => (command.reset(), props.onDrop())} />
        {!command.stale && command.error && !atField && <b className="side-error" role="alert">{command.error}</b>}
        <WritingHere orderId={order.id} />
      </div>
      <div className="ui-keys">
        <span className="ui-hint">{off ?? note}</span>
        <span className="ui-end"><Button type="submit" look="primary" keys="Ctrl+Enter" off={off} busy={command.busy}>{send}</Button></span>
      </div>
    </form>
  )
}
