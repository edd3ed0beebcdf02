import { Button } from '@hotline/ui/button.tsx'
import { useHotkeys } from '@hotline/ui/hotkeys.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, type ReactNode } from 'react'
import { useTRPC } from '../../../lib/trpc.ts'
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
  command: Said & { busy: boolean; stale: boolean; reset: () => void }
  /** The fields that show their own errors. */
  abouts?: readonly string[]
  onSend: () => void
  children: ReactNode
}

/** One act at the foot of the right side: its fields, what the server said, and the button that sends it with Ctrl+Enter. */
export function SideForm(props: Props) {
  const { label, send, off, note, command, onSend } = props
  const trpc = useTRPC()
  const cache = useQueryClient()
  const ready = !off && !command.busy
  const form = useRef<HTMLFormElement>(null)
  const atField = props.abouts?.some((about) => speaksOf(command, about)) ?? false
  useFocusInvalid(form, command.code)
  useHotkeys({ 'Ctrl+Enter': () => (ready ? onSend() : false) })
  return (
    <form
      ref={form} className="order-side" aria-label={label}
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) onSend()
      }}
    >
      <div className="side-form">
        <SaidProvider value={command}>{props.children}</SaidProvider>
        {command.stale ? (
          <Stale
            onReload={() => {
              command.reset()
              void cache.invalidateQueries({ queryKey: trpc.workOrder.pathKey() })
            }}
          />
        ) : (
          command.error && !atField && <b className="side-error" role="alert">{command.error}</b>
        )}
      </div>
      <div className="ui-keys">
        <span className="ui-hint">{off ?? note}</span>
        <span className="ui-end"><Button type="submit" look="primary" keys="Ctrl+Enter" off={off} busy={command.busy}>{send}</Button></span>
      </div>
    </form>
  )
}
