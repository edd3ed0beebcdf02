import { statusNames } from '@hotline/domain/work-order/states.ts'
import { verbNames } from '@hotline/domain/work-order/verbs.ts'
import type { OrderVerb } from '@hotline/domain/work-order/registry.ts'
import { Button } from '@hotline/ui/button.tsx'
import { cx } from '@hotline/ui/cx.ts'
import { onEscape } from '@hotline/ui/escape.ts'
import { useFocusBack } from '@hotline/ui/focus-back.ts'
import type { Draft } from '@hotline/ui/use-draft.ts'
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import type { OrderPage } from '../../lib/api.ts'
import type { Said } from '../../lib/field-error.ts'
import { usePerform } from '../../lib/perform.ts'
import { timeText } from '../../lib/time.ts'
import type { VerbInput } from '../../lib/verb-input.ts'
import { Meanwhile } from './meanwhile.tsx'
import { WritingHere } from './presence.tsx'
import { Stale } from './stale.tsx'
import { useOrderCopy } from './use-copy.ts'
import { useSlotGap } from './use-templates.ts'
import { WithDraft } from './with-draft.tsx'
import './form-kit.css'

/** Every form of a verb: the order it acts on, what follows once it is done, and the way back without doing it. */
export type FormProps = { order: OrderPage; onDone: () => void; onBack?: () => void }

/** What the fields of a form share, and what the server said, so that a field can mark itself and say it. */
export type Form<T> = Said & { value: T; set: (patch: Partial<T>) => void }

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
  useFocusBack()
  const slotGap = useSlotGap()
  const label = props.submit ?? verbNames[verb]
  const gone = !order.verbs.includes(verb)
  const untouched = JSON.stringify(draft.value) === JSON.stringify(props.initial)
  useEffect(() => {
    // what somebody else has taken off the table closes, unless words would go with it; a new `onBack` alone closes nothing
    if (gone && untouched) onBack?.()
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [gone, untouched])
  const gap = (gone && !command.unknown && t('stale.gone', { status: statusNames[order.status], verb: verbNames[verb] })) || props.gap?.(draft.value) || slotGap(...textsOf(draft.value)) || undefined
  // what is sent is read at the version on the screen; what came after the form was opened is told
  const [opened] = useState(order.version)
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
  const drop = () => {
    draft.clear()
    command.reset()
    onBack?.()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing) {
      event.preventDefault()
      void send()
    }
    if (onBack) onEscape(onBack)(event)
  }
  return (
    <form
      ref={place}
      className={cx('order-form', command.stale && 'is-stale')}
      aria-label={verbNames[verb]}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <Stale order={order} sent={command.sent} verbs={[verb]} busy={command.busy} onAgain={() => void send()} onDrop={drop} />
      {!command.stale && <Meanwhile order={order} since={opened} />}
      <div className="order-fields">
        {note && <p className="ui-hint">{note}</p>}
        {props.children?.({ value: draft.value, code: command.code, error: command.error, field: command.field, set: (patch) => draft.set((before) => ({ ...before, ...patch })) })}
      </div>
      {command.error && !command.stale && <p className="order-error" role="alert">{command.error}</p>}
      <div className="ui-row is-wrap">
        {!command.stale && <Button type="submit" look="primary" keys="Ctrl+Enter" busy={command.busy} off={gap}>{label}</Button>}
        {onBack && <Button look="plain" onPress={onBack}>{t('form.back')}</Button>}
        <span className="ui-hint" role="status">{gap ?? (draft.status === 'failed' ? t('form.kept') : draft.savedAt && t('form.saved', { at: timeText(new Date(draft.savedAt)) }))}</span>
        <span className="ui-end"><WritingHere orderId={order.id} /></span>
      </div>
    </form>
  )
}

const textsOf = (value: Record<string, unknown>): string[] => Object.values(value).filter((each) => typeof each === 'string')
