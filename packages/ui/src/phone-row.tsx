import type { ReactNode } from 'react'
import './virtual-list.css'

/** A row in a phone's list: title and its clock, what it is and the next step; or one big act at the end. */
export function PhoneRow(props: { title: string; clock?: ReactNode; sub?: ReactNode; next?: ReactNode; act?: ReactNode }) {
  return (
    <div className="ui-phone-row">
      <b>{props.title}</b>
      {!props.act && (props.clock ?? <span />)}
      <small>{props.sub}</small>
      {!props.act && <span className="ui-phone-do">{props.next}</span>}
      {props.act}
    </div>
  )
}
