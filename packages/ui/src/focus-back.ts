import { useEffect, useState } from 'react'

/** What opens by a press and closes again hands the focus back to where it came from, unless something else has taken it. */
export function useFocusBack(): void {
  // while rendering: a field that takes the focus by itself has it before any effect runs
  const [from] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      if (document.activeElement === document.body && from instanceof HTMLElement && from.isConnected) from.focus()
    },
    [from],
  )
}
