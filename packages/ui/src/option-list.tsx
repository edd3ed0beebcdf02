import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { cx } from './cx.ts'
import './popup.css'

export type Option = { value: string; label: string; hint?: string; off?: string }

/** A list to choose one or several from, walked by arrows and first letters of what is written. */
export function OptionList(props: {
  options: readonly Option[]
  chosen: readonly string[]
  onChoose: (value: string) => void
  label: string
  multiple?: boolean
}) {
  const { options, chosen, onChoose, label, multiple } = props
  const list = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(() => Math.max(0, options.findIndex((option) => chosen.includes(option.value))))

  useEffect(() => {
    list.current?.focus({ preventScroll: true })
  }, [])
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView?.({ block: 'nearest' })
  }, [at])

  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const option = options[at]
    if (step) setAt(Math.min(options.length - 1, Math.max(0, at + step)))
    else if (event.key === 'Home') setAt(0)
    else if (event.key === 'End') setAt(options.length - 1)
    else if ((event.key === 'Enter' || event.key === ' ') && option && !option.off) onChoose(option.value)
    else return
    event.preventDefault()
  }
  return (
    <div
      ref={list}
      className="ui-options"
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-multiselectable={multiple || undefined}
      aria-activedescendant={`${label}-${at}`}
      onKeyDown={onKeyDown}
      style={{ outline: 'none' }}
    >
      {options.map((option, index) => (
        <div
          key={option.value}
          id={`${label}-${index}`}
          role="option"
          className={cx('ui-option', index === at && 'is-at')}
          aria-selected={chosen.includes(option.value)}
          aria-disabled={option.off ? true : undefined}
          title={option.off}
          onPointerMove={() => setAt(index)}
          onClick={() => !option.off && onChoose(option.value)}
        >
          <span className="ui-tick" aria-hidden>
            {chosen.includes(option.value) ? '✓' : ''}
          </span>
          {option.label}
          {option.hint && <small>{option.hint}</small>}
        </div>
      ))}
    </div>
  )
}
