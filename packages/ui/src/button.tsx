import type { ReactNode, Ref } from 'react'
import { cx } from './cx.ts'
import { Kbd } from './kbd.tsx'
import './button.css'

/**
 * One act. `primary` is filled and stands once on a screen: it is what Enter does.
 * `off` says why it can't be pressed now; the button stays focusable so that the reason can be read.
 */
export function Button(props: {
  children: ReactNode
  onPress?: () => void
  look?: 'primary' | 'outline' | 'plain' | 'link'
  size?: 's' | 'm' | 'touch'
  /** The key that does the same, printed on the button. It is only shown: bind it with useHotkeys. */
  keys?: string
  off?: string
  busy?: boolean
  pressed?: boolean
  type?: 'button' | 'submit'
  label?: string
  title?: string
  block?: boolean
  ref?: Ref<HTMLButtonElement>
}) {
  const { children, onPress, look = 'outline', size = 'm', keys, off, busy, pressed, type = 'button' } = props
  const still = Boolean(off) || Boolean(busy)
  // function keys are looked for along a bar, so they stand first; letters follow their word
  const leads = keys !== undefined && /^F\d/.test(keys)
  return (
    <button
      ref={props.ref}
      type={type}
      className={cx('ui-btn', `is-${look}`, size !== 'm' && `is-${size}`, off && 'is-off', props.block && 'is-block')}
      aria-disabled={still || undefined}
      aria-busy={busy || undefined}
      aria-pressed={pressed}
      aria-label={props.label}
      aria-keyshortcuts={keys?.includes(' ') ? undefined : keys?.replace('Ctrl', 'Control')}
      title={off ?? props.title}
      onClick={(event) => {
        if (still) event.preventDefault()
        else onPress?.()
      }}
    >
      {keys && leads && <Kbd keys={keys} />}
      {children}
      {keys && !leads && <Kbd keys={keys} />}
    </button>
  )
}
