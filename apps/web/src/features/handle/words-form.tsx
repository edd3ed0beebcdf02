import { Button } from '@hotline/ui/button.tsx'
import { Field } from '@hotline/ui/field.tsx'
import type { Draft } from '@hotline/ui/use-draft.ts'
import type { ReactNode } from 'react'
import type { OrderPage } from '../../lib/api.ts'
import { usePerform } from '../../lib/perform.ts'
import { WritingHere } from '../work-order/presence.tsx'
import { Stale } from '../work-order/stale.tsx'
import { WithDraft } from '../work-order/with-draft.tsx'
import { Saved } from '../work-order/handling/saved.tsx'

export type WordsField<Name extends string> = { name: Name; label: string; hint?: string; rows?: number; required?: boolean }

/** A short form of texts that ends in one command; what is typed is kept until it is sent. */
export function WordsForm<Name extends string>(props: {
  order: OrderPage
  verb: 'submitPart' | 'giveOpinion'
  fields: readonly WordsField<Name>[]
  submit: string
  head?: ReactNode
  onDone: () => void
  onReload: () => void
}) {
  const { order, verb, fields } = props
  // safe: the fields are the names
  const initial = Object.fromEntries(fields.map(({ name }) => [name, ''])) as Record<Name, string>
  return <WithDraft draftKey={`${verb}:${order.id}`} initial={initial}>{(draft) => <Form {...props} draft={draft} />}</WithDraft>
}

function Form<Name extends string>(props: Parameters<typeof WordsForm<Name>>[0] & { draft: Draft<Record<Name, string>> }) {
  const { order, verb, fields, draft } = props
  const command = usePerform(verb)
  const send = async () => {
    if (!(await command.run(order, Object.fromEntries(fields.map(({ name }) => [name, draft.value[name].trim() || null]))))) return
    draft.clear()
    props.onDone()
  }
  return (
    <form className="ui-pad ui-stack" aria-label={props.submit} onSubmit={(event) => { event.preventDefault(); void send() }}>
      {props.head}
      {fields.map(({ name, label, hint, rows = 4, required }) => (
        <Field key={name} label={label} hint={hint} required={required}>
          {({ id, describedBy }) => <textarea id={id} aria-describedby={describedBy} className="ui-input" rows={rows} value={draft.value[name]} onChange={(event) => draft.set({ ...draft.value, [name]: event.target.value })} />}
        </Field>
      ))}
      <Stale order={order} sent={command.sent} verbs={[verb]} busy={command.busy} onAgain={() => void send()} onDrop={() => (draft.clear(), command.reset(), props.onReload())} />
      <WritingHere orderId={order.id} />
      {command.error && !command.stale && <p role="alert" className="handle-error">{command.error}</p>}
      <div className="ui-row"><Button look="primary" type="submit" size="touch" busy={command.busy}>{props.submit}</Button><Saved draft={draft} /></div>
    </form>
  )
}
