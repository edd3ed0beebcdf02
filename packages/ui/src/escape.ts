import type { KeyboardEvent } from 'react'

/**
 * One Escape takes back one level. For the part that opened: it also hears the key from within its fields, where single
 * keys are off, and what lies around it, the desk's own keys included, doesn't hear the same press again. An Escape that
 * ends the input method's composing is the input method's. `close` returning false lets the press go on outwards.
 */
export const onEscape = (close: () => void | false) => (event: KeyboardEvent): void => {
  if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return
  if (close() !== false) event.preventDefault()
}
