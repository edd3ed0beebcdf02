import { cx } from './cx.ts'
import './person-chip.css'

/** A person: first sign in a ring, name, and what they are or do. */
export function PersonChip(props: { name: string; note?: string; quiet?: boolean }) {
  return (
    <span className={cx('ui-person', props.quiet && 'is-quiet')}>
      <i aria-hidden data-sign={[...props.name][0]} />
      {props.name}
      {props.note && <small>{props.note}</small>}
    </span>
  )
}
