const notTyped = new Set(['button', 'checkbox', 'radio', 'range', 'color', 'file', 'submit', 'reset', 'image'])

/** True when keys now belong to what is being typed or chosen. */
export const focusIsTyping = (element: Element | null = document.activeElement): boolean => {
  if (!element) return false
  if (element instanceof HTMLInputElement) return !notTyped.has(element.type)
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement) return true
  return Boolean(element.closest('[contenteditable=""], [contenteditable="true"], [role="textbox"], [role="combobox"]'))
}

/** Enter and Space on a focused control are the control's own. */
export const onControl = (event: KeyboardEvent, binding: string): boolean =>
  (binding === 'Enter' || binding === 'Space') &&
  event.target instanceof Element &&
  Boolean(event.target.closest('button, a[href], summary, [role="option"], [role="treeitem"], [role="radio"]'))

/**
 * Whether a key press is the one a binding names. 'Ctrl' also takes the Mac's command key; Shift is
 * free for printed signs ('?' needs it on some keyboards); Alt reads the physical key, since Alt
 * turns the printed one into another sign on a Mac.
 */
export const matches = (event: KeyboardEvent, binding: string): boolean => {
  const parts = binding.split('+')
  const key = parts.pop() || '+'
  const has = (name: string) => parts.includes(name)
  if (has('Ctrl') !== (event.ctrlKey || event.metaKey) || has('Alt') !== event.altKey) return false
  const printed = key.length === 1
  if (!printed && has('Shift') !== event.shiftKey) return false
  if (key === 'Space') return event.key === ' '
  if (event.altKey && printed) return event.code === `Digit${key}` || event.code === `Key${key.toUpperCase()}` || event.key === key
  return printed ? event.key.toLowerCase() === key.toLowerCase() && (has('Shift') ? event.shiftKey : !isShiftedLetter(event)) : event.key === key
}

const isShiftedLetter = (event: KeyboardEvent): boolean => event.shiftKey && /^[a-z]$/i.test(event.key)
