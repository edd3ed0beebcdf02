import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { words } from './words.ts'
import './faces.css'

/** Something is being fetched for the first time: the shape of what will come. */
export function Loading(props: { rows?: number; label?: string }) {
  return (
    <div className="ui-loading" role="status" aria-label={props.label ?? words.loading}>
      {Array.from({ length: props.rows ?? 6 }, (_, at) => (
        <div key={at} aria-hidden>
          <i style={{ inlineSize: `${8 + ((at * 5) % 4)}%` }} />
          <i style={{ inlineSize: `${38 + ((at * 17) % 30)}%` }} />
          <i style={{ inlineSize: '10%' }} />
        </div>
      ))}
    </div>
  )
}

/** Nothing here, and what would fill it. */
export function Empty(props: { title: string; hint?: ReactNode; action?: ReactNode }) {
  return (
    <div className="ui-face">
      <p className="ui-face-title">{props.title}</p>
      {props.hint && <p>{props.hint}</p>}
      {props.action && <div>{props.action}</div>}
    </div>
  )
}

/** It didn't come, why, and the way to try again. */
export function Failed(props: { title: string; hint?: ReactNode; retry?: () => void; action?: ReactNode }) {
  return (
    <div className="ui-face is-failed" role="alert">
      <p className="ui-face-title">{props.title}</p>
      {props.hint && <p>{props.hint}</p>}
      <div className="ui-row">
        {props.retry && <Button onPress={props.retry}>{words.retry}</Button>}
        {props.action}
      </div>
    </div>
  )
}
