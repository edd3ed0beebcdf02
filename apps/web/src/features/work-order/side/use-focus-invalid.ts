import { useEffect, type RefObject } from 'react'

/** Puts the focus on the first field the server found fault with, once for each refusal. */
export function useFocusInvalid(place: RefObject<HTMLElement | null>, code: string | null | undefined): void {
  useEffect(() => {
    if (!code) return
    const field = place.current?.querySelector<HTMLElement>('[aria-invalid="true"]')
    const landing = field?.getAttribute('role') === 'radiogroup' ? field.querySelector<HTMLElement>('[role="radio"][tabindex="0"]') : field
    landing?.focus()
  }, [place, code])
}
