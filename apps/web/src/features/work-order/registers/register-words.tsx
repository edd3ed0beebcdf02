import { Button } from '@hotline/ui/button.tsx'
import { Field } from '@hotline/ui/field.tsx'
import { WithDraft } from '../with-draft.tsx'
import './registers.css'

/** A few words and the button that sends them; what was typed stays until they went through. */
export function RegisterWords(props: { draftKey: string; name: string; label: string; hint: string; note: string; busy: boolean; error: string | null; /** Answers whether they went through. */ onSend: (words: string) => Promise<boolean> }) {
  return (
    <WithDraft draftKey={props.draftKey} initial={{ words: '' }}>
      {({ value, set, clear }) => {
        const off = value.words.trim() ? undefined : props.label
        const send = async () => void (!off && !props.busy && (await props.onSend(value.words)) && clear())
        return (
          <form className="reg-form" aria-label={props.name} onSubmit={(event) => (event.preventDefault(), void send())}>
            <Field label={props.label} required hint={props.hint}>
              {({ id, describedBy }) => <textarea id={id} aria-describedby={describedBy} className="ui-input" rows={3} maxLength={1000} value={value.words} onChange={(event) => set({ words: event.target.value })} />}
            </Field>
            {props.error && <p className="reg-error" role="alert">{props.error}</p>}
            <div className="ui-row"><Button type="submit" look="primary" busy={props.busy} off={off}>{props.name}</Button><span className="ui-hint">{props.note}</span></div>
          </form>
        )
      }}
    </WithDraft>
  )
}
