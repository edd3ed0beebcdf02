import { cx } from './cx.ts'
import './attempts-grid.css'

export type AttemptDay = { key: string; label: string; tries: readonly { minute: number; text: string; now?: boolean }[] }

/** Attempts by the day, each a tick on the hours in which one may try. Minutes are since midnight. */
export function AttemptDays(props: { days: readonly AttemptDay[]; open: readonly { from: number; to: number }[] }) {
  const first = Math.min(...props.open.map((span) => span.from))
  const last = Math.max(...props.open.map((span) => span.to))
  const at = (minute: number) => `${(Math.min(1, Math.max(0, (minute - first) / (last - first))) * 100).toFixed(2)}%`
  return (
    <div className="ui-attempt-days" role="list">
      {props.days.map((day) => (
        <div key={day.key} role="listitem">
          <span>{day.label}</span>
          <div className="ui-attempt-line">
            {props.open.map((span) => (
              <i key={span.from} style={{ insetInlineStart: at(span.from), inlineSize: `${((span.to - span.from) / (last - first)) * 100}%` }} />
            ))}
            {day.tries.map((one) => (
              <b key={one.minute} className={cx(one.now && 'is-now', one.minute > (first + last) / 2 && 'is-before')} style={{ insetInlineStart: at(one.minute) }}>
                <span>{one.text}</span>
              </b>
            ))}
          </div>
        </div>
      ))}
    </div>
  )
}
