import { useId, type ReactNode } from 'react'
import './field.css'

/**
 * A label beside a control, a line of help under it, and what is wrong with it. `children` gets the
 * ids to wire up: the control's own, and the one that describes it.
 */
export function Field(props: {
  label: string
  children: (ids: { id: string; describedBy: string | undefined; invalid: boolean }) => ReactNode
  hint?: ReactNode
  error?: string
  required?: boolean
}) {
  const id = useId()
  const described = props.hint || props.error ? `${id}-said` : undefined
  return (
    <div className="ui-field">
      <label htmlFor={id}>
        {props.label}
        {props.required && <i aria-hidden> *</i>}
      </label>
      <div>{props.children({ id, describedBy: described, invalid: Boolean(props.error) })}</div>
      {described && (
        <div className="ui-field-said" id={described}>
          {props.error && (
            <b role="alert" className="ui-field-error">
              {props.error}
            </b>
          )}
          {props.hint}
        </div>
      )}
    </div>
  )
}
