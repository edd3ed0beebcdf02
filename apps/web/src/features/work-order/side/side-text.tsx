import { Field } from '@hotline/ui/field.tsx'

/** A text somebody writes beside an order. */
export function SideText({ label, hint, value, rows = 2, required, onChange }: { label: string; hint?: string; value: string; rows?: number; required?: boolean; onChange: (text: string) => void }) {
  return (
    <Field label={label} required={required}>
      {({ id }) => <textarea id={id} className="ui-input side-text" rows={rows} placeholder={hint} value={value} onChange={(event) => onChange(event.target.value)} />}
    </Field>
  )
}
