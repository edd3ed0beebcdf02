import { useEffect, useState } from 'react'
import { cx } from './cx.ts'
import { words } from './words.ts'
import './grouped-code.css'

/** A piece of a code; `pale` for what the eye may skip. */
export type CodePart = { text: string; pale?: boolean }

/**
 * A long code in groups, some paler. With `copy` it is a button: click or Enter puts the whole
 * code (or `copy`'s own text) on the clipboard.
 */
export function GroupedCode(props: { parts: readonly CodePart[]; copy?: boolean | string; size?: 's' | 'm' | 'l' }) {
  const { parts, copy, size = 'm' } = props
  const [copied, setCopied] = useState(false)
  const whole = parts.map((part) => part.text).join('')
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), 1500)
    return () => clearTimeout(timer)
  }, [copied])

  const shown = parts.map((part, at) => (part.pale ? <i key={at}>{part.text}</i> : <span key={at}>{part.text}</span>))
  const className = cx('ui-grouped', size !== 'm' && `is-${size}`)
  if (!copy) return <span className={className}>{shown}</span>

  const write = async () => {
    await navigator.clipboard.writeText(typeof copy === 'string' ? copy : whole)
    setCopied(true)
  }
  return (
    <button
      type="button"
      className={className}
      title={copied ? words.copied : words.copy}
      aria-label={`${whole} ${words.copy}`}
      onClick={(event) => {
        event.stopPropagation()
        // a refused clipboard leaves the code selectable as before; there is nothing to undo
        void write().catch(() => undefined)
      }}
    >
      {shown}
      <span className="ui-grouped-said" role="status">
        {copied ? words.copied : ''}
      </span>
    </button>
  )
}
