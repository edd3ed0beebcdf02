import { useSyncExternalStore } from 'react'

/** Height of a table row in px, from the density in force; keep in step with --row in tokens.css. */
export const useRowSize = (): number =>
  useSyncExternalStore(
    (changed) => {
      const watch = new MutationObserver(changed)
      watch.observe(document.documentElement, { attributeFilter: ['data-density'] })
      return () => watch.disconnect()
    },
    () => (document.documentElement.dataset.density === 'compact' ? 32 : 36),
    () => 36,
  )
