import type { ReactNode } from 'react'
import { words } from './words.ts'
import './decision-band.css'

export type Check = { label: string; met: boolean }

/** The one thing that waits for a decision: what is asked, why, which conditions hold, and the acts. */
export function DecisionBand(props: { title: ReactNode; text?: ReactNode; checks?: readonly Check[]; acts: ReactNode }) {
  return (
    <section className="ui-band">
      <div className="ui-grow">
        <h2>{props.title}</h2>
        {props.text && <p>{props.text}</p>}
        {props.checks && props.checks.length > 0 && (
          <ul>
            {props.checks.map((check) => (
              <li key={check.label} className={check.met ? 'is-met' : 'is-unmet'}>
                <span className="ui-hidden">{check.met ? words.met : words.unmet}</span>
                {check.label}
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className="ui-row is-wrap">{props.acts}</div>
    </section>
  )
}
