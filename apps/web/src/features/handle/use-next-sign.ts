import { useLayoutEffect, useRef } from 'react'

const SIGNS = '.handle-sign button'

/**
 * A row that is signed leaves with the button that was pressed: the focus goes on to the next row's, to the one before
 * where there is none, and to the list where nothing is left to sign. `drawn` is what the list shows.
 */
export function useNextSign(drawn: unknown): () => void {
  const then = useRef<(HTMLElement | null)[]>([])
  useLayoutEffect(() => {
    if (document.activeElement === document.body) then.current.find((one) => one?.isConnected)?.focus()
    then.current = []
  }, [drawn])
  return () => {
    const pressed = document.activeElement
    const list = pressed?.closest<HTMLElement>('.ui-vlist') ?? null
    const signs = [...(list?.querySelectorAll<HTMLElement>(SIGNS) ?? [])]
    const at = signs.findIndex((one) => one === pressed)
    then.current = [signs[at + 1] ?? null, signs[at - 1] ?? null, list]
  }
}
