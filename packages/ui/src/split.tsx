import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import './split.css'

/**
 * Panels side by side with a hairline between. `tracks` are grid widths, e.g.
 * 'minmax(0, 1fr) 468px'. On a phone only the panel named by `onPhone` is shown.
 */
export function Split(props: { tracks: string; children: ReactNode; onPhone?: number }) {
  return (
    <div className={cx('ui-split', props.onPhone !== undefined && `is-phone-${props.onPhone}`)} style={{ gridTemplateColumns: props.tracks }}>
      {props.children}
    </div>
  )
}

/** One panel of a split. `sunken` for what is only read; `keys` is the bar that stays under it. */
export function Panel(props: { children: ReactNode; as?: 'section' | 'aside'; sunken?: boolean; label?: string; keys?: ReactNode }) {
  const { as: Box = 'section', sunken, label, keys, children } = props
  return (
    <Box className={cx('ui-panel', sunken && 'is-sunken')} aria-label={label}>
      {children}
      {keys && <div className="ui-keys">{keys}</div>}
    </Box>
  )
}
