import { useRef, type KeyboardEvent } from 'react'
import { cx } from './cx.ts'
import { focusWalk } from './focus-walk.ts'
import './segmented-keys.css'

export type TabItem = { key: string; label: string; count?: number }

/** Views of the same desk, with how many wait in each. */
export function Tabs(props: {
  items: readonly TabItem[]
  current: string
  onChange: (key: string) => void
  label: string
  size?: 's' | 'm'
}) {
  const { items, current, onChange } = props
  const list = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    const at = focusWalk(event.key, items.findIndex((item) => item.key === current), items.map(() => ({})))
    const next = items[at]
    if (!next) return
    event.preventDefault()
    onChange(next.key)
    list.current?.querySelectorAll('button')[at]?.focus()
  }
  return (
    <div ref={list} className={cx('ui-seg', props.size === 's' && 'is-s')} role="tablist" aria-label={props.label} onKeyDown={onKeyDown}>
      {items.map((item) => (
        <button
          key={item.key}
          type="button"
          role="tab"
          aria-selected={item.key === current}
          tabIndex={item.key === current ? 0 : -1}
          onClick={() => onChange(item.key)}
        >
          {item.label}
          {item.count !== undefined && ` ${item.count}`}
        </button>
      ))}
    </div>
  )
}
