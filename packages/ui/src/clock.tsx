import { cx } from './cx.ts'
import './clock.css'

/** How near the end: time to spare, first warning, last warning, over, stopped. */
export type ClockLevel = 'plain' | 'warn' | 'red' | 'late' | 'paused'

/**
 * A bar that empties. `share` is what is left, 0..1; the word beside it says it without colour.
 * Without `label` the bar stands alone and `title` is its name.
 */
export function Clock(props: {
  level: ClockLevel
  share: number
  label?: string
  title?: string
  /** Length of the bar in px; 56 unless told. */
  width?: number
  size?: 's' | 'm' | 'l'
}) {
  const { level, label, title, width = 56, size = 'm' } = props
  const share = Math.min(1, Math.max(0, props.share))
  return (
    <span
      className={cx('ui-clock', `is-${level}`, size !== 'm' && `is-${size}`)}
      title={title}
      role={label ? undefined : 'img'}
      aria-label={label ? undefined : title}
    >
      <i className="ui-clock-bar" style={{ inlineSize: width }} aria-hidden>
        <i style={{ inlineSize: `${level === 'late' ? 100 : share * 100}%` }} />
      </i>
      {label && <span>{label}</span>}
    </span>
  )
}
