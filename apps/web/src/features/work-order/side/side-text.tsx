import { Field } from '@hotline/ui/field.tsx'
import { useFieldError } from '../../../lib/field-error.ts'

type Props = { label: string; hint?: string; value: string; rows?: number; required?: boolean; onChange: (text: string) => void; about?: string }

/** A text somebody writes beside an order. `about`: how the server's refusals name it. */
export function SideText({ label, hint, value, rows = 2, required, onChange, about }: Props) {
  return (
    <Field label={label} required={required} error={useFieldError(about)}>
      {({ id, describedBy, invalid }) => (
        <textarea id={id} className="ui-input side-text" rows={rows} placeholder={hint} value={value} aria-describedby={describedBy} aria-invalid={invalid || undefined} onChange={(event) => onChange(event.target.value)} />
      )}
    </Field>
  )
}
