import type { ReactNode } from 'react'
import './why.css'

/** Reasons, one a line: the rule and the evidence behind a suggestion or a refusal. */
export function Why(props: { reasons: readonly ReactNode[] }) {
  return (
    <ul className="ui-why">
      {props.reasons.map((reason, at) => (
        <li key={at}>
          <span>{reason}</span>
        </li>
      ))}
    </ul>
  )
}
