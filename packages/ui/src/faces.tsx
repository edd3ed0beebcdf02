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

/** `page`: it is all there is on the page, so its title is the page's heading. */
type Face = { title: string; hint?: ReactNode; action?: ReactNode; page?: boolean }

/** Nothing here, and what would fill it. */
export function Empty(props: Face) {
  const Title = props.page ? 'h1' : 'p'
  return (
    <div className="ui-face">
      <Title className="ui-face-title">{props.title}</Title>
      {props.hint && <p>{props.hint}</p>}
      {props.action && <div>{props.action}</div>}
    </div>
  )
}

/** It didn't come, why, and the way to try again. */
export function Failed(props: Face & { retry?: () => void }) {
  const Title = props.page ? 'h1' : 'p'
  return (
    <div className="ui-face is-failed" role="alert">
      <Title className="ui-face-title">{props.title}</Title>
      {props.hint && <p>{props.hint}</p>}
      <div className="ui-row">
        {props.retry && <Button onPress={props.retry}>{words.retry}</Button>}
        {props.action}
      </div>
    </div>
  )
}
