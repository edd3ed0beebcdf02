import { verbNames } from '@hotline/domain/work-order/verbs.ts'
import type { OrderVerb } from '@hotline/domain/work-order/registry.ts'
import { Button } from '@hotline/ui/button.tsx'
import type { Draft } from '@hotline/ui/use-draft.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react'
import type { OrderPage } from '../../lib/api.ts'
import { usePerform } from '../../lib/perform.ts'
import { timeText } from '../../lib/time.ts'
import { useTRPC } from '../../lib/trpc.ts'
import type { VerbInput } from '../../lib/verb-input.ts'
import { Stale } from './stale.tsx'
import { useOrderCopy } from './use-copy.ts'
import { WithDraft } from './with-draft.tsx'
import './form-kit.css'

/** Every form of a verb: the order it acts on, what follows once it is done, and the way back without doing it. */
export type FormProps = { order: OrderPage; onDone: () => void; onBack?: () => void }

/** What the fields of a form share. `code` and `error`: why the server refused, so that a field can mark itself and say it. */
export type Form<T> = { value: T; set: (patch: Partial<T>) => void; code: string | null; error: string | null }

type VerbFormProps<V extends OrderVerb, T> = FormProps & {
  verb: V
  /** What the form holds before anything is typed; plain data, for it is stored. */
  initial: T
  /** What is sent. */
  input: (value: T) => VerbInput<V>
  /** What still has to be filled in, in words; the button then says it instead of sending. */
  gap?: (value: T) => string | null | false
  /** The button's word; the verb's own name unless told. */
  submit?: string
  /** What will happen, in one line. */
  note?: ReactNode
  children?: (form: Form<T>) => ReactNode
}

/** One verb's form: fields that save themselves, one button, Ctrl+Enter, and the refusal where it belongs. */
export function VerbForm<V extends OrderVerb, T extends Record<string, unknown>>(props: VerbFormProps<V, T>) {
  return (
    <WithDraft draftKey={`${props.verb}:${props.order.id}`} initial={props.initial}>
      {(draft) => <Filled {...props} draft={draft} />}
    </WithDraft>
  )
}

function Filled<V extends OrderVerb, T extends Record<string, unknown>>(props: VerbFormProps<V, T> & { draft: Draft<T> }) {
  const { verb, order, draft, onDone, onBack, note } = props
  const t = useOrderCopy()
  const command = usePerform(verb)
  const reload = useReload()
  const label = props.submit ?? verbNames[verb]
  const gap = props.gap?.(draft.value) || undefined
  const place = useRef<HTMLFormElement>(null)
  // the next keystroke belongs here
  useEffect(() => {
    if (!place.current?.contains(document.activeElement)) place.current?.querySelector<HTMLElement>('textarea, input, button')?.focus()
  }, [])
  const send = async () => {
    if (gap || !(await command.run(order, props.input(draft.value)))) return
    draft.clear()
    onDone()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing) {
      event.preventDefault()
      void send()
    }
    if (event.key === 'Escape' && onBack && !event.defaultPrevented) onBack()
  }
  return (
    <form
      ref={place}
      className="order-form"
      aria-label={verbNames[verb]}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      {note && <p className="ui-hint">{note}</p>}
      {props.children?.({ value: draft.value, code: command.code, error: command.error, set: (patch) => draft.set((before) => ({ ...before, ...patch })) })}
      {command.stale && <Stale onReload={() => void reload().then(command.reset)} />}
      {command.error && !command.stale && <p className="order-error" role="alert">{command.error}</p>}
      <div className="ui-row is-wrap">
        <Button type="submit" look="primary" keys="Ctrl+Enter" busy={command.busy} off={gap}>{label}</Button>
        {onBack && <Button look="plain" onPress={onBack}>{t('form.back')}</Button>}
        <span className="ui-hint" role="status">{gap ?? (draft.status === 'failed' ? t('form.kept') : draft.savedAt && t('form.saved', { at: timeText(new Date(draft.savedAt)) }))}</span>
      </div>
    </form>
  )
}

/** Reads the orders on this screen again. */
export function useReload(): () => Promise<void> {
  const trpc = useTRPC()
  const cache = useQueryClient()
  return () => cache.invalidateQueries({ queryKey: trpc.workOrder.get.pathKey() })
}
