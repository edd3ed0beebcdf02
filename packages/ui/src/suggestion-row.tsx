import type { ReactNode } from 'react'
import { Kbd } from './kbd.tsx'
import { Why } from './why.tsx'
import { words } from './words.ts'
import './suggestion-row.css'

/** A suggestion is a row with its reason under it: key, what, how sure, what to know, and why once chosen. */
export function SuggestionRow(props: {
  digit: number
  title: string
  tag?: ReactNode
  /** How sure, 0..1; drawn as a bar with its number. */
  share?: number
  sub?: ReactNode
  reasons?: readonly ReactNode[]
  selected?: boolean
  off?: string
  onSelect: () => void
}) {
  const { selected, share, reasons, off } = props
  const percent = share === undefined ? undefined : Math.round(share * 100)
  return (
    <div
      className="ui-suggestion"
      role="option"
      aria-selected={Boolean(selected)}
      aria-disabled={off ? true : undefined}
      title={off}
      onClick={() => !off && props.onSelect()}
    >
      <Kbd keys={String(props.digit)} />
      <span className="ui-suggestion-title">
        {props.title} {props.tag}
      </span>
      {percent !== undefined && (
        <span className="ui-suggestion-share" title={words.share(percent)}>
          <i aria-hidden>
            <i style={{ inlineSize: `${percent}%` }} />
          </i>
          {percent}%
        </span>
      )}
      {props.sub && <span className="ui-suggestion-sub">{props.sub}</span>}
      {selected && reasons && reasons.length > 0 && <Why reasons={reasons} />}
    </div>
  )
}
