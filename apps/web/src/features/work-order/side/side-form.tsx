import { Button } from '@hotline/ui/button.tsx'
import { useHotkeys } from '@hotline/ui/hotkeys.ts'
import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTRPC } from '../../../lib/trpc.ts'
import { Stale } from '../stale.tsx'
import './side.css'

/** One act at the foot of the right side: its fields, what the server said, and the button that sends it with Ctrl+Enter. */
export function SideForm(props: { label: string; send: string; off?: string; note?: string; command: { busy: boolean; error: string | null; stale: boolean; reset: () => void }; onSend: () => void; children: ReactNode }) {
  const { label, send, off, note, command, onSend } = props
  const trpc = useTRPC()
  const cache = useQueryClient()
  const ready = !off && !command.busy
  useHotkeys({ 'Ctrl+Enter': () => (ready ? onSend() : false) })
  return (
    <form
      className="order-side" aria-label={label}
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) onSend()
      }}
    >
      <div className="side-form">
        {props.children}
        {command.stale ? (
          <Stale
            onReload={() => {
              command.reset()
              void cache.invalidateQueries({ queryKey: trpc.workOrder.pathKey() })
            }}
          />
        ) : (
          command.error && <b className="side-error" role="alert">{command.error}</b>
        )}
      </div>
      <div className="ui-keys">
        <span className="ui-hint">{off ?? note}</span>
        <span className="ui-end"><Button type="submit" look="primary" keys="Ctrl+Enter" off={off} busy={command.busy}>{send}</Button></span>
      </div>
    </form>
  )
}
