import type { TemplateUse } from '@hotline/domain/work-order/phrases/templates.zh-CN.ts'
import { Field } from '@hotline/ui/field.tsx'
import { SegmentedKeys } from '@hotline/ui/segmented-keys.tsx'
import type { ReactNode } from 'react'
import { speaksOf, type Said } from '../../lib/field-error.ts'
import type { Form } from './form-kit.tsx'
import { SlotText } from './slot-text.tsx'

/** The names of a form's fields that hold such a value. */
export type NameOf<T, Value> = { [K in keyof T]: T[K] extends Value ? (Value extends T[K] ? K : never) : never }[keyof T] & string

type Common<T, Value> = { form: Form<T>; name: NameOf<T, Value>; label: string; hint?: ReactNode; required?: boolean; /** Refusals `work-order.<of>-…` belong to this field. */ of?: string }

// safe: `name` is a field that holds just such a value
const put = <T, Value>({ form, name }: Common<T, Value>, value: Value) => form.set({ [name]: value } as unknown as Partial<T>)
const get = <T, Value>({ form, name }: Common<T, Value>): Value => form.value[name] as unknown as Value

/** What the server said of a field: it named the input, or the refusal's code begins with the field's own word. */
export const errorAt = (form: Said, of: string | undefined, name?: string): string | undefined =>
  form.error && ((name !== undefined && form.field === name) || (of && speaksOf(form, of))) ? form.error : undefined

/** Several lines of text. */
export function Words<T>(props: Common<T, string> & { rows?: number; autoFocus?: boolean; /** Texts to start from. */ templates?: TemplateUse }) {
  const { form, label, hint, required, of, rows = 2, autoFocus, templates } = props
  return (
    <Field label={label} hint={hint} required={required} error={errorAt(form, of, props.name)}>
      {({ id, describedBy, invalid }) => {
        const area = { id, className: 'ui-input', rows, autoFocus, 'aria-describedby': describedBy, 'aria-invalid': invalid || undefined, value: get(props) }
        return templates ? <SlotText {...area} templates={templates} onText={(text) => put(props, text)} /> : <textarea {...area} onChange={(event) => put(props, event.target.value)} />
      }}
    </Field>
  )
}

/** One line, or a moment: `date` holds 2026-03-05, `datetime-local` 2026-03-05T19:30, Beijing time. */
export function Line<T>(props: Common<T, string> & { type?: 'text' | 'date' | 'datetime-local' | 'tel' | 'number'; min?: string; max?: string }) {
  const { form, label, hint, required, of, type = 'text', min, max } = props
  return (
    <Field label={label} hint={hint} required={required} error={errorAt(form, of, props.name)}>
      {({ id, describedBy, invalid }) => (
        <input id={id} className="ui-input" type={type} min={min} max={max} autoComplete="off" aria-describedby={describedBy} aria-invalid={invalid || undefined} value={get(props)} onChange={(event) => put(props, event.target.value)} />
      )}
    </Field>
  )
}

/** One of a few. */
export function Choice<T, V extends string>(props: Common<T, V | null> & { options: readonly V[]; names: Readonly<Record<V, string>>; off?: Partial<Record<V, string>> }) {
  const { form, label, hint, required, of, options, names, off } = props
  const value = get<T, V | null>(props)
  return (
    <Field label={label} hint={hint} required={required} error={errorAt(form, of, props.name)}>
      {({ describedBy, invalid }) => (
        <SegmentedKeys label={label} value={value ?? undefined} invalid={invalid} describedBy={describedBy} onChange={(next) => put<T, V | null>(props, next)} options={options.map((each, at) => ({ value: each, label: names[each], digit: digitOf(each, at), off: off?.[each] }))} />
      )}
    </Field>
  )
}

/** A rating is chosen by its own figure, anything else by its place. */
const digitOf = (value: string, at: number): number | undefined => (/^[1-9]$/.test(value) ? Number(value) : at < 9 ? at + 1 : undefined)

/** Yes or no. */
export function Tick<T>(props: Common<T, boolean>) {
  return (
    <label className="ui-check order-tick">
      <input type="checkbox" checked={get(props)} onChange={(event) => put(props, event.target.checked)} />
      {props.label}
      {props.hint && <span className="ui-hint">{props.hint}</span>}
    </label>
  )
}

/** Several of a list. */
export function Ticks<T, V extends string>(props: Common<T, V[]> & { options: readonly V[]; names: Readonly<Record<V, string>>; empty?: string }) {
  const { form, label, hint, required, of, options, names } = props
  const chosen = get<T, V[]>(props)
  const toggle = (value: V) => put<T, V[]>(props, chosen.includes(value) ? chosen.filter((each) => each !== value) : options.filter((each) => each === value || chosen.includes(each)))
  return (
    <Field label={label} hint={hint} required={required} error={errorAt(form, of, props.name)}>
      {({ id }) => (
        <div id={id} role="group" aria-label={label} className="order-ticks">
          {options.map((option) => (
            <label key={option} className="ui-check">
              <input type="checkbox" checked={chosen.includes(option)} onChange={() => toggle(option)} />
              {names[option]}
            </label>
          ))}
          {options.length === 0 && <span className="ui-hint">{props.empty}</span>}
        </div>
      )}
    </Field>
  )
}
