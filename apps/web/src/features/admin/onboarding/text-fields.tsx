import { Field } from '@hotline/ui/field.tsx'

/** One line of text in a form of the wizard. */
export function TextField(props: { label: string; value: string; onChange: (value: string) => void; most: number; required?: boolean; hint?: string; error?: string; locked?: boolean; autoFocus?: boolean; digits?: boolean }) {
  return (
    <Field label={props.label} required={props.required} hint={props.hint} error={props.error}>
      {({ id, describedBy, invalid }) => (
        <input
          id={id} className="ui-input" aria-describedby={describedBy} aria-invalid={invalid || undefined} aria-required={props.required || undefined} disabled={props.locked} autoFocus={props.autoFocus} autoComplete="off" maxLength={props.most}
          inputMode={props.digits ? 'numeric' : undefined} value={props.value} onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

/** Words of several lines. */
export function WordsField(props: { label: string; value: string; onChange: (value: string) => void; most: number; rows?: number; required?: boolean; hint?: string; error?: string; locked?: boolean }) {
  return (
    <Field label={props.label} required={props.required} hint={props.hint} error={props.error}>
      {({ id, describedBy, invalid }) => (
        <textarea
          id={id} className="ui-input" aria-describedby={describedBy} aria-invalid={invalid || undefined} aria-required={props.required || undefined} disabled={props.locked} maxLength={props.most} rows={props.rows ?? 3}
          value={props.value} onChange={(event) => props.onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
