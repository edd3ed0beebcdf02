import type { CSSProperties } from 'react'
import './share-bar.css'

export type Share = { key: string; label: string; count: number; look: 'full' | 'striped' | 'pale' | 'hollow' }

/** What a whole consists of: one bar, and the same figures in words beside it. */
export function ShareBar(props: { title: string; shares: readonly Share[]; note?: string }) {
  const shown = props.shares.filter(({ count }) => count > 0)
  const total = props.shares.reduce((sum, { count }) => sum + count, 0)
  return (
    <div className="ui-shares">
      <span>{props.title} <b>{total}</b></span>
      <span className="ui-shares-bar" aria-hidden>
        {shown.map(({ key, count, look }) => <i key={key} className={`is-${look}`} style={{ '--n': count } as CSSProperties /* safe: a custom property */} />)}
      </span>
      <ul>
        {props.shares.map(({ key, label, count, look }) => <li key={key} className={`is-${look}`}>{label} <b>{count}</b></li>)}
        {props.note && <li className="is-note">{props.note}</li>}
      </ul>
    </div>
  )
}
