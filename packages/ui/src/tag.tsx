import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import './tag.css'

/** A word of state: an outline, never a filled pill. `strong` for the one that decides, `dashed` for a guess. */
export function Tag(props: {
  children: ReactNode
  tone?: 'plain' | 'strong' | 'dashed' | 'warn' | 'late' | 'done'
  /** A round mark before the word: something is going on. */
  dot?: boolean
  title?: string
}) {
  const { children, tone = 'plain', dot, title } = props
  return (
    <span className={cx('ui-tag', tone !== 'plain' && `is-${tone}`)} title={title}>
      {dot && <i className="ui-tag-dot" aria-hidden />}
      {children}
    </span>
  )
}
