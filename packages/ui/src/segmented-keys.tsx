import { useId, useRef, type KeyboardEvent } from 'react'
import { cx } from './cx.ts'
import { focusWalk } from './focus-walk.ts'
import './segmented-keys.css'

export type SegmentedOption<V extends string> = {
  value: V
  label: string
  /** The digit that chooses it while the group has the focus. */
  digit?: number
  off?: string
}

/** One of a few, all in sight. Arrows walk; digits choose, but only while the group has the focus. */
export function SegmentedKeys<V extends string>(props: {
  options: readonly SegmentedOption<V>[]
  value: V | undefined
  onChange: (value: V) => void
  label: string
  size?: 's' | 'm' | 'touch'
  stretch?: boolean
  invalid?: boolean
  describedBy?: string
}) {
  const { options, value, onChange, label, size = 'm', stretch } = props
  const group = useRef<HTMLDivElement>(null)
  const id = useId()
  const landing = options.some((option) => option.value === value) ? value : options.find((option) => !option.off)?.value

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const byDigit = options.find((option) => String(option.digit) === event.key)
    const next = byDigit ?? options[focusWalk(event.key, options.findIndex((option) => option.value === landing), options, value !== undefined)]
    if (!next || (event.key === ' ' && value === next.value)) return
    event.preventDefault()
    if (next.off) return
    onChange(next.value)
    group.current?.querySelector<HTMLElement>(`[data-at="${options.indexOf(next)}"]`)?.focus()
  }

  return (
    <div
      ref={group}
      className={cx('ui-seg', size !== 'm' && `is-${size}`, stretch && 'is-stretch', props.invalid && 'is-invalid')}
      role="radiogroup"
      aria-label={label}
      aria-invalid={props.invalid || undefined}
      aria-describedby={props.describedBy}
      onKeyDown={onKeyDown}
    >
      {options.map((option, at) => (
        <button
          key={option.value}
          id={`${id}-${at}`}
          data-at={at}
          type="button"
          role="radio"
          aria-checked={option.value === value}
          aria-disabled={option.off ? true : undefined}
          title={option.off}
          tabIndex={option.value === landing ? 0 : -1}
          onClick={() => !option.off && onChange(option.value)}
        >
          {option.digit !== undefined && <i aria-hidden>{option.digit}</i>}
          {option.label}
        </button>
      ))}
    </div>
  )
}
