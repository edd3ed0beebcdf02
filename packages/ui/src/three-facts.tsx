import type { ReactNode } from 'react'
import './three-facts.css'

export type Fact = { key: string; label: ReactNode; value: ReactNode; note?: ReactNode; /** A grid track; an equal share unless told. */ width?: string }

/** The strip that never scrolls away: who, how long, what next. */
export function ThreeFacts(props: { facts: readonly Fact[]; label: string }) {
  const tracks = props.facts.map((fact) => fact.width ?? 'minmax(0, 1fr)').join(' ')
  return (
    <dl className="ui-facts3" aria-label={props.label} style={{ gridTemplateColumns: tracks }}>
      {props.facts.map((fact) => (
        <div key={fact.key}>
          <dt>{fact.label}</dt>
          <dd>{fact.value}</dd>
          {fact.note && <dd className="ui-facts3-note">{fact.note}</dd>}
        </div>
      ))}
    </dl>
  )
}
