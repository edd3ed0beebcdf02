import type { ReactNode } from 'react'
import './split.css'

/** The title of a part inside a panel, one quiet line beside it, a slot at the end. */
export function SectionTitle(props: { children: ReactNode; note?: ReactNode; end?: ReactNode; level?: 2 | 3 }) {
  const H = props.level === 3 ? 'h3' : 'h2'
  return (
    <div className="ui-sect">
      <H style={{ font: 'inherit', flex: 'none' }}>{props.children}</H>
      {props.note && <small>{props.note}</small>}
      {props.end && <span className="ui-end">{props.end}</span>}
    </div>
  )
}
